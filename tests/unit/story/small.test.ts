/** Small parts of the loader that stand alone. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { splitFrontMatter } from '../../../src/story/front-matter.ts';
import { messageLanguage } from '../../../src/story/messages/index.ts';
import { collectProblems, inOrder } from '../../../src/story/problems.ts';
import { reportProblems } from '../../../src/story/report.ts';
import { readWith } from '../../../src/story/schema-problems.ts';
import { countUnits, dwellFor } from '../../../src/story/units.ts';
import { Where } from '../../../src/story/where.ts';
import { codesOf, edited, everything, minimal, problemsOf } from './fixtures.ts';

describe('countUnits', () => {
  it.each([
    ['', 0],
    ['一扇门。', 3],
    ['three small words', 3],
    ['79.8万人', 3],
    ['4,200 stations', 2],
    ['ferryman’s well-worn rope', 3],
    ['“重点建”…—', 3],
    ['第1章abc', 4],
  ])('%j', (text, units) => expect(countUnits(text)).toBe(units));
});

describe('dwellFor', () => {
  it.each([
    [0, 6],
    [18, 6],
    [60, 13],
    [102, 20],
    [500, 20],
  ])('%d units rest %d seconds', (units, seconds) => expect(dwellFor(units)).toBe(seconds));
});

describe('splitFrontMatter', () => {
  it('keeps both parts on their lines', () => {
    expect(splitFrontMatter('---\na: 1\n---\nwords\n')).toEqual({ head: '\na: 1', body: '\n\n\nwords\n' });
  });
  it.each(['words', '---\na: 1\n', ' ---\n---\n'])('finds none in %j', (text) =>
    expect(splitFrontMatter(text)).toBeUndefined(),
  );
});

describe('messageLanguage', () => {
  it.each([
    [undefined, {}, 'zh'],
    [undefined, { LANG: 'C.UTF-8' }, 'zh'],
    [undefined, { LANG: 'en_GB.UTF-8' }, 'en'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LANG: 'en_US', STORY_MESSAGES: 'zh' }, 'zh'],
    ['en', { LANG: 'zh_CN', STORY_MESSAGES: 'zh' }, 'en'],
    ['zh', { LANG: 'en' }, 'zh'],
  ] as const)('%s %j → %s', (flag, env, lang) => expect(messageLanguage(flag, env)).toBe(lang));
});

describe('reportProblems', () => {
  it('orders by file and line, marks notes, and puts the folder before the file', () => {
    const { problems, report } = collectProblems();
    report('scene-empty', { file: 'b.mdx', line: 9 }, 'two', {});
    report('scene-empty', { file: 'b.mdx', line: 2 }, 'one', {});
    report('file-unused', { file: 'a.jpg', line: 1 }, 'a.jpg', { path: 'a.jpg' });
    expect(reportProblems(problems, 'en', 'content/').split('\n')).toEqual([
      'content/a.jpg:1  note  nothing uses a.jpg → use it, or take it away.',
      'content/b.mdx:2  scene “one” has no beat → add a <Beat>.',
      'content/b.mdx:9  scene “two” has no beat → add a <Beat>.',
      '2 to put right, 1 to note.',
    ]);
  });
  it('does not change the list', () => {
    const { problems, report } = collectProblems();
    report('scene-empty', { file: 'b', line: 2 }, 'x', {});
    report('scene-empty', { file: 'a', line: 1 }, 'x', {});
    expect(inOrder(problems).map(({ file }) => file)).toEqual(['a', 'b']);
    expect(problems.map(({ file }) => file)).toEqual(['b', 'a']);
  });
});

describe('readWith', () => {
  const read = (schema: z.ZodType, value: unknown) => {
    const { problems, report } = collectProblems();
    readWith(schema, value, {
      locate: () => ({ file: 'a', line: 1 }),
      subject: (path) => path.join('.'),
      report,
    });
    return problems.map(({ code, subject, params }) => ({ code, subject, params }));
  };
  it('knows the keys of what lies deep and wrapped', () => {
    const schema = z.strictObject({
      list: z.array(z.strictObject({ inner: z.strictObject({ colour: z.string().optional() }).default({}) })),
    });
    expect(read(schema, { list: [{ inner: { color: 'x' } }] })).toEqual([
      {
        code: 'unknown-key',
        subject: 'list.0.inner',
        params: { key: 'color', nearest: 'colour', valid: ['colour'] },
      },
    ]);
  });
  it('tells a rule it does not know by its own message', () => {
    expect(read(z.strictObject({ a: z.number().refine((n) => n % 2 === 0, 'even') }), { a: 1 })).toEqual([
      { code: 'invalid-field', subject: 'a', params: { field: 'a', reason: 'even' } },
    ]);
  });
  it('tells a bad name of a record', () => {
    expect(
      read(z.strictObject({ r: z.record(z.string().regex(/^a/u), z.number()) }), { r: { b: 1 } }),
    ).toMatchObject([{ code: 'bad-id', params: { value: 'b' } }]);
  });
});

describe('palette', () => {
  const first = (role: string, colour: string) =>
    problemsOf(
      edited(
        'chapters/crossing.mdx',
        new RegExp(`${role}: '(#\\w+)'`, 'u').exec(chapter)?.[0] ?? '?',
        `${role}: '${colour}'`,
      ),
    );
  const chapter = minimal().files.get('chapters/crossing.mdx') ?? '';
  // On white: #767676 is 4.54, #777777 4.47; #949494 3.03, #959595 2.99; #595959 7.00, #5A5A5A 6.90.
  it.each([
    ['ink', '#595959', '#5A5A5A'],
    ['dim', '#767676', '#777777'],
    ['accent', '#767676', '#777777'],
    ['line', '#949494', '#959595'],
    ['lit', '#949494', '#959595'],
  ])('%s may be %s and not %s', (role, good, bad) => {
    expect(first(role, good)).toEqual([]);
    expect(first(role, bad)).toMatchObject([{ code: 'contrast', params: { role } }]);
  });
});

describe('places', () => {
  it.each([
    ['lon: 105.5', 'lon: 99.9'],
    ['lon: 105.5', 'lon: 110.1'],
    ['lat: 25.6', 'lat: 19.9'],
    ['lat: 25.6', 'lat: 30.1'],
  ])('%s → %s lies outside', (from, to) =>
    expect(codesOf(edited('data/places.yaml', from, to, everything()))).toEqual(['place-outside']),
  );
  it('the edge itself lies inside', () =>
    expect(codesOf(edited('data/places.yaml', 'lat: 25.6', 'lat: 30', everything()))).toEqual([]));
});

describe('Where', () => {
  it('throws for what was never placed', () => expect(() => new Where().of({})).toThrow('never placed'));
});

describe('checkStory', () => {
  it('finds the problems of all files at once, and a syntax error in one hides none of the others', () => {
    const one = edited('story.yaml', 'byline:', 'bylne:');
    const two = edited('data/facts.yaml', 'approx: about', 'approx: abuot', one);
    expect(codesOf(two)).toEqual(['bad-choice', 'unknown-key']);
    const three = edited(
      'data/facts.yaml',
      'approx: over',
      'approx: ovr',
      edited('chapters/crossing.mdx', 'hour: dawn\n', ''),
    );
    expect(codesOf(three)).toEqual(['missing-field', 'bad-choice']);
  });
  it('does not call a beat empty whose words were refused', () => {
    const from = 'A bell hangs from the willow. Ring it,\nand somebody on the far bank **stands up**.';
    expect(codesOf(edited('chapters/crossing.mdx', from, '# A bell'))).toEqual(['markdown-refused']);
  });
  it('does not call untold what a broken chapter may tell', () => {
    expect(codesOf(edited('chapters/crossing.mdx', '</Scene>', ''))).toEqual(['tag-not-closed']);
  });
  it('does not call a reference dangling into a file that cannot be read', () => {
    expect(codesOf(edited('data/facts.yaml', 'facts:', 'facts: ['))).toEqual(['yaml-syntax']);
  });
  it('needs no facts file where nothing cites a fact', () => {
    const source = minimal();
    const text = (source.files.get('chapters/crossing.mdx') ?? '').replace(
      /<Figure[^>]*\/>|<Fact[^>]*\/>|<\/?Fact[^>]*>/gu,
      'it',
    );
    const files = new Map([...source.files].filter(([path]) => path !== 'data/facts.yaml')).set(
      'chapters/crossing.mdx',
      text,
    );
    expect(problemsOf({ ...source, files })).toEqual([]);
  });
});
