/** Rest means rest: where less motion is asked for, nothing is animated, counters are at their end, two moments look alike (AX-2, AX-7, AX-15). */
import { expect, test, type Page } from '@playwright/test';
import { fade, perform, toBeat } from '../support/scroll-page.ts';
import { beatsOf, PHONE, story } from '../support/site-under-test.ts';

test.use({ viewport: PHONE });
const beats = beatsOf(story);

/** Longest of what moves by itself now, ms. */
const moving = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      0,
      ...document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0)),
    ),
  );

test('who asks for less motion: nothing is animated, and a second later the screen is the same, pixel by pixel', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  for (const share of [0, 0.3, 0.6, 0.95]) {
    const { anchor = '' } = beats[Math.floor(share * beats.length)] ?? {};
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), anchor);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    expect(await moving(page), anchor).toBeLessThanOrEqual(200);
    const before = await page.screenshot();
    await page.waitForTimeout(1000);
    expect((await page.screenshot()).equals(before), anchor).toBe(true);
  }
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test('the number is in the page as text before anything counts, and what counts is not announced', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  const read = (): Promise<string[]> =>
    page.locator('main .figure-digits').evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  const written = await read();
  expect(written.length).toBeGreaterThan(5);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await perform(page);
  const at = beats.find(({ blocks }) => blocks.some(({ type }) => type === 'figure'))?.anchor ?? '';
  await toBeat(page, at);
  await page.waitForTimeout(2500);
  expect(await read()).toEqual(written);
  const live = await page
    .locator('[aria-live]:not([aria-live=off]), [role=status]')
    .evaluateAll((all) => all.filter((one) => one.querySelector('.figure-digits') !== null).length);
  expect(live).toBe(0);
});

test('nothing flashes: within a second of rest no part of the performance changes its light', async ({
  page,
}) => {
  await perform(page);
  for (const share of [0.2, 0.5, 0.8]) {
    await toBeat(page, beats[Math.floor(share * beats.length)]?.anchor ?? '');
    await fade(page);
    await page.waitForTimeout(1500);
    const shots: Buffer[] = [];
    for (let i = 0; i < 4; i += 1) {
      shots.push(await page.screenshot());
      await page.waitForTimeout(250);
    }
    expect(
      shots.every((shot) => shot.equals(shots[0]!)),
      `at ${share}`,
    ).toBe(true);
  }
});
