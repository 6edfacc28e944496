/** Every place as GeoJSON, with its precision and its source. */
import type { APIRoute } from 'astro';
import { placesGeoJson } from '../../map/geojson.ts';
import { currentStory } from '../../story/current.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(JSON.stringify(placesGeoJson(currentStory(), site)), {
    headers: { 'content-type': 'application/geo+json; charset=utf-8' },
  });
