/** axe with the rules of WCAG 2.2 A and AA: nothing found, on every kind of page, small and large, with and without script. */
import { expect, test, type Page } from '@playwright/test';
import { lookOver } from '../support/axe.ts';
import { fade, frames, performing } from '../support/scroll-page.ts';
import { DESKTOP, kinds, PHONE } from '../support/site-under-test.ts';

const SIZES = Object.entries({ phone: PHONE, desktop: DESKTOP });

/**
 * Keeps the page's own scripts from running. axe waits on timers, which stand still in a browser whose script is switched
 * off altogether; a policy that allows no script leaves them to axe and takes them from the page.
 */
async function withoutScript(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'none'" };
    return route.fulfill({ response, headers });
  });
}

for (const script of [true, false])
  test.describe(`script ${script ? 'on' : 'off'}`, () => {
    test.use({ viewport: PHONE });
    for (const path of kinds)
      test(path, async ({ page }) => {
        const blocked: string[] = [];
        page.on('console', (message) => {
          if (/content security policy/iu.test(message.text())) blocked.push(message.text());
        });
        if (!script) await withoutScript(page);
        await page.goto(path);
        const scripts = await page.locator('script[src]').count();
        expect(blocked.length > 0, 'scripts that the policy held back').toBe(!script && scripts > 0);
        // A <noscript> would be read only where script is off altogether, and axe would miss it.
        expect(await page.locator('noscript').count()).toBe(0);
        const performs = script && (await page.locator('scroll-stage').count()) > 0;
        for (const [size, viewport] of SIZES) {
          await page.setViewportSize(viewport);
          await frames(page);
          // Titles fade as the performance begins: a colour half way is nobody's.
          if (performs) {
            await performing(page);
            await fade(page);
          }
          const { faults, kept } = await lookOver(page);
          expect(faults, size).toEqual([]);
          expect(kept, size).toContain('color-contrast');
        }
      });
  });
