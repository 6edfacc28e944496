/** From a composed SVG to a PNG, kept by content: a picture that has not changed is never drawn twice (SH-29). */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** Raise it when the same SVG would come out as other bytes. */
const EDITION = 1;

export interface Raster {
  /** The whole picture as shapes; it holds no text, so no font of the machine is read. */
  svg: string;
  /** Most bytes it may weigh (SH-7, SH-25). */
  budget: number;
  /** px; the SVG is scaled to it. */
  width: number;
}

/** Name of the picture's file in the cache. */
export function rasterKey({ svg, budget, width }: Raster): string {
  return createHash('sha256').update(`${EDITION}\n${budget}\n${width}\n${svg}`).digest('hex').slice(0, 32);
}

/** Full colour when the budget allows it, else a palette: flat paper-cut layers lose nothing by it. */
async function encode({ svg, budget, width }: Raster): Promise<Buffer> {
  const [, own = '1'] = /width="([0-9.]+)"/u.exec(svg) ?? [];
  // librsvg draws at 72 dpi; a higher density scales the shapes instead of the pixels.
  const density = (72 * width) / Number(own);
  const image = sharp(Buffer.from(svg), { density, limitInputPixels: false }).flatten().resize({ width });
  const full = await image.clone().png({ compressionLevel: 9 }).toBuffer();
  if (full.length <= budget) return full;
  const fewer = await image.png({ palette: true, effort: 7, compressionLevel: 9 }).toBuffer();
  if (fewer.length > budget)
    throw new Error(`a share picture weighs ${fewer.length} bytes, more than ${budget}`);
  return fewer;
}

const fileOf = (key: string, cacheDir: string): string => join(cacheDir, 'cards', `${key}.png`);

/** A picture that was drawn before. @param key of `rasterKey` */
export const keptPicture = (key: string, cacheDir: string): Promise<Buffer> =>
  readFile(fileOf(key, cacheDir));

/** PNG bytes of a picture, from the cache or drawn now. @param cacheDir folder of the build's caches */
export async function draw(raster: Raster, cacheDir: string): Promise<{ png: Buffer; fresh: boolean }> {
  const file = fileOf(rasterKey(raster), cacheDir);
  if (existsSync(file)) return { png: await readFile(file), fresh: false };
  const png = await encode(raster);
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, png);
  await rename(aside, file);
  return { png, fresh: true };
}
