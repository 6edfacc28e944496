/** What befalls a page that stays open: clocks jump, the phone is turned and turned again, wishes change, it is left and come back to. */
import { expect, test, type Page } from '@playwright/test';
import { beatsOf, PHONE, sections, story } from '../support/site-under-test.ts';
import { coverage, expectWords } from '../support/faults.ts';
import { arrived, complaints, frames, perform, performing, toBeat } from '../support/scroll-page.ts';
import { setHidden } from '../support/sound-page.ts';

test.use({ viewport: PHONE });

const beats = beatsOf(story);
const middle = beats[Math.floor(beats.length / 2)]?.anchor ?? '';
const TURNED = { width: PHONE.height, height: PHONE.width };

/** Moves every clock a page can read by so many seconds. */
const jump = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((by) => {
    const [now, measured] = [Date.now.bind(Date), performance.now.bind(performance)];
    Date.now = () => now() + by * 1000;
    performance.now = () => measured() + Math.max(0, by) * 1000;
  }, seconds);

test('clocks that jump a year back, a day on, ten minutes on in the background', async ({ page }) => {
  const said = complaints(page);
  await perform(page);
  await toBeat(page, middle);
  for (const seconds of [-31_536_000, 86_400]) {
    await jump(page, seconds);
    await expectWords(page);
  }
  await setHidden(page, true);
  await jump(page, 600);
  await frames(page);
  await setHidden(page, false);
  await toBeat(page, middle);
  await expectWords(page);
  expect(said).toEqual([]);
});

test('a phone that is turned twenty times, and a window that is pulled about', async ({ page }) => {
  const said = complaints(page);
  await perform(page);
  await toBeat(page, middle);
  for (let i = 0; i < 20; i += 1) await page.setViewportSize(i % 2 === 0 ? TURNED : PHONE);
  for (let i = 0; i < 20; i += 1)
    await page.setViewportSize({ width: 320 + ((i * 137) % 1200), height: 480 + ((i * 89) % 700) });
  await page.setViewportSize(PHONE);
  await page.waitForTimeout(500);
  await performing(page);
  expect(await page.locator('canvas.stage-crowd').count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await toBeat(page, middle);
  await expectWords(page);
  expect(said).toEqual([]);
});

test('wishes that change while one reads: colours, contrast, forced colours, motion, paper', async ({
  page,
}) => {
  const said = complaints(page);
  await perform(page);
  await toBeat(page, middle);
  for (const wish of [
    { colorScheme: 'dark' },
    { colorScheme: 'light' },
    { contrast: 'more' },
    { contrast: 'no-preference' },
    { forcedColors: 'active' },
    { forcedColors: 'none' },
  ] as const) {
    await page.emulateMedia(wish);
    await frames(page);
    await expectWords(page);
  }
  await page.emulateMedia({ media: 'print' });
  await frames(page);
  expect(await coverage(page)).toBeGreaterThanOrEqual(0.99);
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  await expect(page.locator('html')).not.toHaveAttribute('data-performance', /./u);
  expect(await coverage(page)).toBeGreaterThanOrEqual(0.99);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await performing(page);
  await expectWords(page);
  expect(said).toEqual([]);
});

test('left for another page and come back to: the place is kept, and the page performs', async ({ page }) => {
  const said = complaints(page);
  await perform(page);
  await toBeat(page, middle);
  await page.waitForTimeout(600);
  const before = await page.evaluate(() => scrollY);
  await page.goto(`./s/${sections[1] ?? ''}/`);
  await page.goBack();
  await performing(page);
  await expect.poll(() => page.evaluate((y) => Math.abs(scrollY - y), before)).toBeLessThan(PHONE.height);
  await page.goForward();
  await page.goBack();
  await performing(page);
  await expectWords(page);
  expect(said).toEqual([]);
});

test('put into the browser’s cache of pages and taken out again: nothing is there twice', async ({
  page,
}) => {
  const said = complaints(page);
  await perform(page);
  await toBeat(page, middle);
  for (let i = 0; i < 3; i += 1)
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      document.dispatchEvent(new Event('freeze'));
      document.dispatchEvent(new Event('resume'));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
  await arrived(page, middle);
  await expectWords(page);
  expect(await page.locator('canvas.stage-crowd').count()).toBe(1);
  expect(await page.locator('.reader-button[aria-pressed]').count()).toBe(1);
  expect(said).toEqual([]);
});
