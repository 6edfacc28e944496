/** A title is set in one face: what stands in the display face has every character in one of its cuts (TY-7). */
import { expect, test, type Page } from '@playwright/test';
import { kinds, PHONE } from '../support/site-under-test.ts';

test.use({ viewport: PHONE });

/** Texts in the display face with characters that none of its cuts has, as `text: characters`. */
const strange = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ranges = Array.from(document.fonts)
      .filter(({ family }) => family.replaceAll('"', '') === 'Display')
      .flatMap(({ unicodeRange }) => unicodeRange.split(','))
      .map((range) =>
        range
          .trim()
          .slice(2)
          .split('-')
          .map((point) => parseInt(point, 16)),
      );
    const has = (sign: string): boolean => {
      const point = sign.codePointAt(0) ?? 0;
      return ranges.some(([from = 0, to = from]) => point >= from && point <= to);
    };
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || !/^"?Display/u.test(getComputedStyle(element).fontFamily)) continue;
      const text = (node.textContent ?? '').trim();
      const missing = Array.from(new Set(text)).filter((sign) => /\S/u.test(sign) && !has(sign));
      if (missing.length > 0)
        found.add(`${element.className || element.tagName} ${text}: ${missing.join('')}`);
    }
    return ranges.length === 0 ? ['no cut of the display face'] : [...found];
  });

for (const path of [...kinds, './exhibit/', './exhibit/stage/', './exhibit/loop/'])
  test(path, async ({ page }) => {
    await page.goto(path);
    await page.waitForTimeout(500);
    expect(await strange(page)).toEqual([]);
  });

/** Whether something of the first screen is set in the display face. */
const setInIt = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? '').trim() === '') continue;
      if (!/^"?Display/u.test(getComputedStyle(element).fontFamily)) continue;
      const { top, bottom, width } = element.getBoundingClientRect();
      if (width > 0 && bottom > 0 && top < innerHeight && getComputedStyle(element).visibility === 'visible')
        return true;
    }
    return false;
  });

for (const path of kinds)
  test(`${path} asks for it early when its first screen is set in it, and only then`, async ({ page }) => {
    await page.goto(path);
    const early = await page.locator('link[rel=preload][as=font]').count();
    expect(early).toBe((await setInIt(page)) ? 1 : 0);
  });
