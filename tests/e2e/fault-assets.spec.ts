/** Every kind of file a page asks for, in turn missing, reset, empty, noise, cut off, a login page, and late: the words stay. */
import { expect, test, type Page, type Route } from '@playwright/test';
import { PHONE } from '../support/site-under-test.ts';
import { expectWords, expectWordsAtRest, FAULTS } from '../support/faults.ts';
import { complaints, frames, scrollTo } from '../support/scroll-page.ts';
import { shifts, watchShifts } from '../support/shifts.ts';

test.use({ viewport: PHONE });

/** What the whole page asks for while it is read. */
const PICTURES = {
  'the display face': /\.woff2/u,
  'still pictures': /\/pictures\/[^/]*\.svg/u,
  drawings: /\/art\/[^/]*\.svg/u,
  'icons and manifest': /(?:favicon|icon-\d+|manifest)\b/u,
} as const;
const WORKINGS = {
  'style sheets': /_astro\/[^/]*\.css/u,
  'the score and other data': /\/data\/[^/]*\.json/u,
  'the page’s own script': /_astro\/Document[^/]*\.js/u,
  'scripts that are fetched when wanted': /_astro\/(?!Document)[^/]*\.js/u,
} as const;

/**
 * What the browser itself says of bytes it cannot use, of a script cut off in the middle of a name too; a page has no say in it. The page's own lines begin with an element's name.
 */
const BROWSERS =
  /^(?:Failed to decode downloaded font|OTS parsing error|Failed to load module script|Refused to apply style|Applying inline style violates|Manifest:|uncaught (?:Unexpected|Invalid|missing|The requested module|\w+ is not defined$))/u;

/**
 * The largest single shift, as a score; RE-6 allows 0.1. Words find their place of rest when one comes to them from afar (0.031
 * measured, with no fault at all), and the rail's numeral has fewer digits then (0.001).
 */
const SMALL = 0.035;
/** Without the performer a page that had made ready for it goes back to its own measures, once, and keeps the reader's beat. */
const goesBack = (what: string): boolean => /score|script/u.test(what);

const unrest = (moved: string[], what: string): string[] =>
  moved.filter(
    (line) =>
      Number.parseFloat(line) > SMALL &&
      !(goesBack(what) && /: (?:beat|chapter|scene|milestone)/u.test(line)),
  );

/** Loads the page, reads into it, and waits until what was asked for has been answered. */
async function read(page: Page): Promise<void> {
  await page.goto('./');
  await frames(page);
  for (const y of [600, 2400, 5200]) await scrollTo(page, y);
  await page.waitForTimeout(250);
}

/** Kinds of files that fail in one load, each in its own way. */
type Failing = readonly (readonly [what: string, url: RegExp, fault: string])[];

/** Reads the page once for each set of faults, all of the same kinds of files: its words are there, nothing else is said or moved. */
async function readThrough(page: Page, loads: readonly Failing[]): Promise<void> {
  await watchShifts(page);
  const said = complaints(page);
  let failing: Failing = [];
  let asked = new Map<string, Set<string>>();
  for (const [what, url] of loads[0] ?? [])
    await page.route(url, (route: Route) => {
      const [, , fault] = failing.find(([name]) => name === what) ?? [];
      if (fault === undefined) return route.continue();
      asked.set(what, (asked.get(what) ?? new Set()).add(route.request().url()));
      // A page that is left while its answer is on the way wants it no more.
      return FAULTS[fault]!(route).catch(() => undefined);
    });
  for (const load of loads) {
    [failing, asked] = [[], new Map()];
    // What the page before still has to say is not this one's.
    await page.goto('about:blank');
    [failing, said.length] = [load, 0];
    const told = load.map(([what, , fault]) => `${what}: ${fault}`).join(', ');
    await read(page);
    await expectWords(page);
    for (const [what] of load)
      // Some are asked for when the performance begins, on a busy machine later; an icon by the browser when it likes.
      if (!what.startsWith('icons'))
        await expect.poll(() => asked.get(what)?.size ?? 0, `${told}: ${what} asked for`).toBeGreaterThan(0);
    const own = said.filter((line) => !BROWSERS.test(line));
    expect(
      own.filter((line) => line.startsWith('uncaught')),
      told,
    ).toEqual([]);
    const files = [...asked.values()].reduce((sum, { size }) => sum + size, 0);
    expect(own.length, `${told}: ${own.join('\n')}`).toBeLessThanOrEqual(files);
    // Without its style sheets a page has no layout to keep.
    if (load.every(([what]) => what !== 'style sheets'))
      expect(unrest(await shifts(page), told), told).toEqual([]);
  }
}

const WAYS = Object.keys(FAULTS);
const PARTS = [WAYS.slice(0, 4), WAYS.slice(4)] as const;
const title = (part: readonly string[]): string =>
  part === PARTS[0] ? 'not there' : 'not what they should be';

// Faces, pictures, drawings and icons have nothing to do with each other: they fail together, and in seven loads each in every way.
for (const part of PARTS)
  test(`faces, pictures, drawings and icons, ${title(part)}`, async ({ page }) => {
    const loads = part.map((fault) =>
      Object.entries(PICTURES).map(
        ([what, url], i) => [what, url, WAYS[(WAYS.indexOf(fault) + 2 * i) % WAYS.length] ?? ''] as const,
      ),
    );
    await readThrough(page, loads);
  });

for (const [what, url] of Object.entries(WORKINGS))
  for (const part of PARTS)
    test(`${what}, ${title(part)}`, async ({ page }) => {
      await readThrough(
        page,
        part.map((fault) => [[what, url, fault]] as const),
      );
    });

for (const [what, urls] of [
  ['faces, pictures, drawings and icons', Object.values(PICTURES)],
  ...Object.entries(WORKINGS)
    .filter(([name]) => name !== 'style sheets')
    .map(([name, url]) => [name, [url]] as const),
] as const)
  test(`${what}, late beyond all patience`, async ({ page }) => {
    await watchShifts(page);
    const said = complaints(page);
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    for (const url of urls)
      await page.route(url, async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      });
    // A document is done when its scripts are; its words are there before.
    await page.goto('./', { waitUntil: 'commit' });
    await page.locator('footer').first().waitFor();
    for (const y of [600, 2400, 0]) await scrollTo(page, y);
    await page.waitForTimeout(300);
    await expectWordsAtRest(page);
    release();
    await page.waitForLoadState('load');
    await page.waitForTimeout(500);
    await expectWords(page);
    expect(unrest(await shifts(page), what)).toEqual([]);
    expect(said.filter((line) => !BROWSERS.test(line))).toEqual([]);
  });

test('style sheets that come late: the page waits for them and is whole when they are there', async ({
  page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\.css/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await page.waitForTimeout(500);
  release();
  await page.waitForLoadState('load');
  await expectWords(page);
});
