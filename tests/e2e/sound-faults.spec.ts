/** Whatever fails of the sound, the story goes on, captions run, and the switch and the players say what is so. */
import { expect, test, type Page } from '@playwright/test';
import { PHONE, story } from '../support/site-under-test.ts';
import { complaints } from '../support/scroll-page.ts';

test.use({ viewport: PHONE });

const slot = story.clips.find(({ kind }) => kind === 'drama')!;
const cues = story.sounds[slot.replaces!]!.cues;
const clip = (page: Page) => page.locator(`[data-clip="${slot.id}"] clip-player`).first();
const state = (page: Page) => page.locator('sound-switch');

/** Presses play, and holds that the words run without a sound, can be led, and stop. */
async function wordsRunAlone(page: Page): Promise<void> {
  const box = clip(page);
  await box.scrollIntoViewIfNeeded();
  await box.locator('.player-play').click();
  await expect(box).toHaveAttribute('data-play', 'failed', { timeout: 15_000 });
  await expect(box.locator('.player-line')).toHaveText(cues[0]!.text);
  const at = async () => Number(await box.locator('input').inputValue());
  const before = await at();
  await expect.poll(at).toBeGreaterThan(before + 0.3);
  await box.locator('summary').click();
  await box.locator('.player-cues li button').nth(3).click();
  await expect(box.locator('.player-line')).toHaveText(cues[3]!.text);
  await box.locator('.player-play').click();
  await expect(box.locator('.player-line')).toHaveText(/没有来/u);
}

const faults = {
  'is not there': { status: 404, body: 'not here' },
  'is damaged': { body: Buffer.alloc(4000, 7), contentType: 'audio/webm' },
  'is a login page': { body: '<html>login</html>', contentType: 'text/html' },
};
for (const [what, answer] of Object.entries(faults))
  test(`every sound ${what}`, async ({ page }) => {
    const said = complaints(page);
    await page.route(/\/audio\//u, (route) => route.fulfill(answer));
    await page.goto('./?motion=off');
    await page.locator('.sound-button').click();
    await expect(state(page)).toHaveAttribute('data-sound', 'failed', { timeout: 15_000 });
    await wordsRunAlone(page);
    expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });

test('the list of sounds is not there: the switch says so, and can be tried again', async ({ page }) => {
  let answers = 0;
  await page.route(/sounds\.json/u, (route) =>
    (answers += 1) === 1 ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await page.goto('./?motion=off');
  await page.locator('.sound-button').click();
  await expect(state(page)).toHaveAttribute('data-sound', 'failed');
  await page.locator('.sound-button').click();
  await expect(state(page)).toHaveAttribute('data-sound', 'on');
});

test('the player’s script does not come: the words run alone', async ({ page }) => {
  await page.route(/_astro\/voice\.[^/]*\.js/u, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('./listen/');
  await wordsRunAlone(page);
});

test('no Web Audio: sound comes through elements', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { AudioContext: undefined, webkitAudioContext: undefined });
  });
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/audio/') && asked.push(request.url()));
  await page.goto('./?motion=off');
  await page.locator('.sound-button').click();
  await expect(state(page)).toHaveAttribute('data-sound', 'on');
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await clip(page).scrollIntoViewIfNeeded();
  await clip(page).locator('.player-play').click();
  await expect(clip(page)).toHaveAttribute('data-play', 'playing');
});

test('no device for sound at all', async ({ page }) => {
  const said = complaints(page);
  await page.addInitScript(() => {
    Object.assign(window, { AudioContext: undefined, webkitAudioContext: undefined, Audio: undefined });
  });
  await page.goto('./?motion=off');
  await page.locator('.sound-button').click();
  await expect(state(page)).toHaveAttribute('data-sound', 'failed', { timeout: 15_000 });
  await wordsRunAlone(page);
  expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
});
