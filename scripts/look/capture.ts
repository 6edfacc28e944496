/** Opens a page as a reader does and takes pictures of it on the way down. */
import type { Page } from '@playwright/test';
import type { Picture } from './sheet.ts';

/** Opens an address and waits until fonts, pictures and the performance (where script runs) have arrived. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page
    .locator('html:not([data-performance=near])')
    .waitFor({ state: 'attached', timeout: 10_000 })
    .catch(() => undefined);
  // The performance is fetched when the page idles: a breath for it to take the stage.
  await page.waitForTimeout(600);
  await page.waitForLoadState('networkidle');
}

/** Scrolls to a place and waits for what comes with it. */
export async function scrollTo(page: Page, top: number, wait: number): Promise<void> {
  await page.mouse.wheel(0, 1);
  await page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: 'instant' });
  }, top);
  await page.waitForTimeout(wait);
  await page.waitForLoadState('networkidle');
}

/**
 * Pictures from the head of the page to its foot, every half screen: every second one lies between two stops.
 * @param every half screens from one picture to the next.
 * @param wait ms at each place.
 */
export async function* passThrough(
  page: Page,
  { every, wait }: { every: number; wait: number },
): AsyncGenerator<Picture & { top: number }> {
  const { height, screen } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    screen: innerHeight,
  }));
  const end = Math.max(0, height - screen);
  const step = (screen / 2) * every;
  for (let i = 0; ; i += 1) {
    const top = Math.min(end, Math.round(i * step));
    await scrollTo(page, top, wait);
    yield { top, label: String(top), image: await page.screenshot() };
    if (top >= end) return;
  }
}

/**
 * A film of one chapter: pictures every `step` of its way.
 * @param anchor id of the chapter's element.
 * @param step share of the way, 0.02 = every two percent.
 */
export async function* film(
  page: Page,
  { anchor, step, wait }: { anchor: string; step: number; wait: number },
): AsyncGenerator<Picture & { top: number }> {
  const { from, to } = await page.evaluate((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    if (box === undefined) throw new Error(`This page has no element with the id "${id}".`);
    return { from: box.top + scrollY, to: box.bottom + scrollY };
  }, anchor);
  for (let i = 0; i * step <= 1 + 1e-9; i += 1) {
    const top = Math.round(from + (to - from) * i * step);
    await scrollTo(page, top, wait);
    yield { top, label: `${Math.round(i * step * 100)} %`, image: await page.screenshot() };
  }
}
