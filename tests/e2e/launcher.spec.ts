/** The launcher of a hall: choices, address, QR code, commands, self-check; without script a form. */
import { expect, test, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { parseSettings } from '../../src/lib/exhibit-settings.ts';
import { axeFaults } from '../support/axe.ts';
import { underPolicy } from '../support/strict-policy.ts';

const link = (page: Page) => page.locator('.launcher-link').getAttribute('href');

test('what is chosen is written in the address, the QR code and the commands', async ({ page }) => {
  const refused = await underPolicy(page);
  await page.goto('exhibit/');
  await page.getByLabel(/短片|short cut/u).check();
  await page.locator('[name="idle"]').fill('45');
  await page.locator('[name="inches"]').fill('21.5');
  await page.locator('[name="open"]').fill('09:00-12:00,13:30-17:00');
  expect(await page.locator('form').evaluate((form: HTMLFormElement) => form.checkValidity())).toBe(true);
  await page.locator('[name="chapters"]').nth(1).check();
  await page.locator('[name="chapters"]').nth(2).check();
  const address = (await link(page)) ?? '';
  const { settings, faults } = parseSettings(new URL(address).searchParams);
  expect(faults).toEqual([]);
  expect(settings).toMatchObject({ cut: 'short', idle: 45, inches: 21.5 });
  expect(settings.chapters).toHaveLength(2);
  expect(settings.open).toHaveLength(2);
  expect(new URL(address).pathname).toBe('/exhibit/loop/');
  // The code is read as a camera reads it.
  const picture = await page.locator('.launcher-qr').screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
  for (const command of await page.locator('.launcher-command').allTextContents()) {
    expect(command).toContain('--kiosk ');
    expect(command).toContain(address);
  }
  await page.getByLabel(/讲解员|presenter with/u).check();
  expect(new URL((await link(page)) ?? '').pathname).toBe('/exhibit/stage/');
  expect(refused).toEqual([]);
});

test('its own address brings the choices back, and says what in it cannot be', async ({ page }) => {
  await page.goto('exhibit/?performer=stage&idle=5&sound=loud&volumes=08:30-12:00@40&idel=3');
  await expect(page.locator('[name="performer"][value="stage"]')).toBeChecked();
  await expect(page.locator('[name="idle"]')).toHaveValue('15');
  await expect(page.locator('[name="volumes"]')).toHaveValue('08:30-12:00@40');
  const faults = page.locator('.launcher-faults');
  await expect(faults.locator('li')).toHaveCount(3);
  await expect(faults).toContainText('15–600');
  await expect(faults).toContainText('idel');
  await page.reload();
  await expect(page.locator('[name="volumes"]')).toHaveValue('08:30-12:00@40');
  await expect(faults.locator('li')).toHaveCount(0);
});

test('it opens the performer with its settings', async ({ page }) => {
  await page.goto('exhibit/?cut=short');
  await page.locator('[name="idle"]').fill('30');
  await page.getByRole('button', { name: /打开循环大屏|unattended/u }).click();
  await page.waitForURL('**/exhibit/loop/?cut=short&idle=30');
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'loop');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the form opens both performers, and what it sends is without a fault', async ({ page }) => {
    for (const [button, path] of [
      [/打开循环大屏|unattended/u, '/exhibit/loop/'],
      [/打开讲解大屏|presenter’s screen/u, '/exhibit/stage/'],
    ] as const) {
      await page.goto('exhibit/');
      await expect(page.locator('.launcher-result')).toBeHidden();
      await page.locator('[name="idle"]').fill('120');
      await page.locator('[name="chapters"]').nth(0).check();
      await page.locator('[name="chapters"]').nth(2).check();
      await page.getByRole('button', { name: button }).click();
      const url = new URL(page.url());
      expect(url.pathname).toBe(path);
      const { settings, faults } = parseSettings(url.searchParams);
      expect(faults).toEqual([]);
      expect(settings.idle).toBe(120);
      expect(settings.chapters).toHaveLength(2);
    }
  });
});

test('the self-check looks at nine things within a minute', async ({ page }) => {
  await page.goto('exhibit/');
  await page.locator('[data-check="start"]').click();
  await page.locator('.check-row[data-check="touch"] button').click({ timeout: 20_000 });
  await page.locator('.check-row[data-check="sound"] button').first().click({ timeout: 20_000 });
  await expect(page.locator('.check-verdict')).not.toHaveText(/正在查|checking/u);
  const grades = await page
    .locator('.check-row')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['grade']));
  expect(grades).toHaveLength(9);
  expect(grades).not.toContain(undefined);
  await expect(page.locator('.check-row[data-check="offline"]')).toHaveAttribute('data-grade', 'good');
});

test('it finds the characters a machine cannot draw, and the files a folder has lost', async ({ page }) => {
  await page.addInitScript(() => {
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text: string, x: number, y: number) {
      // A machine whose fonts hold no sign of this range.
      draw.call(this, /[一-三]/u.test(text) ? '\u{10FFFD}' : text, x, y);
    };
  });
  await page.route('**/data/stage.json', (route) =>
    route.request().method() === 'HEAD' ? route.fulfill({ status: 404 }) : route.fallback(),
  );
  await page.goto('exhibit/');
  await page.locator('[data-check="start"]').click();
  const glyphs = page.locator('.check-row[data-check="glyphs"]');
  await expect(glyphs).toHaveAttribute('data-grade', 'bad', { timeout: 20_000 });
  await expect(glyphs).toContainText('一');
  const offline = page.locator('.check-row[data-check="offline"]');
  await expect(offline).toHaveAttribute('data-grade', 'bad');
  await expect(offline).toContainText('stage.json');
});

for (const size of [
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
])
  test(`nothing is in anybody’s way at ${size.width}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('exhibit/?idle=5');
    await page.locator('details summary').click();
    expect(await axeFaults(page, 'html')).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
