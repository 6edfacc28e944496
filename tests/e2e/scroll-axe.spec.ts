/** axe while the page performs, with the contents open and in reading mode; and what is left where colours are forced. */
import { expect, test } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { beatsOf, DESKTOP, PHONE, story } from '../support/site-under-test.ts';
import { fade, perform, toBeat } from '../support/scroll-page.ts';

const beats = beatsOf(story);

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
  test(`${size}: nothing found at three places, with the contents open, in reading mode`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize(viewport);
    await perform(page);
    const found: string[] = [];
    for (const share of [0.1, 0.5, 0.95]) {
      await toBeat(page, beats[Math.floor(share * beats.length)]?.anchor ?? '');
      await fade(page);
      found.push(...(await axeFaults(page)).map((fault) => `at ${share}: ${fault}`));
    }
    await page.locator('.rail-where').click();
    await expect(page.locator('.rail-dialog')).toBeVisible();
    found.push(...(await axeFaults(page)).map((fault) => `contents open: ${fault}`));
    await page.keyboard.press('Escape');
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('.reader-button[aria-pressed]').click();
    await expect(page.locator('html')).not.toHaveAttribute('data-performance', /./u);
    found.push(...(await axeFaults(page)).map((fault) => `reading mode: ${fault}`));
    expect(found).toEqual([]);
  });

test('the contents: opened from the line, each chapter there, Escape gives the focus back', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await perform(page);
  await toBeat(page, beats[20]?.anchor ?? '');
  const where = page.locator('.rail-where');
  await where.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('.rail-dialog');
  await expect(dialog).toBeVisible();
  for (const { id } of story.chapters)
    await expect(dialog.locator(`a[href="#${id}"]`).first()).toBeAttached();
  expect(await dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(where).toBeFocused();
  await where.click();
  await dialog
    .locator(`a[href="#${story.chapters[4]?.id ?? ''}"]`)
    .first()
    .click();
  await expect(dialog).toBeHidden();
  await expect(page.locator(`[id="${story.chapters[4]?.id ?? ''}.heading"]`)).toBeInViewport();
});

test('a thumb finds what it presses: 44 px on a phone', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await perform(page);
  const small = await page.locator('.reader-button, .reader-resume a, .rail-where').evaluateAll((all) =>
    all
      .map((one) => ({ name: one.className, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 40)
      .map(({ name, box }) => `${name} ${box.width} × ${box.height}`),
  );
  expect(small).toEqual([]);
});

test('forced colours leave the line’s number, the switches and the contents to be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize(PHONE);
  await perform(page);
  /** Words in the system's own colours: what is drawn in the colour of its ground is not there. */
  const unseen = () =>
    page
      .locator('.rail-number, .reader-button, .rail-dialog[open] a, .beat.is-current .beat-words p')
      .evaluateAll((all) =>
        all
          .filter((one) => {
            let ground = 'rgba(0, 0, 0, 0)';
            for (
              let at: Element | null = one;
              at !== null && /, 0\)$|transparent/u.test(ground);
              at = at.parentElement
            )
              ground = getComputedStyle(at).backgroundColor;
            return (
              !one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
              getComputedStyle(one).color === ground
            );
          })
          .map((one) => `${one.className} ${getComputedStyle(one).color}`),
      );
  expect(await page.locator('.rail-number, .reader-button').count()).toBeGreaterThanOrEqual(3);
  expect(await unseen()).toEqual([]);
  await toBeat(page, beats[25]?.anchor ?? '');
  await fade(page);
  expect(await unseen()).toEqual([]);
  await page.locator('.rail-where').focus();
  const outline = await page.locator('.rail-where').evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(outline).not.toBe('none');
  await page.keyboard.press('Enter');
  await expect(page.locator('.rail-dialog')).toBeVisible();
  expect(await unseen()).toEqual([]);
});
