/** Clips: complete without script; with it, captions that follow, lines that lead, one voice at a time, a label always in view. */
import { expect, test, type Page } from '@playwright/test';
import { DESKTOP, PHONE, story } from '../support/site-under-test.ts';
import { heard, soundRequests, watchSound } from '../support/sound-page.ts';

test.use({ viewport: PHONE });

const slot = story.clips.find(({ kind }) => kind === 'drama')!;
const standIn = story.clips.find(({ id }) => id === slot.replaces)!;
const cues = story.sounds[standIn.id]!.cues;
const player = (page: Page, id: string) => page.locator(`[data-clip="${id}"] clip-player`).first();

async function open(page: Page): Promise<void> {
  await watchSound(page);
  await page.goto('./listen/');
  await expect(player(page, slot.id).locator('.player-panel')).toBeVisible();
}

for (const path of ['./', './listen/'])
  test(`${path} without script: the browser’s own player, the words, the label`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const page = await context.newPage();
    const asked = soundRequests(page);
    await page.goto(path);
    const box = player(page, slot.id);
    await expect(box.locator('audio')).toHaveAttribute('preload', 'none');
    await expect(box.locator('audio')).toHaveAttribute('controls', '');
    await expect(box.locator('audio')).toBeVisible();
    await expect(box.locator('.player-panel')).toBeHidden();
    await expect(box.locator('.player-label')).toContainText(standIn.label!);
    await box.locator('summary').click();
    await expect(box.locator('.player-transcript')).toBeVisible();
    await expect(box.locator('.player-cues li')).toHaveCount(cues.length);
    expect(asked).toEqual([]);
    await context.close();
  });

test('nothing that sounds is asked for before somebody asks', async ({ page }) => {
  const asked = soundRequests(page);
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += height / 25) {
    await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), y);
    await page.waitForTimeout(40);
  }
  await page.mouse.click(20, 500);
  await page.waitForLoadState('networkidle');
  await page.goto('./listen/');
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
});

test('plays; the caption follows; a line leads to its place; the lock screen says what it is', async ({
  page,
}) => {
  await open(page);
  const box = player(page, slot.id);
  await box.locator('.player-play').click();
  await expect(box.locator('.player-line')).toHaveText(cues[0]!.text);
  await expect(box).toHaveAttribute('data-play', 'playing');
  expect((await heard(page)).playing).toEqual([expect.stringContaining(standIn.id)]);
  const session = () =>
    page.evaluate(() => ({
      title: navigator.mediaSession.metadata?.title,
      state: navigator.mediaSession.playbackState,
    }));
  expect(await session()).toEqual({ title: expect.stringContaining(standIn.label!), state: 'playing' });
  await box.locator('summary').click();
  const row = box.locator('.player-cues li').nth(2);
  await row.locator('button').click();
  await expect(row).toHaveClass(/is-said/u);
  await expect(box.locator('.player-line')).toHaveText(cues[2]!.text);
  expect(Number(await box.locator('input').inputValue())).toBeGreaterThanOrEqual(cues[2]!.start - 0.1);
  // Howler seeks by stopping and starting again a moment later; a pause in that moment, or soon after, holds all the same.
  for (const moment of [0, 2, 8, 30, 90]) {
    if (moment > 0) await box.locator('.player-play').click();
    await expect(box).toHaveAttribute('data-play', 'playing');
    await row.locator('button').evaluate(async (button: HTMLElement, wait) => {
      button.click();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      button.closest('.player')?.querySelector<HTMLElement>('.player-play')?.click();
    }, moment);
    await page.waitForTimeout(600);
    await expect(box).toHaveAttribute('data-play', 'paused');
    expect((await heard(page)).playing, `${moment} ms after`).toEqual([]);
  }
  expect((await heard(page)).playing).toEqual([]);
  expect(await session()).toEqual({ title: undefined, state: 'none' });
});

test('a line that leads is not taken for a pause, however long the element takes to start again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const later = window.setTimeout;
    // Howler starts the element again with a timer of 0 ms, which on a busy device is late.
    window.setTimeout = ((work: () => void, wait?: number, ...rest: unknown[]) =>
      later(work, wait === 0 ? 450 : wait, ...rest)) as typeof window.setTimeout;
  });
  await open(page);
  const box = player(page, slot.id);
  await box.locator('.player-play').click();
  await expect(box).toHaveAttribute('data-play', 'playing');
  await box.locator('summary').click();
  await box.locator('.player-cues li button').nth(2).click();
  await page.waitForTimeout(1200);
  await expect(box).toHaveAttribute('data-play', 'playing');
  expect((await heard(page)).playing).toEqual([expect.stringContaining(standIn.id)]);
});

test('seeks by keyboard, before and while it plays', async ({ page }) => {
  await open(page);
  const box = player(page, slot.id);
  const range = box.locator('input');
  await range.focus();
  await range.fill('12');
  await expect(box.locator('.player-time')).toContainText('0:12 /');
  await box.locator('.player-play').click();
  await expect(box).toHaveAttribute('data-play', 'playing');
  await expect.poll(async () => Number(await range.inputValue())).toBeGreaterThan(12.3);
  await range.press('End');
  await expect(box).toHaveAttribute('data-play', 'ended', { timeout: 15_000 });
  await expect(range).toHaveAttribute('aria-valuetext', /^0:00 \//u);
});

test('one voice at a time', async ({ page }) => {
  await open(page);
  const other = story.clips.filter(({ kind, provenance }) => kind === 'music' && provenance !== 'none')[0]!;
  await player(page, slot.id).locator('.player-play').click();
  await expect(player(page, slot.id)).toHaveAttribute('data-play', 'playing');
  await player(page, other.id).scrollIntoViewIfNeeded();
  await player(page, other.id).locator('.player-play').click();
  await expect(player(page, other.id)).toHaveAttribute('data-play', 'playing');
  await expect(player(page, slot.id)).toHaveAttribute('data-play', 'paused');
  expect((await heard(page)).playing).toEqual([expect.stringContaining(other.id)]);
});

test('an element that leaves takes its sound with it', async ({ page }) => {
  await open(page);
  const box = player(page, slot.id);
  await box.locator('.player-play').click();
  await expect(box).toHaveAttribute('data-play', 'playing');
  await box.evaluate((element) => element.remove());
  await expect.poll(async () => (await heard(page)).playing).toEqual([]);
});

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
  test(`${size}: nothing moves when the player takes the place of the browser’s own`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.route(/_astro\/player\.[^/]*\.js/u, async (route) => {
      await new Promise((done) => setTimeout(done, 600));
      await route.continue();
    });
    await page.goto('./listen/');
    const top = () =>
      page
        .locator('.sounds-row')
        .nth(1)
        .evaluate((row) => row.getBoundingClientRect().top);
    await expect(player(page, slot.id).locator('audio')).toBeVisible();
    const before = await top();
    await expect(player(page, slot.id).locator('.player-panel')).toBeVisible();
    expect(Math.abs((await top()) - before)).toBeLessThan(0.5);
  });
