/** What a hall has decided is what its screen does: KI-13, KI-24, KI-33. */
import { expect, test } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { openLoop, showFaceAt } from '../support/loop-page.ts';
import { HD } from '../support/screen-page.ts';

test.use({ viewport: HD });

test('the code takes the present section home, to the address the hall gives', async ({ page }) => {
  await openLoop(page, 'address=https://example.org/walk');
  const codes = page.locator('.screen-qr.is-here svg');
  for (const index of [0, 2, 9]) {
    await showFaceAt(page, index);
    await expect(codes).toHaveCount(1);
    const section = await page.evaluate(() => document.querySelector('hall-screen')?.face?.section ?? '');
    const { data, info } = await sharp(await codes.screenshot())
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const path = section === '' ? '' : `s/${section}/`;
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(
      `https://example.org/walk/${path}`,
    );
  }
});

test('without an address there is no code, and none when the hall wants none', async ({ page }) => {
  for (const query of ['', 'qr=off&address=https://example.org/']) {
    await openLoop(page, query);
    await expect(page.locator('.screen-qr.is-here')).toHaveCount(0);
  }
});

test('controls stand low from the start, and again after every visit', async ({ page }) => {
  await openLoop(page, 'low=on&idle=15&warning=5&clock=5');
  const low = () => page.evaluate(() => document.documentElement.hasAttribute('data-low'));
  expect(await low()).toBe(true);
  await page.mouse.click(900, 400);
  await page.locator('[data-move="lower"]').click();
  expect(await low()).toBe(false);
  await expect.poll(low, { timeout: 10_000 }).toBe(true);
});

test('a screen that shall not move goes on without moving', async ({ page }) => {
  await openLoop(page, 'motion=off&clock=20');
  await page.waitForFunction(() => (document.querySelector('hall-screen')?.index ?? 0) > 2);
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
  await expect(page.locator('hall-screen')).toHaveClass(/is-instant/u);
});

test('captions cannot be put out, not by an old link either', async ({ page }) => {
  await openLoop(page, 'captions=off');
  const captions = page.locator('.screen-captions');
  await captions.evaluate((box) => (box.textContent = '字幕'));
  await expect(captions).toBeVisible();
});

test('chapters and the short cut', async ({ page }) => {
  await openLoop(page, 'cut=short');
  const beats = () =>
    page.evaluate(
      () => new Set(document.querySelector('hall-screen')?.faces.map(({ anchor }) => anchor)).size,
    );
  const short = await beats();
  await openLoop(page);
  const whole = await beats();
  expect(short).toBeLessThan(whole / 2);
  const chapter = await page.evaluate(
    () => document.querySelector<HTMLElement>('[data-stop="beat"]')?.dataset['chapter'] ?? '',
  );
  await openLoop(page, `chapters=${chapter}`);
  const chapters = await page.evaluate(() =>
    [...new Set(document.querySelector('hall-screen')?.faces.map((face) => face.chapter))].join(','),
  );
  expect(chapters).toBe(chapter);
});
