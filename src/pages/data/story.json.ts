/** The story as data: the score itself, without where it lay on the disk. */
import type { APIRoute } from 'astro';
import { currentStory } from '../../story/current.ts';

export const GET: APIRoute = () => {
  const { dir: _dir, ...story } = currentStory();
  return new Response(JSON.stringify(story), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
