/** Who draws the crowd: a worker, and the page itself where there is none, or where it does not come or does not last. */
import { expect, test, type Page } from '@playwright/test';
import { beatsOf, PHONE, story } from '../support/site-under-test.ts';
import { complaints, fade, perform, stageOf, toBeat } from '../support/scroll-page.ts';
import { inOneManner } from '../support/one-manner.ts';

const beats = beatsOf(story);
const anchorAt = (share: number): string => beats[Math.floor(share * beats.length)]?.anchor ?? '';
const WORKER = '**/_astro/crowd-worker*.js';

test.use({ viewport: PHONE });

/** A canvas that was given away has no context to give. */
const drawnAway = (page: Page): Promise<boolean> =>
  page.locator('canvas.stage-crowd').evaluate((canvas: HTMLCanvasElement) => {
    try {
      return canvas.getContext('2d') === null;
    } catch {
      return true;
    }
  });

/** How many steps down it draws (sharpness.ts). */
const stepOf = (page: Page): Promise<string | null> =>
  page.locator('canvas.stage-crowd').getAttribute('data-step');

test('a worker draws it, and says when it is done', async ({ page }) => {
  const said = complaints(page);
  await perform(page);
  expect(page.workers().map((worker) => worker.url())).toHaveLength(1);
  await toBeat(page, anchorAt(0.4));
  expect((await stageOf(page)).painted).toBeGreaterThan(500);
  await expect(page.locator('canvas[data-behind]')).toHaveCount(0);
  expect(await drawnAway(page)).toBe(true);
  expect(said).toEqual([]);
});

test('the page draws the same picture itself where no canvas can be given away', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.setViewportSize(PHONE);
  await other.addInitScript(() => {
    delete (HTMLCanvasElement.prototype as Partial<HTMLCanvasElement>).transferControlToOffscreen;
  });
  await perform(page);
  await perform(other);
  expect(other.workers()).toEqual([]);
  for (const share of [0.1, 0.5, 0.8]) {
    await toBeat(page, anchorAt(share));
    await toBeat(other, anchorAt(share));
    await fade(page);
    // The one lies over the whole stage, the other round the crowd: as much is painted in both. On a machine that cannot keep up
    // one of them may come to draw its dots otherwise: with harder edges, and up to a sixth more of their colour.
    await inOneManner(page, () =>
      inOneManner(other, async () => {
        const [away, here] = [(await stageOf(page)).ink, (await stageOf(other)).ink];
        const alike = (await stepOf(page)) === (await stepOf(other));
        expect(away).toBeGreaterThan(0);
        expect(Math.abs(away - here) / here).toBeLessThan(alike ? 0.05 : 0.2);
      }),
    );
  }
  expect(await drawnAway(other)).toBe(false);
});

for (const [what, status, body] of [
  ['is not there', 404, ''],
  ['cannot be run', 200, 'this is no script'],
] as const)
  test(`a worker that ${what} is done without`, async ({ page }) => {
    await page.route(WORKER, (route) => route.fulfill({ status, body, contentType: 'text/javascript' }));
    await perform(page);
    await toBeat(page, anchorAt(0.4));
    expect((await stageOf(page)).painted).toBeGreaterThan(500);
    expect(await drawnAway(page)).toBe(false);
  });

test('a worker that does not last is replaced while the reader reads on', async ({ page }) => {
  const said = complaints(page);
  await perform(page);
  await toBeat(page, anchorAt(0.4));
  await page.workers()[0]?.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('fell over');
      }),
  );
  await expect.poll(() => drawnAway(page)).toBe(false);
  await toBeat(page, anchorAt(0.6));
  expect((await stageOf(page)).painted).toBeGreaterThan(500);
  await expect(page.locator('canvas.stage-crowd')).toHaveCount(1);
  expect(said.filter((line) => !line.includes('fell over'))).toEqual([]);
});

test('it ends with the stage', async ({ page }) => {
  await perform(page);
  expect(page.workers()).toHaveLength(1);
  await page.evaluate(() => document.querySelector('scroll-stage')?.remove());
  await expect.poll(() => page.workers().length).toBe(0);
});
