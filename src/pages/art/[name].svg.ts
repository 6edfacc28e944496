/** The drawings as they lie in the story's folder; the performers split and move their layers. */
import type { APIRoute } from 'astro';
import { readDrawing } from '../../story/arts.ts';
import { currentStory } from '../../story/current.ts';

export function getStaticPaths() {
  const { arts, photos } = currentStory();
  const crops = Object.keys(arts).flatMap((name) => ['phone', 'hall'].map((crop) => `${name}-${crop}`));
  const stills = photos.flatMap(({ art }) => (art === undefined ? [] : [art.replace(/\.svg$/u, '')]));
  return [...new Set([...crops, ...stills])].map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(readDrawing(currentStory().dir, params['name'] ?? ''), {
    headers: { 'content-type': 'image/svg+xml' },
  });
