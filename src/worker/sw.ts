/**
 * The service worker of the web edition: the shell is kept whole or not at all, pictures and sound as they are met, and a new
 * version waits until the reader says so. Whatever it cannot do, the network does as before (docs/offline.md).
 */
import { registerQuotaErrorCallback } from 'workbox-core';
import { matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { standIn } from './stand-in.ts';
import { keptUnder } from './kept-under.ts';
import { scope } from './scope.ts';
import { wholeThenPart } from './whole-then-part.ts';

/** Put in place by the build (src/build/service-worker.ts). */
declare const SHELL: PrecacheEntry[];
declare const BUILD: string;

/** What a phone may be asked to keep, shell and media together, bytes (OF-6). */
const ROOM = 25 * 1024 * 1024;
const base = new URL(scope.registration.scope).pathname;
/** One cache of media a build: what is met under one version is never shown under another. */
const own = `story-media ${base} `;
const media = own + BUILD;
const pathOf = (url: URL): string => url.pathname.slice(base.length);

// A page is the same whatever a network or a reader hangs behind its address.
precacheAndRoute(SHELL, { ignoreURLParametersMatching: [/./], cleanURLs: false });

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && pathOf(url).startsWith('audio/'),
  wholeThenPart(media, ROOM),
);
registerRoute(
  ({ url, sameOrigin, request }) =>
    sameOrigin && (request.destination === 'image' || pathOf(url).startsWith('art/')),
  new CacheFirst({ cacheName: media, plugins: [keptUnder(ROOM)] }),
);
// Pages that are not kept: the network's, and without one the nearest page that is.
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  async ({ request, url }) => {
    try {
      return await fetch(request);
    } catch {
      const nearest = standIn(pathOf(url));
      return (nearest === undefined ? undefined : await matchPrecache(base + nearest)) ?? Response.error();
    }
  },
);
// A store that fails is no reason for a page to fail.
setCatchHandler(({ request }) => fetch(request));
registerQuotaErrorCallback(() => caches.delete(media));

scope.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((all) => all.filter((name) => name.startsWith(own) && name !== media))
      .then((old) => Promise.all(old.map((name) => caches.delete(name)))),
  ),
);
scope.addEventListener('message', ({ data }) => {
  if (data === 'story:take-over') void scope.skipWaiting();
});
