/** What the living map draws: water, and where an editor supplied them, boundaries and stations. */
import type { APIRoute } from 'astro';
import { stationColumns } from '../../map/station-data.ts';
import { hasWater, waterData } from '../../map/water-data.ts';
import { readBoundary } from '../../story/boundary.ts';
import { currentStory } from '../../story/current.ts';
import { readStations } from '../../story/stations.ts';

export function getStaticPaths() {
  const story = currentStory();
  const files = [
    ['water.topo', hasWater(story)],
    ['boundary', readBoundary(story) !== undefined],
    ['stations', readStations(story).length > 0],
  ] as const;
  return files.filter(([, there]) => there).map(([map]) => ({ params: { map } }));
}

export const GET: APIRoute = ({ params }) => {
  const story = currentStory();
  const boundary = readBoundary(story);
  const data = {
    'water.topo': () => waterData(story),
    boundary: () => ({ type: 'FeatureCollection', review: boundary?.review, features: boundary?.features }),
    stations: () => stationColumns(readStations(story)),
  };
  return new Response(JSON.stringify(data[params['map'] as keyof typeof data]()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
