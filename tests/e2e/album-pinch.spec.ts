/** Two fingers on a photograph: they make it larger and smaller, and the page behind neither scrolls nor zooms. */
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { PHONE } from '../support/site-under-test.ts';

test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

const links = (page: Page) => page.locator('photo-album a.photo-frame');
const viewer = (page: Page) => page.locator('.pswp');
const image = (page: Page) =>
  page.locator('.pswp__item[aria-hidden=false] img.pswp__img:not(.pswp__img--placeholder)');

/** What a reader sees of the page behind: where it stands and how large it is shown. */
const behind = (page: Page) =>
  page.evaluate(() => ({ y: Math.round(scrollY), scale: visualViewport?.scale ?? 1 }));

/** Width of the photograph when it has come to rest: the same in several frames after one another. */
async function restingWidth(page: Page): Promise<number> {
  return image(page).evaluate(
    (img) =>
      new Promise<number>((done) => {
        let [last, same] = [-1, 0];
        const look = (): void => {
          const { width } = img.getBoundingClientRect();
          same = Math.abs(width - last) < 0.5 ? same + 1 : 0;
          last = width;
          if (same > 8) done(width);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Two fingers, one above the other, whose distance goes from one to another, a frame at a time. */
async function pinch(page: Page, session: CDPSession, from: number, to: number): Promise<void> {
  const { x, y } = { x: PHONE.width / 2, y: PHONE.height * 0.42 };
  const fingers = (gap: number) => [
    { x, y: y - gap / 2, id: 1 },
    { x, y: y + gap / 2, id: 2 },
  ];
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: ReturnType<typeof fingers>) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', fingers(from));
  for (let step = 1; step <= 15; step += 1) {
    await send('touchMove', fingers(from + ((to - from) * step) / 15));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  await send('touchEnd', []);
}

for (const motion of ['off', 'on'])
  test(`two fingers enlarge, bring back, and close, motion ${motion}`, async ({ page }) => {
    await page.goto(`./?motion=${motion}`);
    if (motion === 'on') await expect(page.locator('html')).toHaveAttribute('data-performance', 'scroll');
    const link = links(page).nth(2);
    await link.scrollIntoViewIfNeeded();
    await link.tap();
    await expect(page.locator('.pswp--open')).toBeVisible();
    await expect(image(page)).toBeVisible();
    const fit = await restingWidth(page);
    const before = await behind(page);
    expect(before.scale).toBe(1);
    const session = await page.context().newCDPSession(page);

    await pinch(page, session, 60, 240);
    const large = await restingWidth(page);
    expect(large, 'apart: larger').toBeGreaterThan(fit * 1.8);
    expect(await behind(page)).toEqual(before);

    await pinch(page, session, 320, 60);
    expect(await restingWidth(page), 'together: as large as the screen again, and still open').toBeCloseTo(
      fit,
      0,
    );
    await expect(viewer(page)).toHaveCount(1);
    expect(await behind(page)).toEqual(before);

    await pinch(page, session, 320, 60);
    await expect(viewer(page), 'together once more: closed').toHaveCount(0);
    expect(await behind(page)).toEqual(before);
    await expect(link).toBeFocused();
  });

test('the page itself can be pinched: what holds it still is the viewer', async ({ page }) => {
  await page.goto('./?motion=off');
  await links(page).nth(2).scrollIntoViewIfNeeded();
  const session = await page.context().newCDPSession(page);
  await pinch(page, session, 60, 240);
  await expect.poll(async () => (await behind(page)).scale).toBeGreaterThan(1.5);
});
