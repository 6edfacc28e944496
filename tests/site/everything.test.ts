/** Every block of the vocabulary once: at the root, and under a sub-path. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SITE } from '../support/build-story.ts';
import { builtOnce } from '../support/built-once.ts';
import { expectContract, expectManifest, expectSitemap } from '../support/contract.ts';
import { htmlOf, read, storyOf } from '../support/dist.ts';
import { bareText } from '../support/html.ts';
import { parseCsv } from '../support/parse-csv.ts';
import type { Block } from '../../src/story/types.ts';

describe.each(['/', '/a/story/'])('everything under %s', (base) => {
  const at = { site: SITE, base };
  let dist: string;
  beforeAll(async () => {
    dist = await builtOnce('everything', base);
  });

  it('keeps the contract of addresses, heads, links and policy', () => expectContract(dist, at));
  it('lists its pages in the sitemap', () => expectSitemap(dist, at));
  it('has a manifest whose files are there', () => expectManifest(dist, base));

  it('has every block of the vocabulary, so that what holds here holds for all', () => {
    const beats = storyOf(dist).chapters.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.beats));
    const types = new Set(beats.flatMap(({ blocks }) => blocks.map(({ type }) => type)));
    const all: Block['type'][] = ['paragraph', 'list', 'figure', 'photo', 'clip', 'objects', 'chart'];
    expect(all.filter((type) => !types.has(type))).toEqual([]);
    const staging = ['crowd', 'art', 'view', 'sound'] as const;
    expect(staging.filter((key) => beats.every((beat) => beat[key] === undefined))).toEqual([]);
  });

  it('prints the words of every beat, in the order of the score', () => {
    const page = bareText(read(dist, 'index.html'));
    let from = 0;
    for (const { blocks, anchor } of storyOf(dist).chapters.flatMap(({ scenes }) =>
      scenes.flatMap((s) => s.beats),
    ))
      for (const block of blocks.filter(({ type }) => type === 'paragraph')) {
        const words = JSON.stringify(block).match(/(?<="value":")[^"]*/gu) ?? [];
        for (const word of words.map((one) => one.replace(/\s+/gu, ''))) {
          const found = page.indexOf(word, from);
          expect(found, `${anchor}: ${word}`).toBeGreaterThanOrEqual(from);
          from = found;
        }
      }
    expect(from).toBeGreaterThan(0);
  });

  it('publishes its facts as a table that says what the story says', () => {
    const [head, ...rows] = parseCsv(read(dist, 'data/facts.csv'));
    expect(head?.[0]).toBe('id');
    const { facts } = storyOf(dist);
    expect(rows.map((row) => row[0])).toEqual(facts.map(({ id }) => id));
    expect(rows.map((row) => row[2])).toEqual(facts.map(({ fact }) => fact));
  });

  it('draws reviewed boundaries, and prints their number wherever it does', () => {
    const { mapReview = '' } = storyOf(dist).publication;
    expect(read(dist, 'data/boundary.json')).toContain('Polygon');
    const maps = htmlOf(dist).filter((path) => read(dist, path).includes('class="still-boundary"'));
    expect(maps).toEqual(htmlOf(dist).filter((path) => path.startsWith('map/')));
    for (const path of maps) expect(bareText(read(dist, path)), path).toContain(mapReview);
  });

  it('counts the stations of a table county by county, and hands them over in WGS-84', () => {
    const page = bareText(read(dist, 'map/index.html'));
    expect(page).toMatch(/某县.*站点2个.*邻县.*站点1个/u);
    const { lon, name } = JSON.parse(read(dist, 'data/stations.json')) as { lon: number[]; name: string[] };
    expect(name).toHaveLength(3);
    // 105.21° in GCJ-02 lies some hundred metres west of that in WGS-84.
    expect(Math.abs((lon[0] ?? 0) - 10_521_000)).toBeGreaterThan(100);
    expect(Math.abs((lon[0] ?? 0) - 10_521_000)).toBeLessThan(900);
  });

  it('keeps to itself where the story lay', () => expect(Object.keys(storyOf(dist))).not.toContain('dir'));
});
