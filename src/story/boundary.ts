/** Administrative boundaries, which an editor may supply: GeoJSON or TopoJSON as `map/boundary.json` (or `boundaries.json`). */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Feature, FeatureCollection, Geometry, GeometryCollection } from 'geojson';
import { oncePer } from '../lib/once-per.ts';
import { withoutMarks } from '../lib/without-marks.ts';
import type { Story } from './types.ts';

export const BOUNDARY_FILE = /^map\/boundar(?:y|ies)\./u;

/** Boundaries with the number under which they were reviewed. */
export interface Boundary {
  features: Feature<Geometry>[];
  review: string;
}

/** Longitude and latitude, however deep they lie. */
function arePlaces(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return false;
  if (typeof coordinates[0] !== 'number') return coordinates.every(arePlaces);
  const [lon, lat] = coordinates as unknown[];
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
}

/** Features of a boundary file. @throws Error that says what cannot be read. */
export function parseBoundary(text: string): Feature<Geometry>[] {
  const data = JSON.parse(withoutMarks(text)) as Topology | FeatureCollection | Feature | undefined;
  const collections =
    data?.type === 'Topology' ? Object.values(data.objects).map((object) => feature(data, object)) : [data];
  const features = collections.flatMap((one) => (one?.type === 'FeatureCollection' ? one.features : [one]));
  for (const one of features)
    if (
      one?.type !== 'Feature' ||
      !/Polygon$|LineString$/u.test((one.geometry as Geometry | null)?.type ?? '')
    )
      throw new Error('neither GeoJSON nor TopoJSON of lines or polygons');
  for (const one of features)
    if (!arePlaces((one as Feature<Exclude<Geometry, GeometryCollection>>).geometry.coordinates))
      throw new Error('a point without longitude and latitude');
  return features as Feature<Geometry>[];
}

/** Boundaries of a checked story: none without a file, none without a review number. */
export const readBoundary = oncePer((story: Pick<Story, 'dir' | 'publication'>): Boundary | undefined => {
  const dir = join(story.dir, 'map');
  const file = existsSync(dir)
    ? readdirSync(dir).find((name) => BOUNDARY_FILE.test(`map/${name}`))
    : undefined;
  const review = story.publication.mapReview;
  if (file === undefined || review === undefined) return undefined;
  return { features: parseBoundary(readFileSync(join(dir, file), 'utf8')), review };
});
