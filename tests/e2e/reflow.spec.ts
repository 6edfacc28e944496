/** Narrow screens and large letters lose nothing (AX-12): no scrolling sideways, no word cut off or outside the page. */
import { expect, test } from '@playwright/test';
import { findOverflow } from '../support/overflow.ts';
import { frames } from '../support/scroll-page.ts';
import { DESKTOP, kinds, PHONE } from '../support/site-under-test.ts';

const LARGE = 'html{font-size:200% !important}';
/** WCAG 2.2, 1.4.12: spacing a reader may set. */
const SPACED =
  '*{letter-spacing:.12em !important;word-spacing:.16em !important;line-height:1.8 !important}p{margin-bottom:2em !important}';

const SETTINGS = [
  ['320 px', { width: 320, height: 640 }, ''],
  ['200 % text on a phone', PHONE, LARGE],
  ['200 % text on a desktop', DESKTOP, LARGE],
  ['wide spacing on a phone', PHONE, SPACED],
] as const;

test.describe('what a reader sets', () => {
  // What a reader's browser sets is not the page's own style; here the test sets it.
  test.use({ viewport: SETTINGS[0][1], bypassCSP: true });
  for (const path of kinds)
    test(path, async ({ page }) => {
      await page.goto(path);
      for (const [name, viewport, css] of SETTINGS) {
        await page.setViewportSize(viewport);
        const style = css === '' ? undefined : await page.addStyleTag({ content: css });
        await page.evaluate(() => document.fonts.ready);
        await frames(page);
        expect(await page.evaluate(findOverflow), name).toEqual({ sideways: 0, clipped: [] });
        await style?.evaluate((one) => (one as Element).remove());
      }
    });
});

test('the search finds what leaves the page and what is wider than its box', async ({ page }) => {
  await page.setContent(
    '<p style="position:relative;left:-50px;margin:0">out</p><p style="width:20px">incompressible</p>',
  );
  const { clipped } = await page.evaluate(findOverflow);
  expect(clipped.join()).toContain('“out” leaves the page');
  expect(clipped.join()).toContain('“incompressible” is wider than its box');
  await page.setContent('<p style="width:3000px">wide</p>');
  expect((await page.evaluate(findOverflow)).sideways).toBeGreaterThan(1000);
});
