/** With the keyboard alone: skip links first, focus always to be seen, nothing traps it (AX-4, AX-5). */
import { expect, test, type Page } from '@playwright/test';
import { kinds, PHONE } from '../support/site-under-test.ts';

interface Focus {
  /** Which element it is on, for whoever reads of a fault. */
  name: string;
  href: string | null;
  /** In the page's main part? */
  main: boolean;
  /** Wholly inside the window, and not under something else. */
  seen: boolean;
  /** Width of its outline, px. */
  outline: number;
}

const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const [first] = element.getClientRects();
    const at =
      first === undefined
        ? null
        : document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return {
      name: [
        element.localName,
        element.id && `#${element.id}`,
        ...Array.from(element.classList, (one) => `.${one}`),
      ].join(''),
      href: element.getAttribute('href'),
      main: element.closest('main') !== null,
      seen: inside && at !== null && (element.contains(at) || at.contains(element)),
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
    };
  });

for (const path of kinds)
  test(`${path}: Tab reaches the skip link first, and it leads into the text`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    expect(await focus(page)).toMatchObject({ href: '#main', seen: true });
    await page.keyboard.press('Enter');
    // The browser tells of its new address a moment later.
    await expect(page).toHaveURL(/#main$/u);
    await page.keyboard.press('Tab');
    expect((await focus(page)).main).toBe(true);
  });

test('/ has a second skip link, to the contents', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focus(page)).toMatchObject({ href: '#contents', seen: true });
  await page.keyboard.press('Enter');
  await expect(page.locator('#contents h2')).toBeInViewport();
  await page.keyboard.press('Tab');
  expect((await focus(page)).href).toBe(await page.locator('#contents a').first().getAttribute('href'));
});

for (const viewport of [PHONE, { width: 1440, height: 900 }])
  test(`/ at ${viewport.width} px: Tab goes through the whole page, each stop in sight and marked`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('./');
    const last = await page.locator('a[href]').last().getAttribute('href');
    const faults: string[] = [];
    let stops = 0;
    // Until the last link of the foot; a page that never gets there is a trap and ends by the limit.
    for (let at: string | null = null; at !== last && stops < 400; stops += 1) {
      await page.keyboard.press('Tab');
      const { name, href, seen, outline } = await focus(page);
      at = href;
      const stop = `stop ${stops}, ${name} ${href ?? ''}`;
      if (!seen) faults.push(`${stop}: not in sight`);
      if (outline < 2) faults.push(`${stop}: outline ${outline} px`);
    }
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(40);
    expect(stops).toBeLessThan(400);
  });
