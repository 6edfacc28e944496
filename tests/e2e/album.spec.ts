/** The album: a grid of links, and a viewer that fills the screen, fetched at its first use. */
import { expect, test, type Page } from '@playwright/test';
import { DESKTOP, PHONE, story } from '../support/site-under-test.ts';
import { axeFaults } from '../support/axe.ts';
import { complaints, frames, performing } from '../support/scroll-page.ts';
import { underPolicy } from '../support/strict-policy.ts';

const { photos } = story;
const links = (page: Page) => page.locator('photo-album a.photo-frame');
const viewer = (page: Page) => page.locator('.pswp--open');
const caption = (page: Page) => page.locator('.pswp__caption');
const captionOf = (index: number): string => photos[index]?.caption ?? '?';

async function openAt(page: Page, index: number): Promise<void> {
  await links(page).nth(index).click();
  await expect(viewer(page)).toBeVisible();
  await expect(caption(page)).toContainText(captionOf(index));
  // Grown to its place: only then does it listen to keys, and lays its neighbours beside it.
  const laid = () =>
    page
      .locator('.pswp__item')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).display !== 'none'));
  await expect.poll(laid).toEqual([true, true, true]);
}

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
  test(`${size}: opens, goes on with the arrows, closes with Escape, gives the focus back`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const refused = await underPolicy(page);
    const said = complaints(page);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto('./?motion=off');
    await page.waitForLoadState('networkidle');
    await links(page).nth(1).scrollIntoViewIfNeeded();
    expect(fetched.filter((url) => /photoswipe|viewer|open-album/u.test(url))).toEqual([]);
    await openAt(page, 1);
    const label = story.photos[1]?.image === undefined ? '插画' : '摄影';
    await expect(caption(page)).toContainText(label);
    await page.keyboard.press('ArrowRight');
    await expect(caption(page)).toContainText(captionOf(2));
    await page.keyboard.press('ArrowLeft');
    await expect(caption(page)).toContainText(captionOf(1));
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('.pswp') !== null),
      'focus stays inside',
    ).toBe(true);
    expect(await axeFaults(page, '.pswp')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('.pswp')).toHaveCount(0);
    await expect(links(page).nth(1)).toBeFocused();
    expect([refused, said]).toEqual([[], []]);
  });

test('the picture fits the screen and can be made larger', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await page.goto('./?motion=off');
  await openAt(page, 0);
  const image = page.locator('.pswp__item[aria-hidden=false] img.pswp__img:not(.pswp__img--placeholder)');
  // Made larger it lies under the signs, and may be bright there: each has a ground of its own.
  const grounds = await page
    .locator('.pswp__counter, .pswp__button:not(.pswp__button--arrow) .pswp__icn')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  expect(grounds.length).toBeGreaterThanOrEqual(3);
  for (const ground of grounds) expect(ground).toMatch(/^rgba\(11, 9, 7, 0\.(?:[6-9]\d*)\)$/u);
  const before = await image.boundingBox();
  expect(before?.height ?? 0).toBeGreaterThan(400);
  expect(before?.height ?? 9999).toBeLessThanOrEqual(DESKTOP.height);
  await page.locator('.pswp__button--zoom').click();
  await expect
    .poll(async () => (await image.boundingBox())?.width ?? 0)
    .toBeGreaterThan((before?.width ?? 0) * 1.2);
});

test('a swipe down closes it', async ({ browser }) => {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  const page = await context.newPage();
  await page.goto('./?motion=off');
  await openAt(page, 0);
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 195, y }] });
  await touch('touchStart', 380);
  for (let y = 400; y <= 700; y += 30) await touch('touchMove', y);
  await touch('touchEnd');
  await expect(page.locator('.pswp')).toHaveCount(0);
  await context.close();
});

test('it opens while the page moves, and the reader stays where they were', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('./');
  await performing(page);
  // Playwright scrolls to what it cannot click at once, and once more where the scene's title has come to lie over it by then: it
  // does so now, until it need not, and not after the look.
  let before = NaN;
  await expect(async () => {
    before = await page.evaluate(() => scrollY);
    await links(page).nth(2).click({ trial: true });
    await frames(page);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  }).toPass({ timeout: 15_000 });
  await openAt(page, 2);
  await page.keyboard.press('Escape');
  await expect(page.locator('.pswp')).toHaveCount(0);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(4);
});

test('an album that is taken away closes its viewer', async ({ page }) => {
  await page.goto('./?motion=off');
  await openAt(page, 0);
  await page.locator('photo-album').evaluate((element) => element.remove());
  await expect(page.locator('.pswp')).toHaveCount(0);
});

test('without script each picture is a link to itself', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('./');
  await expect(links(page)).toHaveCount(photos.length);
  for (const href of await links(page).evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  )) {
    const answer = await page.request.get(href);
    expect([href, answer.status(), answer.headers()['content-type']?.startsWith('image/')]).toEqual([
      href,
      200,
      true,
    ]);
  }
  await context.close();
});
