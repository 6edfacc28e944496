/** The opened map and the reader's history (decision 009): it adds no entry, and what a browser offers as a way to close it closes it. */
import { expect, test, type Page } from '@playwright/test';
import { frames, perform, toBeat } from '../support/scroll-page.ts';
import { beatsOf, PHONE, story } from '../support/site-under-test.ts';

const anchor = beatsOf(story).find(({ view }) => view !== undefined)?.anchor ?? '';
const dialog = (page: Page) => page.locator('.map-dialog');
const opener = (page: Page) => page.locator(`[id="${anchor}"] .map-link-open`);
const entries = (page: Page): Promise<number> => page.evaluate(() => history.length);

test.use({ viewport: PHONE });

async function openMap(page: Page): Promise<void> {
  await opener(page).click();
  await expect(dialog(page).locator('story-map[data-live]')).toBeVisible({ timeout: 15_000 });
}

test('opened, used and closed it leaves the history as it was: Back leads where the reader came from', async ({
  page,
}) => {
  await page.goto('./facts/');
  await perform(page);
  await toBeat(page, anchor);
  const before = await entries(page);
  await openMap(page);
  await dialog(page).locator('.map-mark').first().press('Enter');
  await expect(dialog(page).locator('.atlas-card')).toBeVisible();
  expect(await entries(page)).toBe(before);
  await dialog(page).locator('.map-dialog-close').click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await entries(page)).toBe(before);
  await page.goBack();
  await expect(page).toHaveURL(/\/facts\/$/u);
});

test('a close request of the browser, Android’s Back among them, closes it and gives back the focus', async ({
  page,
}) => {
  await perform(page);
  await toBeat(page, anchor);
  await openMap(page);
  // What a browser does with the request, without the key: Chromium on a desktop has no Back that asks.
  await dialog(page).evaluate((element) =>
    (element as HTMLDialogElement & { requestClose(): void }).requestClose(),
  );
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
});

test('closed, it does not take back who has scrolled on in the same breath', async ({ page }) => {
  await perform(page);
  await toBeat(page, anchor);
  await openMap(page);
  const wanted = await dialog(page)
    .locator('.map-dialog-close')
    .evaluate((close) => {
      (close as HTMLButtonElement).click();
      window.scrollBy({ top: 900, behavior: 'instant' });
      return scrollY;
    });
  await expect(dialog(page)).toHaveCount(0);
  await frames(page);
  expect(await page.evaluate(() => scrollY)).toBe(wanted);
});
