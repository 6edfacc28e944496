/** Hands on the map: keyboard, links, fingers. In the flow a finger scrolls past; only the opened map is pinched. */
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { complaints } from '../support/scroll-page.ts';
import { drawn, livingMarks, openMapPage } from '../support/map-page.ts';
import { DESKTOP, PHONE, story } from '../support/site-under-test.ts';

const spread = async (page: Page): Promise<number> => {
  const ys = (await livingMarks(page)).map(({ y }) => y);
  return Math.max(...ys) - Math.min(...ys);
};

type Finger = { x: number; y: number };
const touch = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Finger[]) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints });

/** Moves one or two fingers in steps, a frame each. */
async function drag(page: Page, session: CDPSession, at: (share: number) => Finger[]): Promise<void> {
  await touch(session, 'touchStart', at(0));
  for (let i = 1; i <= 12; i += 1) {
    await touch(session, 'touchMove', at(i / 12));
    await page.waitForTimeout(16);
  }
  await touch(session, 'touchEnd', []);
  await page.waitForTimeout(500);
}

test.describe('fingers', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('one finger on the map in the flow scrolls the page, and the map stays', async ({ page }) => {
    await openMapPage(page);
    await page.evaluate(() => document.querySelector('.atlas')?.scrollIntoView({ behavior: 'instant' }));
    const session = await page.context().newCDPSession(page);
    const [before, top] = [await spread(page), await page.evaluate(() => scrollY)];
    await drag(page, session, (share) => [{ x: 200, y: 320 - 240 * share }]);
    expect((await page.evaluate(() => scrollY)) - top).toBeGreaterThan(120);
    expect(await spread(page)).toBeCloseTo(before, 0);
  });

  test('no element in the flow takes touches to itself', async ({ page }) => {
    for (const path of ['./', './map/']) {
      await page.goto(path);
      await page.waitForTimeout(800);
      const takers = await page.evaluate(() =>
        Array.from(document.querySelectorAll('*'))
          .filter((one) => getComputedStyle(one).touchAction === 'none')
          .map((one) => one.className),
      );
      expect(takers, path).toEqual([]);
    }
  });

  test('in the opened map one finger moves it and two pinch it', async ({ page }) => {
    await openMapPage(page);
    await page.locator('.atlas-expand').click();
    await page.waitForTimeout(400);
    const session = await page.context().newCDPSession(page);
    const first = (await livingMarks(page))[0];
    const before = await spread(page);
    await drag(page, session, (share) => [
      { x: 195 - 20 - 90 * share, y: 260 },
      { x: 195 + 20 + 90 * share, y: 260 },
    ]);
    expect(await spread(page)).toBeGreaterThan(before * 1.5);
    const pinched = (await livingMarks(page))[0];
    await drag(page, session, (share) => [{ x: 195 - 80 * share, y: 260 }]);
    expect(Math.abs(((await livingMarks(page))[0]?.x ?? 0) - (pinched?.x ?? 0))).toBeGreaterThan(40);
    expect(first).toBeDefined();
  });
});

test.describe('keyboard', () => {
  test.use({ viewport: DESKTOP });

  test('arrows move the map, plus and minus zoom it, Tab goes through the places in the order of the list', async ({
    page,
  }) => {
    await openMapPage(page);
    const map = page.locator('.atlas-live');
    await map.focus();
    const before = await spread(page);
    await page.keyboard.press('+');
    await page.waitForTimeout(500);
    expect(await spread(page)).toBeGreaterThan(before * 1.3);
    const first = (await livingMarks(page))[0]?.x ?? 0;
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(500);
    expect((await livingMarks(page))[0]?.x).toBeLessThan(first - 40);
    await page.keyboard.press('-');
    await page.waitForTimeout(500);
    const order = await page.locator('.atlas-place').evaluateAll((rows) => rows.map(({ id }) => id));
    await map.focus();
    const walked: string[] = [];
    for (let i = 0; i < order.length; i += 1) {
      await page.keyboard.press('Tab');
      walked.push(
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['place'] ?? ''),
      );
    }
    expect(walked).toEqual(order);
  });

  test('Enter on a mark tells of the place, leads to the passage, and Escape leads back', async ({
    page,
  }) => {
    await openMapPage(page);
    const place = story.places[1];
    const mark = page.locator(`.map-mark[data-place="${place?.id ?? ''}"]`);
    await expect(mark).toHaveAttribute('aria-label', new RegExp(place?.name ?? '-', 'u'));
    await mark.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('.atlas-card');
    await expect(card).toContainText(place?.name ?? '-');
    await expect(card.locator('.place-told a').first()).toHaveAttribute('href', /#/u);
    expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(mark).toBeFocused();
  });
});

test('every place has an address on the map and one of its own', async ({ page }) => {
  const said = complaints(page);
  const place = story.places[2];
  const id = place?.id ?? '';
  await page.goto(`./map/#${id}`);
  await drawn(page);
  await expect(page.locator(`.atlas-card[data-for="${id}"]`)).toBeVisible();
  await page.goto(`./map/${id}/`);
  await expect(page.locator('h1')).toHaveText(place?.name ?? '-');
  await page.locator('.place-on a').click();
  await drawn(page);
  await expect(page.locator(`.map-mark.is-chosen[data-place="${id}"]`)).toBeAttached();
  expect(said).toEqual([]);
});
