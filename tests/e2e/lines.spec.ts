/** No line of Chinese begins or ends with the wrong mark, on any page, at any width (TY-2). */
import { expect, test } from '@playwright/test';
import { everyPage, story } from '../support/site-under-test.ts';
import { badLines, readLines } from '../support/text-lines.ts';

for (const width of [320, 390, 768, 1440, 1920])
  test(`${width} px wide`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 900 });
    let lines = 0;
    for (const path of everyPage) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const read = await page.evaluate(readLines);
      lines += read.length;
      expect(badLines(read), path).toEqual([]);
    }
    expect(lines).toBeGreaterThan(everyPage.length * 10);
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
