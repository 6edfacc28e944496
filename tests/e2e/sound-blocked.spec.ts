/** A browser that plays nothing without a gesture: what is held back is said, and nothing bursts out later (howler #1753). */
import { expect, test, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/find-browser.ts';
import { PHONE, story } from '../support/site-under-test.ts';
import { heard, watchSound } from '../support/sound-page.ts';

const slot = story.clips.find(({ kind }) => kind === 'drama')!;
const clip = (page: Page) => page.locator(`[data-clip="${slot.id}"] clip-player`).first();
const state = (page: Page) => page.locator('sound-switch');

test.use({
  viewport: PHONE,
  launchOptions: {
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS, '--autoplay-policy=document-user-activation-required'],
  },
});

/** Time for the page’s own click and what comes of it; meanwhile nothing may ask the page anything. */
const LEFT_ALONE = 5000;

/** Clicks from a script of the page itself: a driver’s own click, or its evaluate, would count as a gesture. */
const clickByScript = (page: Page, selector: string): Promise<unknown> =>
  page.addInitScript((what) => {
    const wait = setInterval(() => {
      const element = document.querySelector<HTMLElement>(what);
      if (element === null || element.offsetParent === null) return;
      clearInterval(wait);
      element.click();
    }, 100);
  }, selector);

test('the walk is held back, says so, and nothing bursts out at the next tap', async ({ page }) => {
  await watchSound(page);
  await clickByScript(page, '.sound-button');
  await page.goto('./?motion=off');
  await page.waitForTimeout(LEFT_ALONE);
  await expect(state(page)).toHaveAttribute('data-sound', 'tap');
  await page.mouse.click(200, 500);
  await page.waitForTimeout(600);
  expect((await heard(page)).buffers).toBe(0);
  await expect(state(page)).toHaveAttribute('data-sound', 'tap');
  await page.locator('.sound-button').click();
  await expect(state(page)).toHaveAttribute('data-sound', 'on');
  await expect.poll(async () => (await heard(page)).buffers).toBe(1);
});

test('a clip is held back, says so, and plays at the next tap on it', async ({ page }) => {
  await watchSound(page);
  await clickByScript(page, `[data-clip="${slot.id}"] .player-play`);
  await page.goto('./listen/');
  await page.waitForTimeout(LEFT_ALONE);
  await expect(clip(page)).toHaveAttribute('data-play', 'blocked');
  expect((await heard(page)).playing).toEqual([]);
  await clip(page).locator('.player-play').click();
  await expect(clip(page)).toHaveAttribute('data-play', 'playing');
});
