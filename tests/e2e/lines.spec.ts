/** No line of Chinese begins or ends with the wrong mark, on any page, at any width (TY-2). */
import { expect, test } from '@playwright/test';
import { everyPage, story } from '../support/site-under-test.ts';
import { badLines, readLines } from '../support/text-lines.ts';

const WIDTHS = [320, 390, 768, 1440, 1920];
/** As many tests as there are hands to run them: each takes every page once, and pulls it to every width. */
const PARTS = 4;

for (let part = 0; part < PARTS; part += 1)
  test(`every page at every width, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(180_000);
    const pages = everyPage.filter((_, i) => i % PARTS === part);
    const counts = new Map(WIDTHS.map((width) => [width, 0]));
    for (const path of pages) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const read = await page.evaluate(readLines);
        counts.set(width, (counts.get(width) ?? 0) + read.length);
        expect(badLines(read), `${path} at ${width} px`).toEqual([]);
      }
    }
    for (const [width, lines] of counts) expect(lines, `${width} px`).toBeGreaterThan(pages.length * 10);
  });

test('the reader of lines reads what stands there', async ({ page }) => {
  await page.setContent(
    `<p style="width:4em;font-size:20px;line-break:anywhere" lang="${story.lang}">一二三四，五<b>六七</b>（八九）十</p>`,
  );
  const lines = await page.evaluate(readLines);
  expect(lines).toEqual(['一二三四', '，五六七', '（八九）', '十']);
  expect(badLines(lines)).toEqual(['，五六七']);
  expect(badLines(['一二（', '“三四', '五……', '——六'])).toEqual(['一二（', '——六']);
});
