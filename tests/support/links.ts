/** A link checker for a site in a folder: every address that our pages and style sheets name must lead to a file. */
import { join } from 'node:path/posix';
import { cssOf, fileAt, htmlOf, read } from './dist.ts';
import { tags } from './html.ts';
import { loads } from './policy.ts';

export interface LinkOptions {
  /** Origin the site was built for. */
  site: string;
  /** Path it lives under, with a slash at both ends. */
  base: string;
}

/** Addresses a style sheet loads. */
export function cssUrls(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//gu, '');
  return [
    ...bare.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gu),
  ]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
    .filter((url) => !url.startsWith('data:'));
}

/** Every address in a document: what it loads, where it leads, and what it says its own address is. */
function htmlUrls(html: string): string[] {
  return tags(html).flatMap((tag) => {
    const { name, attributes } = tag;
    const own =
      name === 'meta' && /^og:(url|image)$/u.test(attributes['property'] ?? '')
        ? [attributes['content']]
        : [];
    return [...loads(tag), attributes['href'], attributes['action'], ...own].filter(
      (url) => url !== undefined,
    );
  });
}

/** Complaints about a built site; empty when all addresses lead somewhere. */
export function brokenLinks(dist: string, { site, base }: LinkOptions): string[] {
  const pages = new Map(htmlOf(dist).map((path) => [path, read(dist, path)]));
  const ids = new Map(
    [...pages].map(([path, html]) => [path, new Set(tags(html).map(({ attributes }) => attributes['id']))]),
  );

  /** What is wrong with an address that stands in `from`, if anything is. */
  function fault(from: string, raw: string): string | undefined {
    const url = new URL(raw, new URL(join(base, from.replace(/index\.html$/u, '')), site));
    if (url.origin !== new URL(site).origin) return undefined;
    if (!url.pathname.startsWith(base)) return `${from}: ${raw} leaves the base path`;
    const target = fileAt(dist, decodeURIComponent(url.pathname.slice(base.length)));
    if (target === undefined) return `${from}: ${raw} leads to no file`;
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment !== '' && ids.get(target)?.has(fragment) !== true)
      return `${from}: ${raw} names an id that is not there`;
    return undefined;
  }

  const named = [
    ...[...pages].flatMap(([path, html]) => htmlUrls(html).map((url) => [path, url] as const)),
    ...cssOf(dist).flatMap((path) => cssUrls(read(dist, path)).map((url) => [path, url] as const)),
  ];
  return [...new Set(named.flatMap(([from, url]) => fault(from, url) ?? []))];
}
