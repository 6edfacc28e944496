/** Posters, 1080×1920, each with the QR code of its page. */
import type { APIRoute } from 'astro';
import { pictureNames, pictureResponse } from '../../cards/shelf.ts';
import { currentStory } from '../../story/current.ts';

export const getStaticPaths = async () =>
  (await pictureNames(currentStory(), 'posters')).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  pictureResponse(currentStory(), `posters/${params['name'] ?? ''}.png`);
