/** Nothing ticks when nothing moves: a page that stands asks its browser for no frame, wherever its reader has leapt to. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { perform } from '../support/scroll-page.ts';
import { PHONE } from '../support/site-under-test.ts';

test.use({ viewport: PHONE });

/** How often Chromium asks a page's own thread for a frame. */
const ASKED = 'ProxyMain::BeginMainFrame';

/** Frames that were asked for while `use` ran. */
async function framesAsked(browser: Browser, use: () => Promise<void>): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  let asked = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    asked += (value as unknown as { name: string }[]).filter(({ name }) => name === ASKED).length;
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['cc'], excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  await use();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return asked;
}

const leap = (page: Page, share: number): Promise<void> =>
  page.evaluate(
    (to) => scrollTo({ top: document.documentElement.scrollHeight * to, behavior: 'instant' }),
    share,
  );

test('a page that stands asks for no frame after a leap', async ({ page, browser }) => {
  await perform(page);
  const moving = await framesAsked(browser, async () => {
    for (const share of [0.1, 0.11, 0.12, 0.13]) {
      await leap(page, share);
      await page.waitForTimeout(100);
    }
  });
  expect(moving).toBeGreaterThan(3);
  for (const share of [0.5, 0.3, 0.8, 0.02, 0.95]) {
    await leap(page, share);
    // Words fade, a number counts, a picture comes.
    await page.waitForTimeout(2000);
    const asked = await framesAsked(browser, () => page.waitForTimeout(1000));
    expect(asked, `at ${share} of the page`).toBeLessThan(6);
  }
});
