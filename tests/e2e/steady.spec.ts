/** Nothing moves by itself: layout shift is 0 while the page loads and while it is read to the end, however late the face comes. */
import { expect, test, type Page } from '@playwright/test';
import { performing } from '../support/scroll-page.ts';
import { shifts, UNSEEN, watchShifts } from '../support/shifts.ts';
import { DESKTOP, kinds, PHONE } from '../support/site-under-test.ts';

/**
 * The largest single shift a page is allowed, as a score. None; but on /listen/ the browser's own player sets out the inside of
 * its controls anew as it loads, in a shadow that is no part of the page (0.0035 measured).
 */
const allowed = (path: string): number => (path === './listen/' ? 0.004 : UNSEEN);

/** Two frames later: what has moved has been reported. */
const settle = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function readToTheEnd(page: Page): Promise<void> {
  const { height, step } = await page.evaluate(() => ({
    height: document.body.scrollHeight,
    step: innerHeight * 0.8,
  }));
  for (let y = 0; y < height; y += step) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
    await settle(page);
  }
}

/** All their titles are the engine's own, in the face of the text: the display face holds only what the story says. */
const PLAIN = ['./notices/', './accessibility/', './listen/', './404.html'];

/** Cuts of the display face that titles are set in, and those of them that have not come. */
const cutsOf = (page: Page) =>
  page.evaluate(() => {
    const titles = Array.from(document.querySelectorAll('h1, h2, h3'));
    const families = titles.map((title) => getComputedStyle(title).fontFamily.split(',')[0] ?? '');
    const cuts = Array.from(new Set(families.filter((family) => family.includes('Display'))));
    return { cuts, unfetched: cuts.filter((family) => !document.fonts.check(`900 20px ${family}`)) };
  });

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
  for (const late of [false, true])
    test.describe(`${size}, face ${late ? '1.5 s late' : 'in time'}`, () => {
      test.use({ viewport });
      for (const path of late ? kinds.slice(0, 2) : kinds)
        test(path, async ({ page }) => {
          await watchShifts(page);
          let held = 0;
          if (late)
            await page.route('**/*.woff2', async (route) => {
              held += 1;
              await new Promise((done) => setTimeout(done, 1500));
              await route.continue();
            });
          await page.goto(path, { waitUntil: late ? 'domcontentloaded' : 'load' });
          await settle(page);
          await page.evaluate(() => document.fonts.ready);
          // Who waits reads the performance; who begins at once, and does not pause, reads the page before it.
          if (!late && (await page.locator('scroll-stage').count()) > 0) await performing(page);
          await readToTheEnd(page);
          await page.evaluate(() => document.fonts.ready);
          const moved = await shifts(page);
          expect(moved.filter((line) => Number.parseFloat(line) > allowed(path))).toEqual([]);
          if (late) expect(held).toBeGreaterThan(0);
          const { cuts, unfetched } = await cutsOf(page);
          expect(unfetched).toEqual([]);
          expect(cuts).toHaveLength(PLAIN.includes(path) ? 0 : 1);
        });
    });

test.describe('who comes to the middle of the story', () => {
  test.use({ viewport: PHONE });
  for (const anchor of ['premiere-night', 'riders-join', 'contests-arena', 'arrive-door'])
    test(`${anchor} stays where it is while the page is laid out and the performer comes`, async ({
      page,
    }) => {
      await watchShifts(page);
      await page.goto(`./#${anchor}`);
      // The browser itself has leapt there.
      await settle(page);
      const leapt = await shifts(page);
      await performing(page);
      await page.waitForTimeout(600);
      expect((await shifts(page)).slice(leapt.length)).toEqual([]);
      const top = await page.evaluate(
        (id) => document.getElementById(id)?.getBoundingClientRect().top,
        anchor,
      );
      expect(Math.abs(top ?? Infinity)).toBeLessThan(2);
    });
});

test('words come to rest only while the reader stands', async ({ page }) => {
  await watchShifts(page);
  let play = (): void => undefined;
  const held = new Promise<void>((go) => (play = go));
  await page.route('**/data/stage.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  const tight = page.locator('.beat.is-tight');
  // The performer has all it needs while the page is on the move, a screen in every frame.
  await page.evaluate(() => {
    let way = 1;
    const go = (): void => {
      if (scrollY + innerHeight >= document.body.scrollHeight - 8) way = -1;
      else if (scrollY < 8) way = 1;
      scrollBy({ top: way * innerHeight * 0.8, behavior: 'instant' });
      (globalThis as unknown as { moving: number }).moving = requestAnimationFrame(go);
    };
    go();
  });
  play();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  await expect(tight).toHaveCount(0);
  expect(await shifts(page)).toEqual([]);
  await page.evaluate(() => cancelAnimationFrame((globalThis as unknown as { moving: number }).moving));
  await performing(page);
  expect(await tight.count()).toBeGreaterThan(0);
  expect(await shifts(page)).toEqual([]);
});

test('the watch sees what moves', async ({ page }) => {
  await watchShifts(page);
  await page.goto('./');
  await settle(page);
  await page.evaluate(() => {
    // Without markup in a string: the page's policy refuses it.
    for (let i = 0; i < 2; i += 1)
      document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'moved' }));
  });
  await expect.poll(() => shifts(page)).not.toEqual([]);
});
