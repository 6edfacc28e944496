/** Share pictures: 1200×630, and 500×500 with `-square`. */
import type { APIRoute } from 'astro';
import { pictureNames, pictureResponse } from '../../cards/shelf.ts';
import { currentStory } from '../../story/current.ts';

export const getStaticPaths = async () =>
  (await pictureNames(currentStory(), 'cards')).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  pictureResponse(currentStory(), `cards/${params['name'] ?? ''}.png`);
