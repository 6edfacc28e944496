/** QR codes of the pages, as pictures that a long press can read (SH-24). */
import type { APIRoute } from 'astro';
import { pictureNames, pictureResponse } from '../../cards/shelf.ts';
import { currentStory } from '../../story/current.ts';

export const getStaticPaths = async () =>
  (await pictureNames(currentStory(), 'qr')).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  pictureResponse(currentStory(), `qr/${params['name'] ?? ''}.png`);
