/**
 * Sound. Players ask for it in parts, and a part must never be kept: of a sound that is kept whole each part is cut, with the
 * right head; one that is not is fetched whole once, heard while it comes and kept when it is there.
 */
import { hasRoom } from './kept-under.ts';
import { partOf } from './part-of.ts';
import type { WaitingEvent } from './scope.ts';

interface Asked {
  request: Request;
  event: Event;
}

/** The first thing a player asks: everything, and whether it may ask for parts. */
const FROM_START = /^bytes=0-$/;

/** The head of a whole answer as that of a part which happens to be all of it. */
function asPart(whole: Response, body: ReadableStream, size: number): Response {
  const headers = new Headers(whole.headers);
  headers.set('content-range', `bytes 0-${size - 1}/${size}`);
  headers.set('accept-ranges', 'bytes');
  return new Response(body, { status: 206, statusText: 'Partial Content', headers });
}

/**
 * A handler for sound.
 * @param name of the cache
 * @param limit bytes that all of this site may keep
 */
export function wholeThenPart(name: string, limit: number): (asked: Asked) => Promise<Response> {
  return async ({ request, event }) => {
    const range = request.headers.get('range');
    const cache = await caches.open(name);
    const kept = await cache.match(request.url);
    if (kept !== undefined) return partOf(kept, range);
    // From the middle of what is not kept: the network's own affair.
    if (range !== null && !FROM_START.test(range)) return fetch(request);
    const whole = await fetch(request.url);
    const size = Number(whole.headers.get('content-length') ?? 0);
    const encoded = whole.headers.get('content-encoding') !== null;
    if (whole.status !== 200 || whole.body === null || size === 0 || encoded) return whole;
    const [heard, stored] = whole.body.tee();
    const copy = new Response(stored, { headers: whole.headers });
    const keep = async (): Promise<void> => {
      if (await hasRoom(size, limit)) await cache.put(request.url, copy);
    };
    // A line that breaks, or a full disk: it was heard, and is fetched again next time.
    (event as WaitingEvent).waitUntil(keep().catch(() => undefined));
    return range === null ? new Response(heard, { headers: whole.headers }) : asPart(whole, heard, size);
  };
}
