/** Lakes and rivers for the stage; fetched when a beat on the map is near. */
import type { APIRoute } from 'astro';
import { waterCue } from '../../pictures/water.ts';
import { currentStory } from '../../story/current.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(waterCue(currentStory()) ?? null), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
