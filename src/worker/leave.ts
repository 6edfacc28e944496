/** The kill switch (OF-10): published in place of the service worker, it clears what was kept and takes itself away. */
import { scope } from './scope.ts';

const { scope: place } = scope.registration;
/** Caches of this story, and of no other that lives beside it on the same host. */
const isOwn = (name: string): boolean =>
  name === `workbox-precache-v2-${place}` || name.startsWith(`story-media ${new URL(place).pathname} `);

const clear = (): Promise<unknown> =>
  caches
    .keys()
    .then((all) => all.filter(isOwn))
    .then((own) => Promise.all(own.map((name) => caches.delete(name))));

// At once, and not when it becomes active: Chromium may leave that until every page is closed, whatever is wished for here.
// Not waited for: the browser unregisters when it has installed.
scope.addEventListener('install', (event) => {
  event.waitUntil(clear());
  void scope.registration.unregister();
  void scope.skipWaiting();
});
// The one before may have kept more in the meantime.
scope.addEventListener('activate', (event) =>
  event.waitUntil(clear().then(() => scope.registration.unregister())),
);
