/** What a strict content security policy refuses in a page, and what would fetch from somebody else's server. */
import { tags, type Tag } from './html.ts';

/** Script types that are data or rules and never run. */
const DATA = /^(application\/(ld\+)?json|importmap|speculationrules)$/u;
/** Relations of `<link>` that make a browser fetch or connect. */
const FETCHED =
  /\b(stylesheet|icon|apple-touch-icon|preload|modulepreload|prefetch|manifest|preconnect|dns-prefetch)\b/u;

/** Addresses that this element makes a browser load. */
export function loads({ name, attributes }: Tag): string[] {
  const sets = [attributes['srcset'], attributes['imagesrcset']].flatMap((set) =>
    (set ?? '').split(',').map((part) => part.trim().split(/\s+/u)[0] ?? ''),
  );
  const link = name === 'link' && FETCHED.test(attributes['rel'] ?? '') ? attributes['href'] : undefined;
  const svg =
    name === 'use' || name === 'image' ? (attributes['href'] ?? attributes['xlink:href']) : undefined;
  return [attributes['src'], attributes['poster'], attributes['data'], link, svg, ...sets].filter(
    (url): url is string => url !== undefined && url !== '',
  );
}

/** Inline style, inline script and inline handlers of a document. */
export function inlineFaults(html: string): string[] {
  return tags(html).flatMap(({ name, attributes, raw }) => {
    const faults: string[] = [];
    if (name === 'style') faults.push('<style>');
    const runs = name === 'script' && attributes['src'] === undefined && !DATA.test(attributes['type'] ?? '');
    if (runs) faults.push(`inline <script>: ${raw.trim().slice(0, 60)}`);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'style') faults.push(`<${name} style="${value}">`);
      if (/^on[a-z]+$/u.test(key)) faults.push(`<${name} ${key}="…">`);
      if (/^\s*javascript:/iu.test(value)) faults.push(`<${name} ${key}="${value}">`);
    }
    return faults;
  });
}

/** Is this address on another server than `site`? */
export function isForeign(url: string, site: string): boolean {
  return /^(https?:)?\/\//iu.test(url) && new URL(url, site).origin !== new URL(site).origin;
}

/** Resources of a document that would come from another server. */
export function foreignLoads(html: string, site: string): string[] {
  return tags(html)
    .flatMap(loads)
    .filter((url) => isForeign(url, site));
}
