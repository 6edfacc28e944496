/** The page while it performs: how to get it there, move it, and read what it shows. */
import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

/** Words fade in 240 ms; a slow machine needs a little more. */
const FADED = 400;

/** Opens a page that performs, and waits until it does and its pictures are there. */
export async function perform(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await performing(page);
}

export async function performing(page: Page): Promise<void> {
  await expect(page.locator('html[data-performance=scroll] canvas.stage-crowd')).toBeAttached({
    timeout: 15_000,
  });
  await page.waitForLoadState('networkidle');
  await frames(page);
}

/** Waits for so many frames, and for the crowd, which a worker may draw: what the page does at a scroll has been done. */
export const frames = (page: Page, many = 3): Promise<void> =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; i += 1) await new Promise(requestAnimationFrame);
    while (document.querySelector('canvas[data-behind]') !== null) await new Promise(requestAnimationFrame);
  }, many);

export async function scrollTo(page: Page, y: number): Promise<void> {
  await page.evaluate((top) => {
    window.scrollTo({ top, behavior: 'instant' });
  }, y);
  await frames(page);
}

/** Brings a beat to the head of the screen, where its picture is whole, and waits for its drawing. */
export async function toBeat(page: Page, anchor: string): Promise<void> {
  await page.evaluate(
    (id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'start' }),
    anchor,
  );
  await arrived(page, anchor);
}

/** Waits until a beat is the one that is read. */
export async function arrived(page: Page, anchor: string): Promise<void> {
  await expect(page.locator(`[id="${anchor}"].is-current`)).toBeAttached();
  await page.waitForLoadState('networkidle');
  await frames(page);
}

/** Time for words to have come or gone. */
export const fade = (page: Page): Promise<void> => page.waitForTimeout(FADED);

export interface Seen {
  /** Hash of the crowd's picture. */
  crowd: string;
  /** Its pixels that are not empty. */
  painted: number;
  /** How much colour lies on it, in whole pixels: dots with soft edges have more pixels, and hardly more of it. */
  ink: number;
  /** Drawings that are seen, and how their layers stand. */
  art: string;
  light: string;
  metres: string;
}

/** What is on the stage now. */
export async function stageOf(page: Page): Promise<Seen> {
  await frames(page);
  const { data, painted, ink, art, light, metres } = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.stage-crowd');
    // One that was given to a worker can only be copied.
    const copy = document.createElement('canvas');
    const context = copy.getContext('2d');
    if (!canvas || !context) throw new Error('no canvas');
    [copy.width, copy.height] = [canvas.width, canvas.height];
    context.drawImage(canvas, 0, 0);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
    let count = 0;
    let alpha = 0;
    for (let i = 3; i < pixels.length; i += 4) {
      if ((pixels[i] ?? 0) > 0) count += 1;
      alpha += pixels[i] ?? 0;
    }
    const drawings = Array.from(document.querySelectorAll<SVGElement>('.stage-art svg')).filter(
      (svg) => svg.style.opacity !== '0',
    );
    return {
      data: copy.toDataURL(),
      painted: count,
      ink: alpha / 255,
      art: drawings
        .map((svg) => `${svg.style.cssText} ${svg.innerHTML}`)
        .sort()
        .join('\n'),
      light: document.querySelector<HTMLElement>('.stage')?.style.backgroundColor ?? '',
      metres: document.querySelector('.rail-number')?.textContent ?? '',
    };
  });
  const hash = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 12);
  return { crowd: hash(data), painted, ink, art: hash(art), light, metres };
}

/** Anchors of the beats whose words can be seen. */
export const wordsSeen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('[data-stop=beat] .beat-words'))
      .filter((words) => {
        const { top, bottom } = words.getBoundingClientRect();
        return Number(getComputedStyle(words).opacity) > 0.05 && bottom > 0 && top < innerHeight;
      })
      .map((words) => words.closest('[data-stop]')?.id ?? ''),
  );

/** Beat that is read now, and how far its head is from the head of the screen. */
export const readNow = (page: Page): Promise<{ id: string; top: number }> =>
  page.evaluate(() => {
    const stops = Array.from(document.querySelectorAll('[data-stop]')).filter(
      (stop) => stop.getBoundingClientRect().top < innerHeight / 2,
    );
    const last = stops[stops.length - 1];
    return { id: last?.id ?? '', top: last?.getBoundingClientRect().top ?? NaN };
  });

/** Said not by the page: by the browser of a failed request, by Playwright of the worker that playwright.config.ts keeps out. */
const NOT_OURS = /^(?:Failed to load resource|Service Worker registration blocked by Playwright)/u;

/** What the page's own scripts say when something goes wrong. */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(`uncaught ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !NOT_OURS.test(message.text()))
      said.push(message.text());
  });
  return said;
}
