/** Things in a picture: found by touch, mouse and keyboard alike, told beside them, and a list for everybody else. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { beatsOf, DESKTOP, PHONE, scenes, story } from '../support/site-under-test.ts';
import { perform, toBeat } from '../support/scroll-page.ts';
import { underPolicy } from '../support/strict-policy.ts';

const beat = beatsOf(story).find(({ blocks }) => blocks.some(({ type }) => type === 'objects'));
if (beat?.art === undefined) throw new Error('no beat of the story shows things in its picture');
const { anchor } = beat;
const objects = story.arts[beat.art.name]?.objects ?? [];
const scene = scenes.find(({ beats }) => beats.some((one) => one.anchor === anchor))?.id ?? '';

const buttons = (page: Page): Locator => page.locator(`[id="${anchor}"] .object-button`);
const told = (page: Page): Locator => page.locator(`[id="${anchor}"] .objects-told.is-shown`);
const lit = (page: Page): Locator => page.locator(`[id="${anchor}"] .objects-light.is-lit`);

/** Brings the picture of the beat before the eyes, still or on the stage. */
async function show(page: Page, mode: 'still' | 'scroll'): Promise<void> {
  if (mode === 'scroll') {
    await perform(page);
    await toBeat(page, anchor);
  } else {
    await page.goto('./?motion=off');
    await page.locator(`[id="${anchor}"]`).scrollIntoViewIfNeeded();
  }
  await expect(buttons(page)).toHaveCount(objects.length);
  if (mode === 'still') await buttons(page).last().scrollIntoViewIfNeeded();
}

/** What is told now must say what the list says of the thing, and light its picture. */
async function expectTold(page: Page, index: number): Promise<void> {
  const object = objects[index];
  await expect(told(page)).toContainText(object?.name ?? '?');
  await expect(told(page)).toContainText(object?.says ?? '?');
  if (object?.need !== undefined) await expect(told(page)).toContainText(object.need);
  await expect(lit(page)).toHaveAttribute(
    'src',
    new RegExp(`${anchor}\\.${object?.id ?? '?'}-(phone|hall)\\.svg$`, 'u'),
  );
}

for (const mode of ['still', 'scroll'] as const)
  for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
    test(`${mode}, ${size}: pointing, pressing and Tab are the same; Escape ends it`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await show(page, mode);
      const [first, second] = [buttons(page).first(), buttons(page).nth(1)];
      await first.hover();
      await expectTold(page, 0);
      await expect(first).toHaveAttribute('aria-pressed', 'false');
      await second.click();
      await expectTold(page, 1);
      await expect(second).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('Escape');
      await expect(told(page)).toHaveCount(0);
      await expect(second).toHaveAttribute('aria-pressed', 'false');
      await page.keyboard.press('Tab');
      await expect(buttons(page).nth(2)).toBeFocused();
      await expectTold(page, 2);
      await page.keyboard.press('ArrowRight');
      await expect(buttons(page).nth(3)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(buttons(page).nth(3)).toHaveAttribute('aria-pressed', 'true');
      await expectTold(page, 3);
      await page.keyboard.press('Space');
      await expect(buttons(page).nth(3)).toHaveAttribute('aria-pressed', 'false');
      expect(await axeFaults(page, `[id="${anchor}"]`)).toEqual([]);
    });

test('every thing can be touched on a phone, where it is drawn, with a finger’s room', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true });
  const page = await context.newPage();
  await show(page, 'scroll');
  for (const [i, object] of objects.entries()) {
    const button = buttons(page).nth(i);
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), object.id).toBeGreaterThanOrEqual(44);
    await button.tap();
    await expectTold(page, i);
    const tell = await told(page).boundingBox();
    if (tell === null) throw new Error('nothing is told');
    expect(
      tell.x >= 0 && tell.x + tell.width <= 360 && tell.y >= 0 && tell.y + tell.height <= 640,
      object.id,
    ).toBe(true);
  }
  await page.locator(`[id="${anchor}"] .beat-words`).tap();
  await expect(told(page)).toHaveCount(0);
  await context.close();
});

test('a name and what it is for reach who does not see them', async ({ page }) => {
  await show(page, 'scroll');
  for (const [i, object] of objects.entries()) {
    await expect(buttons(page).nth(i)).toHaveAccessibleName(new RegExp(`^${object.name}`, 'u'));
    await expect(buttons(page).nth(i)).toHaveAccessibleDescription(object.says);
  }
});

for (const [what, url] of [
  ['the performance begins', /_astro\/play\.[^/]*\.js/u],
  ['the buttons come', /_astro\/object-buttons\.[^/]*\.js/u],
] as const)
  test(`who is in the list when ${what} is at the same thing afterwards`, async ({ page }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route(url, async (route) => {
      await held;
      await route.continue();
    });
    await page.setViewportSize(PHONE);
    await page.goto('./');
    const line = page.locator(`[id="${anchor}"] .objects-list li`).nth(1).locator('a');
    await line.focus();
    await expect(line).toBeFocused();
    release();
    await expect(buttons(page).nth(1)).toBeFocused();
    await expect(buttons(page).nth(1)).toBeInViewport();
    await expectTold(page, 1);
    await page.keyboard.press('Tab');
    await expect(buttons(page).nth(2)).toBeFocused();
  });

test('who is at a button when the performance is made ready again is at its line, and at the button again', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await show(page, 'scroll');
  await buttons(page).nth(1).focus();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('html')).not.toHaveAttribute('data-performance', /./u);
  await expect(buttons(page).nth(1)).toBeFocused();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(page.locator('html')).toHaveAttribute('data-performance', 'scroll');
  await expect(buttons(page).nth(1)).toBeFocused();
});

test('without script the same things stand in a list', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`./s/${scene}/`);
  const items = page.locator('.objects-list li');
  await expect(items).toHaveCount(objects.length);
  for (const [i, object] of objects.entries())
    for (const words of [object.name, object.need ?? '', object.says])
      await expect(items.nth(i)).toContainText(words);
  await expect(page.locator('.object-button')).toHaveCount(0);
  await context.close();
});

test('it keeps to a policy without inline styles, moves nothing, and leaves nothing behind', async ({
  page,
}) => {
  const refused = await underPolicy(page);
  await page.addInitScript(() => {
    (window as unknown as { shift: number }).shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await show(page, 'still');
  await buttons(page).first().hover();
  await expectTold(page, 0);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
  await page.locator(`[id="${anchor}"] story-objects`).evaluate((element) => element.remove());
  await expect(page.locator(`[id="${anchor}"] .objects-over`)).toHaveCount(0);
  expect(refused).toEqual([]);
});
