/** The real story as it was just built (`npm run site` builds it first): the contract, and what a page may weigh. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment } from '../../src/lib/environment.ts';
import { BUDGETS } from '../support/budgets.ts';
import { expectContract, expectManifest, expectSitemap } from '../support/contract.ts';
import { brotliSize, filesOf, read, storyOf } from '../support/dist.ts';
import { bareText, tags } from '../support/html.ts';

const { outDir: dist, siteUrl: site, basePath: base } = environment();

describe('the real story', () => {
  beforeAll(() => {
    if (!existsSync(join(dist, 'index.html'))) throw new Error(`${dist} is not built: npm run build`);
  });

  it('keeps the contract of addresses, heads, links and policy', () => expectContract(dist, { site, base }));
  it('lists its pages in the sitemap', () => expectSitemap(dist, { site, base }));
  it('has a manifest whose files are there', () => expectManifest(dist, base));

  it('tells every fact on its page of facts', () => {
    const text = bareText(read(dist, 'facts/index.html'));
    const { facts } = storyOf(dist);
    expect(facts.length).toBeGreaterThan(80);
    expect(facts.filter(({ fact }) => !text.includes(fact.replace(/\s+/gu, ''))).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

describe('weight of /', () => {
  /** Files of the site that the page's own HTML names. */
  const named = (
    select: (tag: { name: string; attributes: Record<string, string> }) => string | undefined,
  ): string[] =>
    [...new Set(tags(read(dist, 'index.html')).flatMap((tag) => select(tag) ?? []))].map((url) =>
      join(dist, url.slice(base.length)),
    );
  const sum = (files: string[]): number => files.reduce((bytes, file) => bytes + brotliSize(file), 0);

  it('HTML', () => expect(brotliSize(join(dist, 'index.html'))).toBeLessThanOrEqual(BUDGETS.html));

  it('CSS', () => {
    const sheets = named(({ attributes }) =>
      attributes['rel'] === 'stylesheet' ? attributes['href'] : undefined,
    );
    expect(sheets.length).toBeGreaterThan(0);
    expect(sum(sheets)).toBeLessThanOrEqual(BUDGETS.css);
  });

  it('JavaScript: what the page names, and what that imports', () => {
    const found = new Set(
      named(({ name, attributes }) =>
        name === 'script' || attributes['rel'] === 'modulepreload'
          ? (attributes['src'] ?? attributes['href'])
          : undefined,
      ),
    );
    // A set that grows while it is walked is walked to its end.
    for (const file of found)
      for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
        /(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu,
      ))
        found.add(join(dirname(file), path));
    expect(found.size).toBeGreaterThan(0);
    expect(sum([...found])).toBeLessThanOrEqual(BUDGETS.eagerScript);
  });

  it('display face: no page fetches more than it shows', () => {
    const fonts = filesOf(dist).filter((path) => path.endsWith('.woff2'));
    const sum = (kind: RegExp) =>
      fonts.filter((path) => kind.test(path)).reduce((all, path) => all + brotliSize(join(dist, path)), 0);
    // The map's pages fetch the whole story's cut and that of the pages around it; a chapter's has at most half of the story's.
    const whole = sum(/display\.[^/]*$/u);
    expect(whole).toBeGreaterThan(0);
    expect(whole + sum(/display-around\./u)).toBeLessThanOrEqual(BUDGETS.displayFont);
    const chapters = fonts.filter((path) => !/display(?:-around)?\./u.test(path));
    expect(chapters).toHaveLength(storyOf(dist).chapters.length);
    for (const path of chapters) expect(brotliSize(join(dist, path)), path).toBeLessThan(whole * 0.6);
  });
});
