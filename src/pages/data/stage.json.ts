/** Cues for the performers in the browser. */
import type { APIRoute } from 'astro';
import { buildScore } from '../../pictures/build-score.ts';
import { currentStory } from '../../story/current.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(buildScore(currentStory())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
