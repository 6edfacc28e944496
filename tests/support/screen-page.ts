/** A screen of the exhibition in a browser: how to open it, move it, and read what it shows. */
import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Face } from '../../src/performers/screen/faces.ts';

/** The seven sizes of KI-9, one of them at two sharpnesses. */
export const SCREENS = [
  { width: 1920, height: 1080, dpr: 1 },
  { width: 3840, height: 2160, dpr: 1 },
  { width: 3840, height: 2160, dpr: 2 },
  { width: 1080, height: 1920, dpr: 1 },
  { width: 2160, height: 3840, dpr: 1 },
  { width: 1280, height: 720, dpr: 1 },
  { width: 1024, height: 768, dpr: 1 },
  { width: 1366, height: 768, dpr: 1 },
] as const;

/** Where nothing hangs on the size: the smallest of them, which a machine without a graphics card draws in half the time. */
export const HD = { width: 1280, height: 720 };

/** Opens a screen and waits until it plays. */
export async function openScreen(page: Page, path = './exhibit/stage/'): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => document.querySelector('hall-screen')?.whenReady);
  await page.waitForLoadState('networkidle');
}

/**
 * For tests that measure words and controls: the stage paints nothing and is not seen. On the largest screens its pictures are half
 * of the work, and nothing of them is measured. To be called before the page is opened.
 */
export async function withoutPictures(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const nothing = (): void => undefined;
    for (const name of ['clearRect', 'drawImage', 'fill', 'fillRect', 'putImageData', 'stroke'] as const)
      CanvasRenderingContext2D.prototype[name] = nothing;
    document.addEventListener('DOMContentLoaded', () => {
      for (const one of Array.from(document.querySelectorAll<HTMLElement>('.screen-stage, .screen-marks')))
        one.style.visibility = 'hidden';
    });
  });
}

export const facesOf = (page: Page): Promise<Face[]> =>
  page.evaluate(() => [...(document.querySelector('hall-screen')?.faces ?? [])]);

export const indexOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('hall-screen')?.index ?? -1);

/** Shows a face at once and waits for its pictures. */
export async function showFace(page: Page, index: number): Promise<void> {
  await page.evaluate((at) => document.querySelector('hall-screen')?.showBeat(at, { instant: true }), index);
  // What is fetched when it is near (a drawing, the map's water) comes a moment later.
  await page.waitForTimeout(400);
}

/** Waits until the picture of the face at `index` stands and its words are there. */
export async function landed(page: Page, index: number): Promise<void> {
  await page.waitForFunction((at) => document.querySelector('hall-screen')?.index === at, index);
  await page.waitForTimeout(1100);
  // A way takes its time in frames as well: on a busy machine the last of them comes late.
  let before = '';
  await expect
    .poll(async () => {
      const { crowd = '', words = '' } = await seenOn(page);
      const same = crowd + words === before;
      before = crowd + words;
      return same;
    })
    .toBe(true);
}

/** Everything that is seen: the crowd, the pictures with their layers, the words, the ruler. */
export async function seenOn(page: Page): Promise<Record<string, string>> {
  const seen = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.stage-crowd');
    const drawings = Array.from(document.querySelectorAll<SVGElement>('.stage-art svg')).filter(
      (svg) => svg.style.opacity !== '0',
    );
    const words = Array.from(document.querySelectorAll<HTMLElement>('.screen-stop'))
      .filter((stop) => getComputedStyle(stop).visibility === 'visible')
      .map((stop) => `${stop.id} ${getComputedStyle(stop).opacity} ${stop.innerText}`);
    return {
      crowd: canvas?.toDataURL() ?? '',
      art: drawings
        .map((svg) => `${svg.style.cssText} ${svg.innerHTML}`)
        .sort()
        .join('\n'),
      words: words.join('\n'),
      light: document.querySelector<HTMLElement>('.screen-stage')?.style.backgroundColor ?? '',
      metres: document.querySelector('.screen-number')?.textContent ?? '',
      said: document.querySelector('.screen-said')?.textContent ?? '',
    };
  });
  const hash = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 12);
  return { ...seen, crowd: hash(seen.crowd), art: hash(seen.art) };
}
