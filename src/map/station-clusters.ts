/** Stations of the editor's table gathered for the still map. */
import Supercluster from 'supercluster';
import { readStations } from '../story/stations.ts';
import type { Story } from '../story/types.ts';

export interface StationCluster {
  lon: number;
  lat: number;
  count: number;
}

/** Zoom at which a map of a province stands on a page. */
const STILL_ZOOM = 7;

export function stationClusters(story: Story, zoom = STILL_ZOOM): StationCluster[] {
  const stations = readStations(story);
  if (stations.length === 0) return [];
  const index = new Supercluster({ radius: 44, maxZoom: 12 });
  index.load(
    stations.map(({ lon, lat }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
  return index.getClusters([-180, -85, 180, 85], zoom).map(({ geometry, properties }) => ({
    lon: geometry.coordinates[0] ?? 0,
    lat: geometry.coordinates[1] ?? 0,
    count: 'point_count' in properties ? properties.point_count : 1,
  }));
}
