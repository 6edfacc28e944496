/** What the walk with sound on needs of every sound that may be heard along it. */
import type { APIRoute } from 'astro';
import { address } from '../../lib/address.ts';
import { currentStory } from '../../story/current.ts';
import { heardClips } from '../../story/sounds.ts';

export const GET: APIRoute = () => {
  const { clips, sounds } = currentStory();
  const list = heardClips(clips).map(({ id, kind }) => {
    const { files = [], seconds } = sounds[id] ?? {};
    return [id, { kind, seconds, src: files.map((file) => address(`audio/${file}`)) }];
  });
  return new Response(JSON.stringify(Object.fromEntries(list)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
