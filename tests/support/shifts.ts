/** Watches what moves by itself: layout shifts, each with what moved. */
import type { Page } from '@playwright/test';

interface Watched {
  shifts: string[];
}

/** Score below which one shift is no movement anybody sees: a numeral of the rail that gets a digit less. */
export const UNSEEN = 0.0005;

/** Starts to watch before anything is drawn. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript((unseen) => {
    const shifts: string[] = [];
    (globalThis as unknown as Watched).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Node }[];
      })[]) {
        if (entry.value < unseen) continue;
        const names = entry.sources.map(({ node }) =>
          node instanceof Element ? node.className || node.tagName : node?.textContent,
        );
        shifts.push(`${entry.value.toFixed(4)}: ${names.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }, UNSEEN);
}

/** What has moved so far, as `score: names`. */
export const shifts = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as Watched).shifts);
