/** Many pictures on few sheets, each with its label. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import sharp from 'sharp';

export interface Picture {
  /** What is written under it. */
  label: string;
  /** PNG. */
  image: Buffer;
}

const GAP = 8;
const LABEL = 18;
const WIDE = 2000;
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const caption = (text: string, width: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${LABEL}"><text x="2" y="13" font-size="12" font-family="sans-serif" fill="#222">${escape(text)}</text></svg>`,
  );

/** Width of a thumbnail: upright pictures stand eight in a row, lying ones four. */
const thumbWidth = (width: number, height: number): number =>
  Math.floor(WIDE / (height > width ? 8 : 4)) - GAP;

async function writeSheet(thumbs: { label: string; image: Buffer; width: number; height: number }[], columns: number, title: string, file: string): Promise<void> {
  const cell = { width: (thumbs[0]?.width ?? 0) + GAP, height: Math.max(...thumbs.map((one) => one.height)) + LABEL + GAP };
  const layers = thumbs.flatMap(({ image, label, width, height }, i) => {
    const left = GAP + (i % columns) * cell.width;
    const top = LABEL + GAP + Math.floor(i / columns) * cell.height;
    return [
      { input: image, left, top },
      { input: caption(label, width), left, top: top + height },
    ];
  });
  const width = GAP + columns * cell.width;
  const height = LABEL + GAP + Math.ceil(thumbs.length / columns) * cell.height;
  await sharp({ create: { width, height, channels: 3, background: '#d8d8d8' } })
    .composite([{ input: caption(title, width - GAP), left: GAP, top: 4 }, ...layers])
    .png()
    .toFile(file);
}

/**
 * Lays pictures of one shape out on sheets no taller than `tall` px and writes them as `<dir>/<name>[-2 …].png`.
 * @returns a line for every file written.
 */
export async function writeSheets(
  pictures: readonly Picture[],
  { dir, name, title, tall }: { dir: string; name: string; title: string; tall: number },
): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const thumbs = await Promise.all(
    pictures.map(async ({ label, image }) => {
      const { width, height } = await sharp(image).metadata();
      const { data, info } = await sharp(image).resize({ width: thumbWidth(width, height) }).png().toBuffer({ resolveWithObject: true });
      return { label, image: data, width: info.width, height: info.height };
    }),
  );
  const [first] = thumbs;
  if (first === undefined) return [];
  const columns = Math.max(1, Math.min(thumbs.length, Math.floor(WIDE / (first.width + GAP))));
  const rows = Math.max(1, Math.floor((tall - LABEL - GAP) / (first.height + LABEL + GAP)));
  const lines: string[] = [];
  for (let start = 0, sheet = 1; start < thumbs.length; start += columns * rows, sheet += 1) {
    const file = join(dir, `${name}${sheet > 1 ? `-${sheet}` : ''}.png`);
    await writeSheet(thumbs.slice(start, start + columns * rows), columns, title, file);
    lines.push(relative(process.cwd(), file));
  }
  return lines;
}
