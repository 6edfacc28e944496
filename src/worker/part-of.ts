/**
 * A part of a kept body, as RFC 9110 (14.1, 15.3.7, 15.5.17) has it. Not workbox-range-requests: 7.4.1 answers 416 to a part that
 * reaches past the end (which is to be cut there) and an empty 206 to one that begins there (which is to be refused).
 */

/** First and last byte; undefined when the whole is to be sent, false when nothing of it is asked for. */
export function rangeOf(header: string | null, size: number): [number, number] | undefined | false {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return undefined;
  if (first === '')
    return Number(last) > 0 && size > 0 ? [Math.max(0, size - Number(last)), size - 1] : false;
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return Number(first) < size
    ? [Number(first), last === '' ? size - 1 : Math.min(size - 1, Number(last))]
    : false;
}

/** Cuts the part that is asked for out of a whole answer. */
export async function partOf(whole: Response, range: string | null): Promise<Response> {
  const body = await whole.blob();
  const part = rangeOf(range, body.size);
  if (part === undefined) return new Response(body, { headers: whole.headers });
  if (part === false)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${body.size}` } });
  const [first, last] = part;
  const headers = new Headers(whole.headers);
  headers.set('content-range', `bytes ${first}-${last}/${body.size}`);
  headers.set('content-length', String(last - first + 1));
  headers.set('accept-ranges', 'bytes');
  return new Response(body.slice(first, last + 1), { status: 206, statusText: 'Partial Content', headers });
}
