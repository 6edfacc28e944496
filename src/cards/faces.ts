/**
 * The two faces of the share pictures as outlines: a display serif for titles and numerals, a sans for everything else.
 * They come from npm packages and no system font is ever read, so every machine draws the same bytes (SH-27).
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

/** Noto Serif SC Black and Noto Sans SC, OFL-1.1. */
const SOURCES = {
  display: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2',
  text: '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
} as const;

export type FaceName = keyof typeof SOURCES;

/** Outline of one sign in a square of 1 em: `d` is in font units, y upwards. */
interface Glyph {
  /** em */
  advance: number;
  d: string;
  /** Where the ink begins, em. */
  left: number;
}

export interface Face {
  /** undefined for a sign the face does not have. */
  glyph(sign: string): Glyph | undefined;
  unitsPerEm: number;
}

export type Faces = Record<FaceName, Face>;

/** Reading a whole Chinese face takes seconds in script; a cut of what the story uses takes milliseconds, and is kept. */
async function cutFace(name: FaceName, signs: string, cacheDir: string): Promise<Buffer> {
  const source = createRequire(import.meta.url).resolve(SOURCES[name]);
  const key = createHash('sha256').update(`${SOURCES[name]}\n${signs}`).digest('hex').slice(0, 20);
  const kept = join(cacheDir, 'faces', `${name}-${key}.ttf`);
  if (existsSync(kept)) return readFile(kept);
  const cut = await subsetFont(await readFile(source), signs, { targetFormat: 'sfnt' });
  await mkdir(join(cacheDir, 'faces'), { recursive: true });
  // Written aside and moved: two builds at once never read half a file.
  const aside = `${kept}.${process.pid}`;
  await writeFile(aside, cut);
  await rename(aside, kept);
  return cut;
}

function faceOf(bytes: Buffer): Face {
  const font = fontkit.create(bytes) as fontkit.Font;
  const known = new Map<string, Glyph | undefined>();
  const read = (sign: string): Glyph | undefined => {
    const code = sign.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(code)) return undefined;
    const glyph = font.glyphForCodePoint(code);
    const em = font.unitsPerEm;
    return {
      advance: glyph.advanceWidth / em,
      d: glyph.path.toSVG(),
      left: Number.isFinite(glyph.bbox.minX) ? glyph.bbox.minX / em : 0,
    };
  };
  return {
    unitsPerEm: font.unitsPerEm,
    glyph(sign) {
      if (!known.has(sign)) known.set(sign, read(sign));
      return known.get(sign);
    },
  };
}

/** Distinct signs of some texts, in a fixed order. Blanks need no outline but have a width. */
export function signsOf(texts: Iterable<string>): string {
  const signs = new Set(' \u30000123456789');
  for (const text of texts) for (const sign of text) if (!/[\n\r\u2060]/u.test(sign)) signs.add(sign);
  return [...signs].sort().join('');
}

/**
 * Both faces, cut to what the texts need.
 * @param cacheDir the cuts are kept below it, by content
 */
export async function loadFaces(texts: Iterable<string>, cacheDir: string): Promise<Faces> {
  const signs = signsOf(texts);
  const [display, text] = await Promise.all([
    cutFace('display', signs, cacheDir),
    cutFace('text', signs, cacheDir),
  ]);
  return { display: faceOf(display), text: faceOf(text) };
}
