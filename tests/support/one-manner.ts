/** Pictures that are compared have to be drawn in one manner. */
import type { Page } from '@playwright/test';

/** How the crowd is drawn: a machine that cannot keep up draws it otherwise, and less sharp, from then on. */
const mannerOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.stage-crowd');
    if (canvas === null) return '';
    // Sizes are whole pixels: a tenth is as exact as can be told.
    const ratio = Math.round((canvas.width / canvas.getBoundingClientRect().width) * 10);
    return `${canvas.dataset['step'] ?? ''} ${ratio}`;
  });

/**
 * Runs a comparison of pictures again when they came to be drawn in another manner meanwhile: what was seen before then says
 * nothing about what is seen after. There are few manners, and no way back.
 */
export async function inOneManner(page: Page, compare: () => Promise<void>): Promise<void> {
  for (;;) {
    const before = await mannerOf(page);
    try {
      return await compare();
    } catch (error) {
      if ((await mannerOf(page)) === before) throw error;
    }
  }
}
