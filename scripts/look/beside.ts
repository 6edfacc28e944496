/** Reference frames beside the page at the same beat and size: the bar and what stands before it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { open, scrollTo } from './capture.ts';
import { SIZES } from './sizes.ts';
import { writeSheets } from './sheet.ts';

interface Options {
  browser: Browser;
  /** The front page. */
  url: string;
  /** Folder of PNGs named `<any>-<beat or scene>-<size>.png`. */
  frames: string;
  /** Which beat a frame shows, where its name does not say: frame's middle name → id on the page. */
  anchors: ReadonlyMap<string, string>;
  out: string;
  /** ms at each place. */
  wait: number;
}

/** Writes `<out>/beside/<frame>.png` for every frame whose place is on the page. @returns a line each. */
export async function layBeside({ browser, url, frames, anchors, out, wait }: Options): Promise<string[]> {
  const lines: string[] = [];
  for (const file of readdirSync(frames).sort()) {
    const parts = /^[^-]+-(.+)-([a-z]+)\.png$/u.exec(file);
    const viewport = SIZES[parts?.[2] ?? ''];
    if (parts?.[1] === undefined || viewport === undefined) continue;
    const anchor = anchors.get(parts[1]) ?? parts[1];
    const page = await browser.newPage({ viewport });
    await open(page, url);
    const top = await page.evaluate((id) => {
      const found = document.getElementById(id) ?? document.querySelector(`[id^="${id}-"]`);
      return found && found.getBoundingClientRect().top + scrollY;
    }, anchor);
    if (top === null) {
      lines.push(`${file}: no element with the id "${anchor}" on the page; say --anchor ${parts[1]}=<id>`);
    } else {
      await scrollTo(page, Math.round(top), wait + 400);
      const bar = await sharp(readFileSync(join(frames, file))).resize(viewport).png().toBuffer();
      const pictures = [
        { label: file, image: bar },
        { label: `#${anchor}`, image: await page.screenshot() },
      ];
      const name = file.replace(/\.png$/u, '');
      lines.push(...(await writeSheets(pictures, { dir: join(out, 'beside'), name, title: name, tall: 4000 })));
    }
    await page.close();
  }
  return lines;
}
