/** What every built site owes its readers, whatever the story: addresses, heads, links, no hole in the policy. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { cssOf, fileAt, htmlOf, read, sectionIds, storyOf } from './dist.ts';
import { scanCss } from './css-scan.ts';
import { headOf, tags } from './html.ts';
import { brokenLinks, cssUrls, type LinkOptions } from './links.ts';
import { foreignLoads, inlineFaults, isForeign } from './policy.ts';

/** Addresses below the base path that checks and links out there rely on (PRODUCT.md). */
const FIXED = [
  '',
  'facts/',
  'accessibility/',
  'listen/',
  'notices/',
  'data/story.json',
  'data/facts.csv',
  'data/places.geojson',
  '404.html',
  'sitemap-index.xml',
  'robots.txt',
  'manifest.webmanifest',
  'favicon.svg',
];

/** Addresses of the contract that lead to no file. */
export function missingAddresses(dist: string): string[] {
  const sections = sectionIds(storyOf(dist)).map((id) => `s/${id}/`);
  expect(sections.length).toBeGreaterThan(1);
  return [...FIXED, ...sections].filter((path) => fileAt(dist, path) === undefined);
}

/** Holds the head of every page: own title, own description, own canonical address, one h1. */
export function expectHeads(dist: string, { site, base }: LinkOptions): void {
  const heads = htmlOf(dist).map((path) => ({ path, ...headOf(read(dist, path)) }));
  for (const key of ['title', 'description', 'canonical'] as const) {
    const values = heads.map((head) => head[key]);
    expect(
      values.filter((value) => value.trim() === ''),
      `empty ${key}`,
    ).toEqual([]);
    expect(
      values.filter((value, i) => values.indexOf(value) !== i),
      `${key} used twice`,
    ).toEqual([]);
  }
  for (const { path, canonical, h1 } of heads) {
    expect(canonical, path).toBe(site + base + path.replace(/index\.html$/u, ''));
    expect(h1, `h1 of ${path}`).toBe(1);
  }
}

/** Inline code, foreign resources, and CSS that old screens cannot read. */
export function policyFaults(dist: string, site: string): string[] {
  const pages = htmlOf(dist).flatMap((path) => {
    const html = read(dist, path);
    return [...inlineFaults(html), ...foreignLoads(html, site)].map((fault) => `${path}: ${fault}`);
  });
  const sheets = cssOf(dist).flatMap((path) => {
    const css = read(dist, path);
    return [...scanCss(css), ...cssUrls(css).filter((url) => isForeign(url, site))].map(
      (fault) => `${path}: ${fault}`,
    );
  });
  return [...pages, ...sheets];
}

/** Addresses that the sitemap lists. */
export function sitemapAddresses(dist: string): string[] {
  const locs = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map((match) => match[1] ?? '');
  return locs(read(dist, 'sitemap-index.xml')).flatMap((url) =>
    locs(read(dist, url.split('/').at(-1) ?? '')),
  );
}

/** The whole contract, for a site of any story under any base path. */
export function expectContract(dist: string, at: LinkOptions): void {
  expect(missingAddresses(dist)).toEqual([]);
  expectHeads(dist, at);
  expect(brokenLinks(dist, at)).toEqual([]);
  expect(policyFaults(dist, at.site)).toEqual([]);
}

/** The sitemap names every page that may be found, each by its canonical address, and no other. */
export function expectSitemap(dist: string, { site, base }: LinkOptions): void {
  const listed = htmlOf(dist).filter((path) => !/noindex/u.test(JSON.stringify(tags(read(dist, path)))));
  const own = listed.map((path) => site + base + path.replace(/index\.html$/u, ''));
  expect(sitemapAddresses(dist).sort()).toEqual(own.sort());
  expect(read(dist, 'robots.txt')).toContain(`Sitemap: ${site}${base}sitemap-index.xml`);
}

/** The manifest's own addresses lead somewhere under the base path. */
export function expectManifest(dist: string, base: string): void {
  const manifest = JSON.parse(read(dist, 'manifest.webmanifest')) as {
    name: string;
    start_url: string;
    scope: string;
    icons: { src: string }[];
  };
  expect(manifest.name).not.toBe('');
  expect(manifest.icons.length).toBeGreaterThan(0);
  for (const url of [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)]) {
    expect(url.startsWith(base), url).toBe(true);
    expect(fileAt(dist, url.slice(base.length)), join(base, url)).toBeDefined();
  }
}
