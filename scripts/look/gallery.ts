/**
 * The gallery: every picture in every state and both crops, the light on each thing in it, the album's drawings, and
 * every block of the vocabulary as a page shows it. On sheets, to be seen at one glance; nothing of it is in the site.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { buildScore } from '../../src/pictures/build-score.ts';
import { setState } from '../../src/pictures/picture.ts';
import { objectPictures } from '../../src/pictures/object-pictures.ts';
import type { CropName } from '../../src/scenery/cue.ts';
import { readDrawing } from '../../src/story/arts.ts';
import type { Story } from '../../src/story/types.ts';
import { open } from './capture.ts';
import { writeSheets, type Picture } from './sheet.ts';

const CROPS: CropName[] = ['phone', 'hall'];
/** Large enough to judge a hand by, small enough for a sheet. */
const WIDTH = { phone: 390, hall: 960 } as const;
/** Blocks of the pages by their selector: what stands in words, and what words are set in. */
const BLOCKS = [
  '.figure-hero',
  '.figure-second',
  '.chart',
  '.clip',
  '.photo',
  '.album',
  '.objects',
  '.legend',
  '.beat-words ul',
  '.beat-words p:not([class])',
];

const draw = (svg: string, width: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: 144 }).resize({ width }).flatten({ background: '#ffffff' }).png().toBuffer();

/** Every picture in every state, `rest` first. */
async function arts(story: Story, crop: CropName): Promise<Picture[]> {
  const { arts: cues } = buildScore(story);
  const pictures: Picture[] = [];
  for (const [name, { states }] of Object.entries(story.arts)) {
    const drawing = readDrawing(story.dir, `${name}-${crop}`);
    const cue = cues[name]?.[crop];
    for (const state of cue === undefined ? [] : ['rest', ...states])
      pictures.push({
        label: `${name} · ${state}`,
        image: await draw(setState(drawing, cue!, state), WIDTH[crop]),
      });
  }
  return pictures;
}

/** Drawings that have no states: they stand in photographs' slots. */
function stills(story: Story): Promise<Picture[]> {
  const files = readdirSync(join(story.dir, 'art')).filter(
    (file) => file.endsWith('.svg') && !/-(?:phone|hall)\.svg$/u.test(file),
  );
  return Promise.all(
    files.map(async (file) => ({
      label: file,
      image: await draw(readFileSync(join(story.dir, 'art', file), 'utf8'), 900),
    })),
  );
}

/** The light on each thing, over the still of its beat. */
async function lights(story: Story, dist: string, crop: CropName): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const { name, svg } of objectPictures(story)) {
    if (!name.endsWith(`-${crop}`)) continue;
    const still = join(dist, 'pictures', `${name.slice(0, name.indexOf('.'))}-${crop}.svg`);
    const under = existsSync(still) ? await draw(readFileSync(still, 'utf8'), WIDTH[crop]) : undefined;
    const over = await sharp(Buffer.from(svg), { density: 144 }).resize({ width: WIDTH[crop] }).png().toBuffer();
    pictures.push({
      label: name,
      image: under === undefined ? over : await sharp(under).composite([{ input: over }]).png().toBuffer(),
    });
  }
  return pictures;
}

/** Up to four of each block of the page, on cards of one shape. */
async function blocks(page: Page): Promise<Picture[]> {
  const card = { width: 640, height: 480, fit: 'contain' as const, background: '#d8d8d8' };
  const pictures: Picture[] = [];
  for (const selector of BLOCKS) {
    const found = await page.locator(selector).all();
    for (const [i, element] of found.slice(0, 4).entries()) {
      if (!(await element.isVisible())) continue;
      const image = await element.screenshot();
      pictures.push({ label: `${selector} ${i + 1}`, image: await sharp(image).resize(card).png().toBuffer() });
    }
  }
  return pictures;
}

/** Writes the gallery into `<out>/gallery/`. @returns a line for every sheet. */
export async function writeGallery(
  story: Story,
  { browser, url, dist, out }: { browser: Browser; url: string; dist: string; out: string },
): Promise<string[]> {
  const dir = join(out, 'gallery');
  const sheet = (name: string, title: string, pictures: Picture[]): Promise<string[]> =>
    writeSheets(pictures, { dir, name, title, tall: 2000 });
  const lines = await sheet('album', 'drawings in photographs’ slots', await stills(story));
  for (const crop of CROPS) {
    lines.push(...(await sheet(`art-${crop}`, `every picture in every state, ${crop}`, await arts(story, crop))));
    lines.push(...(await sheet(`lights-${crop}`, `the light on each thing, ${crop}`, await lights(story, dist, crop))));
    const viewport = crop === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
    const page = await browser.newPage({ viewport });
    await open(page, `${url}?motion=off`);
    lines.push(...(await sheet(`blocks-${crop}`, `every block, ${crop}`, await blocks(page))));
    await page.close();
  }
  return lines;
}
