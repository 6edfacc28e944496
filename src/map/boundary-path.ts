/** Boundaries as path data on the grid of the still map. Only ever called with a review number in hand. */
import type { Geometry, Position } from 'geojson';
import type { Boundary } from '../story/boundary.ts';
import type { Grid } from './projection.ts';

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** One path of all boundaries. */
export function boundaryPath({ features }: Boundary, grid: Grid): string {
  return features
    .flatMap(({ geometry }) => linesOf(geometry))
    .map((line) =>
      line
        .map(([lon = 0, lat = 0], i) => {
          const { x, y } = grid.at(lon, lat);
          return `${i === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`;
        })
        .join(''),
    )
    .join('');
}
