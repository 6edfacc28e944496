/** Tab and search reach words that the performance has not brought yet, and bring them (AX-5, AX-6). */
import { expect, test, type Page } from '@playwright/test';
import { plainBlock } from '../../src/story/plain.ts';
import { beatsOf, DESKTOP, PHONE, story } from '../support/site-under-test.ts';
import { perform, scrollTo } from '../support/scroll-page.ts';

/** What is wrong with where the focus, or what is selected, can be seen now; empty when nothing is. */
const faultOf = (page: Page, selection = false): Promise<string> =>
  page.evaluate((selected) => {
    const range = selected ? getSelection()?.getRangeAt(0) : undefined;
    const element = range ? range.startContainer.parentElement : document.activeElement;
    if (element === null || element === document.body) return 'nothing';
    const { left, top, right, bottom } = (range ?? element).getBoundingClientRect();
    const inside =
      Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0)) *
      Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    if (inside < 0.9 * (right - left) * (bottom - top))
      return `outside: ${left | 0},${top | 0}–${right | 0},${bottom | 0}`;
    let opacity = 1;
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    if (opacity <= 0.9) return `opacity ${opacity.toFixed(2)}`;
    const rects = range ? range.getClientRects() : element.getClientRects();
    const first = rects[0];
    if (first === undefined) return 'no box';
    const at = document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
    return at !== null && (element.contains(at) || at.contains(element))
      ? ''
      : `covered by ${at?.className ?? '?'}`;
  }, selection);

/** The same after the words have had 400 ms to come. */
async function settledFault(page: Page, selection = false): Promise<string> {
  let fault = await faultOf(page, selection);
  for (let i = 0; fault !== '' && i < 5; i += 1) {
    await page.waitForTimeout(80);
    fault = await faultOf(page, selection);
  }
  return fault;
}

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
  test(`${size}: Tab through the whole performance, there and back, lands on nothing hidden or covered`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    await perform(page);
    const last = await page.locator('a[href]').last().getAttribute('href');
    const name = () =>
      page.evaluate(
        () =>
          `${document.activeElement?.tagName ?? ''} ${document.activeElement?.getAttribute('href') ?? ''}`,
      );
    const faults: string[] = [];
    let stops = 0;
    for (let at = ''; !at.endsWith(` ${last ?? ''}`) && stops < 400; stops += 1) {
      await page.keyboard.press('Tab');
      at = await name();
      const fault = await settledFault(page);
      if (fault !== '') faults.push(`stop ${stops}, ${at}: ${fault}`);
    }
    expect(stops).toBeGreaterThan(40);
    expect(stops).toBeLessThan(400);
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Shift+Tab');
      const fault = await settledFault(page);
      if (fault !== '') faults.push(`back ${i}, ${await name()}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

test('search in the page finds words far away and shows them', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await perform(page);
  const beats = beatsOf(story);
  const faults: string[] = [];
  for (const share of [0.2, 0.45, 0.7, 0.95]) {
    const beat = beats[Math.floor(share * beats.length)];
    const paragraph = beat?.blocks.find(({ type }) => type === 'paragraph');
    if (beat === undefined || paragraph === undefined) continue;
    // A phrase without a mark, as one would type it, and that stands in the story once.
    const phrase =
      plainBlock(story, paragraph)
        .split(/[^\p{Script=Han}]+/u)
        .sort((a, b) => b.length - a.length)[0]
        ?.slice(0, 10) ?? '';
    await scrollTo(page, 0);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const found = await page.evaluate(
      (words) => (globalThis as unknown as { find(text: string): boolean }).find(words),
      phrase,
    );
    const fault = found ? await settledFault(page, true) : 'not found';
    if (fault !== '') faults.push(`${beat.anchor} “${phrase}”: ${fault}`);
  }
  expect(faults).toEqual([]);
});
