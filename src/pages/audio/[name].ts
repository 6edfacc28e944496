/** The sounds themselves, byte by byte as they were committed; a stand-in whose recording has come is not among them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { currentStory } from '../../story/current.ts';

export function getStaticPaths() {
  const names = Object.values(currentStory().sounds).flatMap(({ files }) => files);
  return [...new Set(names)].map((name) => ({ params: { name } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join(currentStory().dir, 'media/audio', params['name'] ?? ''))));
