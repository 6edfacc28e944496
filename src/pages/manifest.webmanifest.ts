/** What a phone needs to keep the story on its home screen. */
import type { APIRoute } from 'astro';
import { address } from '../lib/address.ts';
import { currentStory } from '../story/current.ts';

export const GET: APIRoute = () => {
  const story = currentStory();
  const paper = story.chapters[0]?.palette.paper;
  const manifest = {
    name: `${story.title} · ${story.subtitle}`,
    short_name: story.title,
    description: story.description,
    lang: story.lang,
    start_url: address(),
    scope: address(),
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: address('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: address('icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: address('icon-512.png'), sizes: '512x512', type: 'image/png' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
