/** The content security policy of every page: as a header, and as the copy in the page for hosts that send none. */

/** What a build was given beyond its own files. A build without any of it names no other server. */
export interface Guests {
  /** Address of a host of map tiles, with {z}, {x}, {y}, perhaps {s}. */
  tiles?: string | undefined;
  /** WeChat's SDK and the server that signs for it. */
  wechat?: { sdk: string; endpoint: string } | undefined;
}

/** Origin of an address as a policy names it; `{s}` may be any sub-domain. */
function originOf(url: string): string {
  return url.replace(/\{s\}/gu, '*').replace(/^(https:\/\/[^/]+).*$/u, '$1');
}

/**
 * Directives by name, in the order they are sent.
 *
 * `media-src data:` is for Howler, which empties a player with a silent `data:audio/wav` (howler.js, `_clearSound`).
 * `img-src data:` is for Leaflet, which empties a tile with a `data:image/gif` (`emptyImageUrl`).
 * `trusted-types default worker`: two policies may be made, by src/client/trusted-types.ts and by src/client/start-worker.ts.
 */
export function directives({ tiles, wechat }: Guests): Record<string, string[]> {
  const self = "'self'";
  return {
    'default-src': ["'none'"],
    'script-src': [self, ...(wechat === undefined ? [] : [originOf(wechat.sdk)])],
    'style-src': [self],
    'img-src': [self, 'data:', ...(tiles === undefined ? [] : [originOf(tiles)])],
    'font-src': [self],
    'media-src': [self, 'data:'],
    'connect-src': [self, ...(wechat === undefined ? [] : [originOf(wechat.endpoint)])],
    'manifest-src': [self],
    'worker-src': [self],
    'base-uri': ["'none'"],
    // The launcher of a hall is a form that opens our own pages where scripts are off.
    'form-action': [self],
    'frame-ancestors': [self],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default', 'worker'],
  };
}

const printed = (entries: [string, string[]][]): string =>
  entries.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** Value of the header. */
export const headerPolicy = (guests: Guests): string => printed(Object.entries(directives(guests)));

/** Value of the `<meta>`: a page may not say who frames it (CSP 3, §3.3), and a browser would complain of the try. */
export const metaPolicy = (guests: Guests): string =>
  printed(Object.entries(directives(guests)).filter(([name]) => name !== 'frame-ancestors'));
