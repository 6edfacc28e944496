/** The presenter's view beside the stage: two windows of one browser; and alone, as a script to leaf through. */
import { expect, test } from '@playwright/test';
import { HD, indexOf, openScreen } from '../support/screen-page.ts';
import { beatsOf, story } from '../support/site-under-test.ts';

test.use({ viewport: HD });

test('the stage and the presenter’s view say the same, whichever one moves', async ({ page, context }) => {
  await openScreen(page);
  const view = await context.newPage();
  await view.goto('./exhibit/presenter/');
  const note = view.locator('.presenter-note.is-current');
  await expect(note).toHaveAttribute('data-anchor', 'cover');
  await expect(view.locator('.presenter-waiting')).toBeHidden();
  await view.locator('[data-move=next]').click();
  await view.locator('[data-move=next]').click();
  await expect.poll(() => indexOf(page)).toBe(2);
  const [first, second] = beatsOf(story);
  await expect(note).toHaveAttribute('data-anchor', first?.anchor ?? '');
  await expect(note).toContainText(first?.text.split('\n')[0] ?? '');
  await expect(view.locator('.presenter-coming')).toContainText(
    second?.text.split('\n')[0]?.slice(0, 8) ?? '',
  );
  await page.keyboard.press('PageDown');
  await expect(note).toHaveAttribute('data-anchor', second?.anchor ?? '');
  await view.keyboard.press('PageUp');
  await expect.poll(() => indexOf(page)).toBe(2);
  await view.locator('[data-move=black]').click();
  await expect(page.locator('html')).toHaveAttribute('data-black', '');
  await expect(view.locator('[data-move=black]')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('b');
  await expect(view.locator('[data-move=black]')).toHaveAttribute('aria-pressed', 'false');
  await expect(view.locator('.presenter-clock')).toHaveText(/^\d\d:\d\d$/u);
  await expect(view.locator('.presenter-elapsed')).not.toHaveText('0:00');
});

test('facts stand beside the words, each as its source has it', async ({ page, context }) => {
  await openScreen(page);
  const beat = beatsOf(story).find(({ facts }) => facts.length > 1);
  const view = await context.newPage();
  await view.goto('./exhibit/presenter/');
  await page.evaluate((id) => document.querySelector('hall-screen')?.showSection(id), beat?.anchor ?? '');
  const note = view.locator('.presenter-note.is-current');
  await expect(note).toHaveAttribute('data-anchor', beat?.anchor ?? '');
  for (const id of beat?.facts ?? [])
    await expect(note).toContainText(story.facts.find((fact) => fact.id === id)?.fact ?? '?');
});

test('alone it says so, and is leafed through by itself', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./exhibit/presenter/');
  await expect(page.locator('.presenter-waiting')).toBeVisible();
  await page.locator('[data-move=next]').click();
  await expect(page.locator('.presenter-note.is-current')).toHaveAttribute(
    'data-anchor',
    `${story.chapters[0]?.id ?? ''}.opening`,
  );
  for (const button of await page.locator('.presenter-moves button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(90);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it is the whole script, to be read or printed', async ({ page }) => {
    await page.goto('./exhibit/presenter/');
    const text = await page.locator('main').innerText();
    const missing = beatsOf(story).filter(({ text: words }) => !text.includes(words.split('\n')[0] ?? '?'));
    expect(missing.map(({ anchor }) => anchor)).toEqual([]);
  });
});

test('the stage’s address with ?view=presenter leads to it', async ({ page }) => {
  await page.goto('./exhibit/stage/?view=presenter');
  await page.waitForURL('**/exhibit/presenter/**');
});
