/** The reader's comfort: rest when the system or the reader asks for it, at once and in place; choices remembered and linkable. */
import { expect, test, type Page } from '@playwright/test';
import { beatsOf, PHONE, story } from '../support/site-under-test.ts';
import { perform, performing, readNow, toBeat } from '../support/scroll-page.ts';

test.use({ viewport: PHONE });

const beats = beatsOf(story);
const middle = beats[Math.floor(beats.length / 2)]?.anchor ?? '';
const order = (id: string): number => beats.findIndex(({ anchor }) => anchor === id);
const modeSwitch = (page: Page) => page.locator('.reader-button[aria-pressed]');

async function expectStill(page: Page): Promise<void> {
  await expect(page.locator('html')).not.toHaveAttribute('data-performance', /./u);
  await expect(page.locator('canvas')).toHaveCount(0);
  await expect(page.locator('.stage')).toBeHidden();
  const hidden = await page
    .locator('.beat-words, .beat-picture')
    .evaluateAll((all) => all.filter((one) => !one.checkVisibility({ opacityProperty: true })).length);
  expect(hidden).toBe(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
}

/** The reader looks at the same beat as before, give or take half a screen. */
async function expectSamePlace(page: Page, anchor: string): Promise<void> {
  await page.waitForTimeout(300);
  const box = await page.locator(`[id="${anchor}"]`).boundingBox();
  const [top, bottom] = [box?.y ?? NaN, (box?.y ?? NaN) + (box?.height ?? NaN)];
  expect(top, `${anchor} at ${top}–${bottom}`).toBeLessThan(PHONE.height / 2);
  expect(bottom).toBeGreaterThan(0);
}

test('who asks the system for less motion gets still pictures from the start', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await page.waitForTimeout(2500);
  await expectStill(page);
});

test('asked for while reading, rest comes at once and in place; and the performance comes back the same way', async ({
  page,
}) => {
  await perform(page);
  await toBeat(page, middle);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectStill(page);
  await expectSamePlace(page, middle);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await performing(page);
  await expectSamePlace(page, middle);
});

test('ten changes of mind leave the reader where they were', async ({ page }) => {
  await perform(page);
  await toBeat(page, middle);
  for (let i = 0; i < 5; i += 1) {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.waitForTimeout(120);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.waitForTimeout(250);
  }
  await performing(page);
  expect(Math.abs(order((await readNow(page)).id) - order(middle))).toBeLessThanOrEqual(1);
  expect(await page.locator('canvas').count()).toBe(1);
});

test('the switch is within the first three stops of Tab, is remembered, and can be undone', async ({
  page,
}) => {
  await perform(page);
  let stops = 0;
  do {
    await page.keyboard.press('Tab');
    stops += 1;
  } while (stops < 3 && !(await modeSwitch(page).evaluate((one) => one === document.activeElement)));
  await expect(modeSwitch(page)).toBeFocused();
  await expect(modeSwitch(page)).toBeInViewport({ ratio: 0.9 });
  await expect(modeSwitch(page)).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Space');
  await expect(modeSwitch(page)).toHaveAttribute('aria-pressed', 'true');
  await expectStill(page);
  expect(new URL(page.url()).searchParams.get('motion')).toBe('off');
  await page.goto('./');
  await page.waitForTimeout(2000);
  await expectStill(page);
  await expect(modeSwitch(page)).toHaveAttribute('aria-pressed', 'true');
  await modeSwitch(page).click();
  await performing(page);
  expect(new URL(page.url()).searchParams.has('motion')).toBe(false);
});

test('?motion=off can be linked: still, with the way from scene to scene', async ({ page }) => {
  await page.goto(`./?motion=off#${story.chapters[3]?.id ?? ''}`);
  await page.waitForTimeout(2000);
  await expectStill(page);
  await expect(page.locator('.scene-nav a').first()).toBeVisible();
  await expect(page.locator(`[id="${story.chapters[3]?.id ?? ''}.heading"]`)).toBeInViewport();
});

test('text size: three steps, remembered, linkable, without losing a word to the edge', async ({ page }) => {
  await perform(page);
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const grow = page.locator('.reader-button:not([aria-pressed])').first();
  const usual = await size();
  const sizes = [];
  for (let i = 0; i < 3; i += 1) {
    await grow.click();
    sizes.push((await size()) / usual);
  }
  expect(sizes).toEqual([1.25, 1.5, 1]);
  await grow.click();
  await page.goto('./');
  await performing(page);
  expect((await size()) / usual).toBe(1.25);
  await page.goto('./?text=3');
  await performing(page);
  expect((await size()) / usual).toBe(1.5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
