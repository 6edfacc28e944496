/** Somebody who comes by a screen, presses a few things, and goes away without a word. */
import type { Page } from '@playwright/test';

/** What can be pressed; the first twice as often as it stands here. */
const PRESSED = [
  '[data-move="next"]',
  '[data-move="next"]',
  '[data-move="next"]',
  '[data-move="previous"]',
  '[data-move="contents"]',
  '.screen-goto',
  '.loop-sound',
  '[data-move="lower"]',
  '.screen-plays button',
];

export const phaseOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['phase']);

export async function waitForPhase(page: Page, phase: string, timeout: number): Promise<void> {
  await page.waitForFunction((wanted) => document.documentElement.dataset['phase'] === wanted, phase, {
    timeout,
    polling: 20,
  });
}

/** Wakes the screen and presses. @param random numbers in [0, 1). @param pause ms between two presses */
export async function visit(page: Page, random: () => number, pause: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1920, height: 1080 };
  await page.mouse.click(width * (0.2 + 0.6 * random()), height * (0.2 + 0.4 * random()));
  // A touch is heard at once; with a clock sped up far enough the visit may be over before one has looked.
  const presses = 2 + Math.floor(random() * 5);
  for (let i = 0; i < presses; i += 1) {
    const selector = PRESSED[Math.floor(random() * PRESSED.length)] as string;
    // Whatever is there to be pressed at this moment; what is covered or gone is passed over, as a hand would.
    await page
      .evaluate(
        ([css, share]) => {
          const seen = Array.from(document.querySelectorAll<HTMLElement>(css as string)).filter(
            (one) => one.offsetParent !== null,
          );
          const target = seen[Math.floor((share as number) * seen.length)];
          if (target === undefined) return undefined;
          const box = target.getBoundingClientRect();
          return [box.x + box.width / 2, box.y + box.height / 2] as const;
        },
        [selector, random()] as const,
      )
      .then((at) => (at === undefined ? undefined : page.mouse.click(at[0], at[1])));
    await page.waitForTimeout(pause);
  }
}
