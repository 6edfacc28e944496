/**
 * Posters for the printer: the same composition as on the site, drawn anew at print resolution.
 *
 *   npm run posters -- [--size a4|a3|a2|a1] [--format pdf|png] [--dpi 300] [--only riders,story] [--out posters]
 *
 * A poster is 9:16 and paper is not: it stands as high as the sheet, in the middle, and the printer cuts or keeps the rest.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { composeAlbum } from '../src/cards/album.ts';
import { environment } from '../src/lib/environment.ts';
import { loadStory } from '../src/story/index.ts';
import { pdfOf } from './posters/pdf.ts';

/** Height of a sheet upright, mm; its width is 1 / √2 of it. */
const SHEETS: Record<string, { width: number; height: number }> = {
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
  a2: { width: 420, height: 594 },
  a1: { width: 594, height: 841 },
};
const INCH = 25.4;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'a3' },
    format: { type: 'string', default: 'pdf' },
    dpi: { type: 'string', default: '300' },
    only: { type: 'string' },
    out: { type: 'string', default: 'posters' },
  },
});
const sheet = SHEETS[values.size.toLowerCase()];
const dpi = Number(values.dpi);
if (sheet === undefined || !/^(pdf|png)$/u.test(values.format) || !(dpi >= 72 && dpi <= 600)) {
  console.error('--size a4|a3|a2|a1, --format pdf|png, --dpi 72–600');
  process.exit(1);
}
const place = environment();
const story = loadStory(place.storyDir);
const { pictures, faults } = await composeAlbum(story, place);
const wanted = values.only?.split(',');
const posters = pictures.filter(
  ({ path }) =>
    path.startsWith('posters/') &&
    (wanted === undefined || wanted.some((id) => path === `posters/${id}.png`)),
);
if (posters.length === 0 || faults.length > 0) {
  console.error(faults.length > 0 ? 'Some words do not fit: npm run build says which.' : 'No such poster.');
  process.exit(1);
}
const out = resolve(values.out);
await mkdir(out, { recursive: true });
const height = Math.round((sheet.height / INCH) * dpi);
for (const { path, svg } of posters) {
  // 1920 px of the composition become the height of the sheet; shapes are scaled, not pixels.
  const image = sharp(Buffer.from(svg), { density: (72 * height) / 1920, limitInputPixels: false }).flatten();
  const name = `${path.slice(8, -4)}-${values.size.toLowerCase()}.${values.format}`;
  if (values.format === 'png')
    await writeFile(join(out, name), await image.withMetadata({ density: dpi }).png().toBuffer());
  else {
    const { data, info } = await image
      .jpeg({ quality: 94, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    await writeFile(join(out, name), pdfOf(data, info, sheet));
  }
  console.log(join(values.out, name));
}
if (place.siteUrl.includes('localhost'))
  console.warn('The codes lead to localhost: set SITE_URL to the public address before you print.');
