/** What keeps an unattended screen fit for days: KI-18, KI-21 to KI-24, KI-27, KI-30 to KI-32. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { faceIndex, inPhase, openLoop, phase } from '../support/loop-page.ts';
import { HD } from '../support/screen-page.ts';

test.use({ viewport: HD });

const offset = (page: Page) =>
  page.evaluate(() => {
    const { style, dataset } = document.documentElement;
    const [x, y] = ['--drift-x', '--drift-y'].map((name) => parseFloat(style.getPropertyValue(name)) || 0);
    return { x, y, side: dataset['side'] ?? '0' };
  });

test('the stage strays by four pixels at most, and what stands in a corner changes its place', async ({
  page,
}) => {
  await openLoop(page, 'clock=200');
  const seen = new Set<string>();
  const sides = new Set<string>();
  // Ten minutes and more: both sides twice, and every place of the walk.
  await expect
    .poll(
      async () => {
        const { x, y, side } = await offset(page);
        expect(Math.max(Math.abs(x ?? 0), Math.abs(y ?? 0))).toBeLessThanOrEqual(4);
        seen.add(`${x} ${y}`);
        sides.add(side);
        return seen.size > 4 && sides.size === 2;
      },
      { timeout: 40_000, intervals: [100] },
    )
    .toBe(true);
  expect([...sides].sort()).toEqual(['0', '1']);
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
});

test('under a visitor nothing strays', async ({ page }) => {
  await openLoop(page, 'clock=100&idle=600');
  await page.mouse.click(900, 500);
  const before = await offset(page);
  await page.waitForTimeout(2000);
  expect(await offset(page)).toEqual(before);
});

test('in ten minutes no bright thing stands still', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openLoop(page, 'clock=200');
  // What is bright in every picture and never changes. Looked at on a quarter of its size, as eyes in a hall do.
  const still = new Uint8Array(480 * 270).fill(1);
  let first: Buffer | undefined;
  for (let i = 0; i < 12; i += 1) {
    const light = await sharp(await page.screenshot({ type: 'jpeg', quality: 95 }))
      .resize(480, 270)
      .greyscale()
      .raw()
      .toBuffer();
    first ??= light;
    for (let at = 0; at < still.length; at += 1)
      if ((light[at] ?? 0) < 160 || Math.abs((light[at] ?? 0) - (first[at] ?? 0)) > 12) still[at] = 0;
    // Fifty seconds of the loop.
    await page.waitForTimeout(250);
  }
  const share = still.reduce((sum, one) => sum + one, 0) / still.length;
  expect(share).toBeLessThan(0.02);
});

for (const closed of ['dim', 'black'] as const)
  test(`outside of its hours the screen is ${closed}, and wakes for who touches it`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(2026, 5, 1, 20, 0));
    await openLoop(page, `open=09:00-17:00&closed=${closed}&idle=15&warning=5&clock=20`);
    const opacity = () => page.evaluate(() => getComputedStyle(document.body, '::after').opacity);
    const mark = () => page.evaluate(() => document.documentElement.dataset['closed']);
    expect(await mark()).toBe(closed);
    expect(Number(await opacity())).toBeCloseTo(closed === 'dim' ? 0.7 : 1);
    await page.mouse.click(900, 500);
    expect(await mark()).toBeUndefined();
    await inPhase(page, 'attract');
    expect(await mark()).toBe(closed);
    await page.clock.setFixedTime(new Date(2026, 5, 2, 10, 0));
    await expect.poll(mark, { timeout: 5000 }).toBeUndefined();
  });

test('it loads itself anew when it is old, and never under a visitor', async ({ page }) => {
  let loads = 0;
  page.on('load', () => (loads += 1));
  // An hour passes in 3.6 seconds.
  await openLoop(page, 'reload=1&idle=600&clock=1000');
  await page.mouse.click(900, 500);
  for (let i = 0; i < 10; i += 1) {
    await page.waitForTimeout(400);
    await page.mouse.click(300, 300);
  }
  expect(loads).toBe(1);
  await expect.poll(() => loads, { timeout: 15_000 }).toBe(2);
});

test('a mistake is written down and starts the story anew; three load the page; three loads stop its pictures', async ({
  page,
}) => {
  let loads = 0;
  page.on('load', () => (loads += 1));
  await openLoop(page, 'idle=600');
  const fail = (text: string) =>
    page.evaluate(
      (what) =>
        void setTimeout(() => {
          throw new Error(what);
        }),
      text,
    );
  await page.mouse.click(900, 500);
  await page.evaluate(() => document.querySelector('hall-screen')?.showBeat(9));
  await fail('first fault');
  await expect.poll(() => phase(page)).toBe('attract');
  expect(await faceIndex(page)).toBe(0);
  for (const round of [1, 2, 3]) {
    for (let i = round === 1 ? 1 : 0; i < 3; i += 1) await fail(`fault ${round}.${i}`).catch(() => undefined);
    await expect.poll(() => loads, { timeout: 10_000 }).toBe(round + 1);
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'loop');
  }
  expect(await page.evaluate(() => document.documentElement.dataset['motion'])).toBe('off');
  const log = await page.evaluate(
    () => JSON.parse(localStorage.getItem('story:errors') ?? '[]') as { what: string }[],
  );
  expect(log.length).toBe(9);
  expect(log[0]?.what).toContain('first fault');
  // It goes on, standing still.
  await page.keyboard.press('Control+Shift+K');
  await expect(page.locator('.loop-staff')).toContainText('fault 3.2');
});

for (const [name, to] of [
  ['a year ahead', '2027-11-26T09:00:00'],
  ['to 1970', '1970-01-01T00:00:00'],
  ['to 2038', '2038-01-19T03:14:08'],
] as const)
  test(`the system's clock going ${name} stops nothing`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-26T09:00:00'));
    await openLoop(page, 'idle=15&warning=5&clock=20&counters=on&open=00:00-24:00');
    await page.mouse.click(900, 500);
    await page.clock.setFixedTime(new Date(to));
    await inPhase(page, 'warning', 5000);
    await page.clock.setFixedTime(new Date('2026-11-26T09:00:00'));
    await inPhase(page, 'attract', 5000);
    expect(await page.locator('body').innerText()).not.toMatch(/invalid date|NaN/iu);
  });

test.describe('the staff corner', () => {
  test('opens at five taps in a corner, tells how the screen does, and hands its log over', async ({
    page,
  }) => {
    await openLoop(page, 'idle=3&counters=on');
    for (let i = 0; i < 5; i += 1) await page.mouse.click(30, 30);
    const staff = page.getByRole('dialog');
    await expect(staff).toBeVisible();
    await expect(staff).toContainText('0.1.0');
    await expect(staff).toContainText('idle=3 → 15');
    const saved = page.waitForEvent('download');
    await staff.getByRole('button', { name: /导出错误记录|error log/u }).click();
    const file = await (await saved).path();
    expect(readFileSync(file, 'utf8')).toContain('/exhibit/loop/?idle=3&counters=on');
    await page.keyboard.press('Escape');
    await expect(staff).toBeHidden();
  });

  test('asks for its code', async ({ page }) => {
    await openLoop(page, 'pin=2580');
    await page.keyboard.press('Control+Shift+K');
    const staff = page.getByRole('dialog');
    const press = async (digits: string): Promise<void> => {
      for (const digit of digits) await staff.getByRole('button', { name: digit, exact: true }).click();
    };
    await expect(staff).not.toContainText('0.1.0');
    await press('1111');
    await expect(staff).not.toContainText('0.1.0');
    await press('2580');
    await expect(staff).toContainText('0.1.0');
  });

  test('is opened by nobody who taps four times, and shuts itself', async ({ page }) => {
    await openLoop(page, 'clock=50&idle=600');
    for (let i = 0; i < 4; i += 1) await page.mouse.click(30, 30);
    await expect(page.locator('.loop-staff')).toBeHidden();
    await page.keyboard.press('Control+Shift+K');
    await expect(page.locator('.loop-staff')).toBeVisible();
    await expect(page.locator('.loop-staff')).toBeHidden({ timeout: 6000 });
  });
});

test('visits are counted where the hall asks for it, and nowhere else', async ({ page }) => {
  const visits = () => page.evaluate(() => localStorage.getItem('story:visits'));
  await openLoop(page, 'idle=15&warning=5&clock=20');
  await page.mouse.click(900, 500);
  await inPhase(page, 'active');
  await inPhase(page, 'attract');
  expect(await visits()).toBeNull();
  await openLoop(page, 'idle=15&warning=5&clock=20&counters=on');
  await page.mouse.click(900, 500);
  await page.evaluate(() => document.querySelector('hall-screen')?.showBeat(3));
  await inPhase(page, 'warning');
  await inPhase(page, 'attract');
  const [visit, ...more] = JSON.parse((await visits()) ?? '[]') as Record<string, unknown>[];
  expect(more).toEqual([]);
  expect(Object.keys(visit ?? {}).sort()).toEqual(['errors', 'hour', 'lang', 'seconds', 'sections']);
  expect(Object.keys(visit?.['sections'] as object).length).toBeGreaterThan(0);
});

test('a sound that does not come, or a machine without any, stops nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/audio/**', (route) => route.abort());
  await page.route('**/data/sounds.json', (route) => route.fulfill({ status: 404 }));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'AudioContext', { value: undefined });
    HTMLMediaElement.prototype.play = () => Promise.reject(new Error('no device'));
  });
  await openLoop(page, 'sound=visit&idle=15&warning=5&clock=3');
  await page.mouse.click(900, 500);
  await page.locator('[data-move="next"]').click();
  expect(await faceIndex(page)).toBe(1);
  await page.locator('.loop-sound').click();
  await inPhase(page, 'attract');
  expect(errors).toEqual([]);
});

test('the visitor’s loudness goes when the visitor goes', async ({ page }) => {
  await openLoop(page, 'idle=15&warning=5&clock=3');
  const button = page.locator('.loop-sound');
  await page.mouse.click(900, 300);
  await expect(button).toHaveText(/关|off/u);
  await button.click();
  await expect(button).toHaveText(/开|on/u);
  await button.click();
  await expect(button).toHaveText(/响|louder/u);
  await inPhase(page, 'attract');
  await page.mouse.click(900, 300);
  await expect(button).toHaveText(/关|off/u);
});
