/** Still pictures of the beats, a file for each crop: for pages without script, for print and for readers who want rest. */
import type { APIRoute } from 'astro';
import { objectPictures } from '../../pictures/object-pictures.ts';
import { stillPictures } from '../../pictures/still-pictures.ts';
import { currentStory } from '../../story/current.ts';

export function getStaticPaths() {
  const story = currentStory();
  return [...stillPictures(story), ...objectPictures(story)].map(({ name, svg }) => ({
    params: { name },
    props: { svg },
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['svg']), { headers: { 'content-type': 'image/svg+xml' } });
