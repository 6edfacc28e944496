/** Bad input: no story is too broken to be told so, and no words of a story ever become markup. `npm run mutants` has the long run. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStory } from '../../src/story/files.ts';
import { examineAll } from '../mutants/herd.ts';
import { hostileFiles } from '../mutants/hostile.ts';
import { kinds } from '../mutants/kinds/index.ts';
import { CANARY } from '../mutants/mutation.ts';
import { builtStory, closeWorkshop, fixture, openWorkshop, SITE } from '../support/build-story.ts';
import { expectContract } from '../support/contract.ts';
import { filesOf, read } from '../support/dist.ts';
import { tags } from '../support/html.ts';

const COUNT = 150;

it(`${COUNT} mutants are built right or refused by name, in time`, async () => {
  const seeds = Array.from({ length: COUNT }, (_, i) => i);
  const results = await examineAll(seeds, () => undefined);
  const faults = results.filter(({ fault }) => fault !== undefined);
  expect(
    faults.map(({ mutant, fault }) => `${mutant.seed}, ${mutant.done.join('; ')}: ${fault ?? ''}`),
  ).toEqual([]);
  const tried = new Set(results.flatMap(({ mutant }) => mutant.kinds));
  expect(Object.keys(kinds).filter((kind) => !tried.has(kind))).toEqual([]);
  expect(results.filter(({ outcome }) => outcome === 'built').length).toBeGreaterThan(COUNT / 10);
});

describe('a story whose every text is markup', () => {
  let workshop: string;
  let dist: string;
  beforeAll(async () => {
    workshop = await openWorkshop();
    const story = join(workshop, 'stories/hostile');
    cpSync(fixture('everything'), story, { recursive: true });
    for (const [path, text] of hostileFiles(readStory(story))) {
      mkdirSync(dirname(join(story, path)), { recursive: true });
      writeFileSync(join(story, path), text);
    }
    ({ dist } = await builtStory({ story, workshop }));
  });
  afterAll(() => closeWorkshop(workshop));

  it('keeps the contract of addresses, heads, links and policy', () =>
    expectContract(dist, { site: SITE, base: '/' }));

  it('has it as words on its pages, and nowhere as an element', () => {
    const pages = filesOf(dist).filter((path) => path.endsWith('.html'));
    const found = pages.filter((path) => tags(read(dist, path)).some(({ name }) => name === CANARY));
    expect(found).toEqual([]);
    const words = pages.reduce(
      (sum, path) => sum + read(dist, path).split(`&lt;${CANARY}&gt;`).length - 1,
      0,
    );
    expect(words).toBeGreaterThan(100);
  });

  it('has it in no picture and no table of addresses', () => {
    const markup = filesOf(dist).filter((path) => /\.(?:svg|xml)$/u.test(path));
    expect(markup.length).toBeGreaterThan(10);
    expect(markup.filter((path) => read(dist, path).includes(`<${CANARY}`))).toEqual([]);
  });

  it('lets no script of data end before its time', () => {
    for (const path of filesOf(dist).filter((one) => one.endsWith('.html')))
      for (const { raw, attributes } of tags(read(dist, path)).filter(({ name }) => name === 'script'))
        if (attributes['type'] === 'application/ld+json')
          expect(() => JSON.parse(raw) as unknown, path).not.toThrow();
  });
});
