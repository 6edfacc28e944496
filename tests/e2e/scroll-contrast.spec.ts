/** Words can be read at any progress: every 3 % of the way, every word that is seen against what is behind it. */
import { expect, test } from '@playwright/test';
import { DESKTOP, PHONE } from '../support/site-under-test.ts';
import { readContrasts } from '../support/scroll-contrast.ts';
import { perform, scrollTo } from '../support/scroll-page.ts';

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
  test(`${size}: 7:1 for what is read, 4.5:1 for what is large or secondary`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await perform(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const faults = new Set<string>();
    let words = 0;
    let body = 0;
    for (let step = 0; step <= 100; step += 3) {
      await scrollTo(page, (height * step) / 100);
      // Long enough that the words which come have more than nine tenths of their colour.
      await page.waitForTimeout(280);
      for (const { text, colour, ground, ratio, wanted } of await page.evaluate(readContrasts)) {
        words += 1;
        if (wanted === 7) body += 1;
        if (ratio < wanted)
          faults.add(`at ${step} %: “${text}” ${colour} on ${ground}: ${ratio.toFixed(2)}, wanted ${wanted}`);
      }
    }
    expect([...faults]).toEqual([]);
    expect(words).toBeGreaterThan(150);
    expect(body).toBeGreaterThan(50);
  });

test('the reader of contrasts finds what is too faint', async ({ page }) => {
  await page.setContent(
    '<html style="--ink:#000;background:#fff"><p style="color:var(--ink);background:#777">grey ground</p>' +
      '<p style="color:#999;font-size:40px">large</p><div style="opacity:.5"><p style="color:#eee">fading</p></div></html>',
  );
  const read = await page.evaluate(readContrasts);
  expect(read.map(({ text, wanted, ratio }) => [text, wanted, ratio < wanted])).toEqual([
    ['grey ground', 7, true],
    ['large', 4.5, true],
  ]);
});
