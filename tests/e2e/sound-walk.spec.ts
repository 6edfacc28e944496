/** The walk with sound on: silence until asked, the place one is in, small sounds once, and a switch that tells the truth. */
import { expect, test, type Page } from '@playwright/test';
import { beatsOf, PHONE, story } from '../support/site-under-test.ts';
import { heard, setHidden, soundRequests, watchSound } from '../support/sound-page.ts';

test.use({ viewport: PHONE });

const button = (page: Page) => page.locator('.sound-button');
const state = (page: Page) => page.locator('sound-switch');
const [first, second] = story.chapters;

async function open(page: Page): Promise<string[]> {
  await watchSound(page);
  const asked = soundRequests(page);
  await page.goto('./?motion=off');
  await expect(button(page)).toBeVisible();
  return asked;
}

async function turnOn(page: Page): Promise<void> {
  await button(page).click();
  await expect(state(page)).toHaveAttribute('data-sound', 'on');
}

const goTo = (page: Page, id: string): Promise<void> =>
  page.evaluate(
    (name) => document.getElementById(name)?.scrollIntoView({ behavior: 'instant', block: 'center' }),
    id,
  );

test('on, from place to place, off', async ({ page }) => {
  const asked = await open(page);
  await expect(state(page)).toHaveAttribute('data-sound', 'off');
  expect(asked).toEqual([]);
  await turnOn(page);
  await expect.poll(async () => (await heard(page)).buffers).toBe(1);
  expect(asked.filter((url) => url.includes('/audio/'))).toEqual([
    expect.stringContaining(`/audio/${first!.ambience}.`),
  ]);
  expect((await heard(page)).gains).toContain(1);
  await goTo(page, second!.scenes[0]!.beats[1]!.anchor);
  await expect.poll(() => asked.some((url) => url.includes(`/audio/${second!.ambience}.`))).toBe(true);
  await expect.poll(async () => (await heard(page)).buffers).toBe(2);
  expect((await heard(page)).gains).toContain(0);
  await button(page).click();
  await expect(state(page)).toHaveAttribute('data-sound', 'off');
});

test('the place grows quiet under a clip and comes back after it', async ({ page }) => {
  await open(page);
  await turnOn(page);
  await expect.poll(async () => (await heard(page)).buffers).toBe(1);
  const clip = page.locator('clip-player').first();
  await clip.scrollIntoViewIfNeeded();
  await clip.locator('.player-play').click();
  await expect(clip).toHaveAttribute('data-play', 'playing');
  await expect
    .poll(async () => (await heard(page)).gains.some((gain) => Math.abs(gain - 0.2) < 0.001))
    .toBe(true);
  const before = (await heard(page)).gains.length;
  await clip.locator('.player-play').click();
  await expect.poll(async () => (await heard(page)).gains.slice(before)).toContain(1);
});

test('a beat’s small sound comes once', async ({ page }) => {
  const asked = await open(page);
  await turnOn(page);
  const effects = new Set(story.clips.filter(({ kind }) => kind === 'effect').map(({ id }) => id));
  const beat = beatsOf(story).find(({ sound }) => sound !== undefined && effects.has(sound.cue))!;
  const count = () => asked.filter((url) => url.includes(`/audio/${beat.sound!.cue}.`)).length;
  await goTo(page, beat.anchor);
  await expect.poll(count).toBe(1);
  await goTo(page, first!.id);
  await page.waitForTimeout(200);
  await goTo(page, beat.anchor);
  await page.waitForTimeout(400);
  expect(count()).toBe(1);
});

test('silence in the background, and “tap again” on return: nothing starts by itself', async ({ page }) => {
  await open(page);
  await turnOn(page);
  await expect.poll(async () => (await heard(page)).buffers).toBe(1);
  await setHidden(page, true);
  await expect(state(page)).toHaveAttribute('data-sound', 'tap');
  await setHidden(page, false);
  await page.mouse.click(200, 600);
  await page.waitForTimeout(300);
  await expect(state(page)).toHaveAttribute('data-sound', 'tap');
  expect((await heard(page)).buffers).toBe(1);
  await turnOn(page);
  await expect.poll(async () => (await heard(page)).buffers).toBe(2);
});

test('the system takes the context away: the switch says so, the next tap brings it back', async ({
  page,
}) => {
  await open(page);
  await turnOn(page);
  await expect.poll(async () => (await heard(page)).buffers).toBe(1);
  await page.evaluate(() => {
    const { contexts } = (window as unknown as { soundWatch: { contexts: AudioContext[] } }).soundWatch;
    return contexts[0]?.suspend();
  });
  await expect(state(page)).toHaveAttribute('data-sound', 'tap');
  await turnOn(page);
  expect((await heard(page)).states).toEqual(['running']);
});

test('taken out and put back: one switch, silent', async ({ page }) => {
  await open(page);
  await turnOn(page);
  await page.evaluate(async () => {
    const element = document.querySelector('sound-switch')!;
    const parent = element.parentElement!;
    element.remove();
    await new Promise((done) => setTimeout(done, 30));
    parent.prepend(element);
  });
  await expect(button(page)).toHaveCount(1);
  await expect(state(page)).toHaveAttribute('data-sound', 'off');
});
