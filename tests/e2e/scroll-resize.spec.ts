/** The window changes under the reader: a toolbar slides, a phone is turned. The place stays. */
import { expect, test, type Page } from '@playwright/test';
import { beatsOf, PHONE, story } from '../support/site-under-test.ts';
import { fade, frames, perform, scrollTo, stageOf, toBeat } from '../support/scroll-page.ts';

const beats = beatsOf(story);
const pick = (share: number): string => beats[Math.floor(share * beats.length)]?.anchor ?? '';
const TURNED = { width: PHONE.height, height: PHONE.width };

// A style of the test's own stands in for a phone's toolbar; the policy would refuse it.
test.use({ viewport: PHONE, bypassCSP: true });

/** Resizes as a device does: the page has had its frames and its observers theirs. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.waitForTimeout(150);
  await frames(page);
}

const canvasSize = (page: Page): Promise<number[]> =>
  page.locator('canvas.stage-crowd').evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);

/** Whether the canvas lies within the stage as it is now, a pixel of its own for every px. */
const canvasFits = (page: Page): Promise<boolean> =>
  page.locator('canvas.stage-crowd').evaluate((canvas: HTMLCanvasElement) => {
    const [own, stage] = [canvas, canvas.closest('.stage')!].map((element) =>
      element.getBoundingClientRect(),
    );
    const inside =
      own!.left >= stage!.left &&
      own!.top >= stage!.top &&
      own!.right <= stage!.right &&
      own!.bottom <= stage!.bottom;
    return inside && own!.width === canvas.width && own!.height === canvas.height && canvas.width > 0;
  });

const wordsTop = (page: Page): Promise<number> =>
  page.locator('.beat.is-current .beat-words').evaluate((words) => words.getBoundingClientRect().top);

/** What is seen now: place, canvas, words. */
const now = async (page: Page) => ({
  y: await page.evaluate(() => scrollY),
  canvas: await canvasSize(page),
  words: await page.locator('.beat.is-current').getAttribute('id'),
});

test('a toolbar that comes and goes (height −12 %) moves nothing and forms nothing afresh', async ({
  page,
}) => {
  await perform(page);
  // On a phone the units of height are those of the screen without toolbars; this browser has none, so they are held here.
  const screen = PHONE.height;
  await page.addStyleTag({
    content: `[data-performance] .stage.stage { height: ${screen}px; margin-bottom: -${screen}px }
      [data-performance] .beat.beat { min-height: ${screen * 1.9}px; --beat-foot: ${screen * 0.2}px }
      [data-performance] .chapter-opener.chapter-opener { min-height: ${screen * 1.5}px; padding-top: ${screen * 0.3}px }
      .cover.cover { min-height: ${screen}px }`,
  });
  await frames(page);
  for (const share of [0.3, 0.6]) {
    await toBeat(page, pick(share));
    await scrollTo(page, (await page.evaluate(() => scrollY)) + 120);
    await fade(page);
    const before = await now(page);
    const seen = await stageOf(page);
    for (const height of [Math.round(screen * 0.88), screen]) {
      await resize(page, { ...PHONE, height });
      expect(await now(page), `height ${height}`).toEqual(before);
    }
    expect((await stageOf(page)).crowd).toBe(seen.crowd);
  }
});

test('a window that grows or shrinks in height keeps the reader as far into the beat', async ({ page }) => {
  await perform(page);
  for (const share of [0.3, 0.6]) {
    await toBeat(page, pick(share));
    await scrollTo(page, (await page.evaluate(() => scrollY)) + 120);
    await fade(page);
    const { words } = await now(page);
    const top = await wordsTop(page);
    for (const height of [Math.round(PHONE.height * 0.7), PHONE.height]) {
      await resize(page, { ...PHONE, height });
      expect((await now(page)).words, `height ${height}`).toBe(words);
      expect(await canvasFits(page)).toBe(true);
      expect(Math.abs((await wordsTop(page)) - top), 'the words').toBeLessThan(PHONE.height * 0.1);
    }
  }
});

test('turning the phone keeps the reader’s beat, each time', async ({ page }) => {
  await perform(page);
  for (const share of [0.2, 0.5, 0.8]) {
    const anchor = pick(share);
    await toBeat(page, anchor);
    for (const size of [TURNED, PHONE, TURNED, PHONE]) {
      await resize(page, size);
      await expect(
        page.locator(`[id="${anchor}"].is-current`),
        `${size.width} × ${size.height}`,
      ).toBeAttached();
      const words = page.locator(`[id="${anchor}"] .beat-words`);
      await expect(words, `${anchor} at ${size.width} × ${size.height}`).toBeInViewport({ ratio: 0.4 });
      expect(await canvasFits(page)).toBe(true);
    }
  }
});

for (const [width, height] of [
  [320, 400],
  [768, 1024],
  [1024, 768],
  [2560, 1080],
  [2160, 3840],
] as const)
  test(`${width} × ${height}: nothing sticks out sideways, and words are on the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await perform(page);
    const faults: string[] = [];
    for (const share of [0.05, 0.3, 0.55, 0.8, 0.99]) {
      const anchor = pick(share);
      await toBeat(page, anchor);
      const { left, right, top, bottom } = await page
        .locator(`[id="${anchor}"] .beat-words`)
        .evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
      if (left < 0 || right > width + 0.5) faults.push(`${anchor}: words ${left}–${right}`);
      // Words that are higher than the screen come to rest on their end.
      const tall = bottom - top > height * 0.8;
      if ((top < 0 && !tall) || top > height * 0.95) faults.push(`${anchor}: words at ${top}`);
      if (
        width > 400 &&
        (await stageOf(page)).painted === 0 &&
        beats.find((beat) => beat.anchor === anchor)?.crowd
      )
        faults.push(`${anchor}: nobody`);
    }
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
