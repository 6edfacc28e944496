/** The address follows the reader and never fills the history; what is linked is where one arrives. */
import { expect, test, type Page } from '@playwright/test';
import { beatsOf, PHONE, scenes, story } from '../support/site-under-test.ts';
import { arrived, fade, perform, performing, readNow, scrollTo, wordsSeen } from '../support/scroll-page.ts';

test.use({ viewport: PHONE });

const beats = beatsOf(story);
const scene = scenes[Math.floor(scenes.length * 0.6)];
const beat = scene?.beats[1] ?? scene?.beats[0];

const hash = (page: Page): string => new URL(page.url()).hash;

test('scrolling writes the section’s address, adds nothing to the history, and Back leaves in one step', async ({
  page,
}) => {
  await page.goto('./facts/');
  await perform(page, './');
  const before = await page.evaluate(() => history.length);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const seen = new Set<string>();
  for (let step = 1; step <= 8; step += 1) {
    await scrollTo(page, (height * step) / 9);
    await page.waitForTimeout(600);
    seen.add(hash(page));
  }
  const ids = new Set([...story.chapters, ...scenes].map(({ id }) => `#${id}`));
  expect([...seen].filter((one) => !ids.has(one))).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(6);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  expect(page.url()).toMatch(/\/facts\/$/u);
});

test('the address of the top is bare again', async ({ page }) => {
  await perform(page);
  await scrollTo(page, 12_000);
  await expect.poll(() => hash(page)).not.toBe('');
  await scrollTo(page, 0);
  await expect.poll(() => hash(page)).toBe('');
});

for (const [what, anchor] of [
  ['a scene', scene?.id],
  ['a chapter', story.chapters[4]?.id],
] as const)
  test(`the address of ${what} opens there, with its heading in sight`, async ({ page }) => {
    await perform(page, `./#${anchor ?? ''}`);
    await fade(page);
    const heading = page
      .locator(`[id="${anchor ?? ''}"]`)
      .locator('h2, h3')
      .first();
    await expect(heading).toBeInViewport({ ratio: 0.5 });
    await expect
      .poll(() => heading.evaluate((one) => Number(getComputedStyle(one).opacity)))
      .toBeGreaterThan(0.9);
  });

test('the address of a beat opens there, with its words', async ({ page }) => {
  await perform(page, `./#${beat?.anchor ?? ''}`);
  await arrived(page, beat?.anchor ?? '');
  await fade(page);
  expect(await wordsSeen(page)).toEqual([beat?.anchor]);
});

test('a link within the page brings its beat', async ({ page }) => {
  await perform(page);
  const far = beats[Math.floor(beats.length * 0.8)]?.anchor ?? '';
  await page.evaluate((id) => (location.hash = id), far);
  await arrived(page, far);
  expect((await readNow(page)).id).toBe(far);
});

test('resume: the place is remembered, offered, and leads there; an address that leads elsewhere is left alone', async ({
  page,
}) => {
  await perform(page);
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), beat?.anchor ?? '');
  await expect.poll(() => hash(page)).toBe(`#${scene?.id ?? ''}`);
  await page.goto('./facts/');
  await page.goto('./');
  await performing(page);
  const resume = page.locator('.reader-resume a').first();
  await expect(resume).toContainText(await page.locator(`[id="${scene?.id ?? ''}.heading"]`).innerText());
  await resume.click();
  await expect(page.locator(`[id="${scene?.id ?? ''}"].is-current`)).toBeAttached();
  await page.goto('./facts/');
  await page.goto(`./#${story.chapters[2]?.id ?? ''}`);
  await performing(page);
  await expect(page.locator('.reader-resume')).toHaveCount(0);
});

test('to begin again: the place is forgotten, the offer goes, and focus stays in the bar', async ({
  page,
}) => {
  await perform(page);
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), beat?.anchor ?? '');
  await expect.poll(() => hash(page)).toBe(`#${scene?.id ?? ''}`);
  await page.goto('./facts/');
  await page.goto('./');
  await page.locator('.reader-resume button').click();
  await expect(page.locator('.reader-resume')).toHaveCount(0);
  await expect(page.locator('.reader-button').first()).toBeFocused();
  await page.reload();
  await performing(page);
  await expect(page.locator('.reader-resume')).toHaveCount(0);
});
