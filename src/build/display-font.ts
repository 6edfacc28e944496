/**
 * The display face, cut down to the characters that headings and numerals of one story use.
 * A full Chinese face is 1.4 MB; a text subset of 182 kB was measured to cost 850 ms of LCP on slow 4G.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { packageDir } from '../lib/package-dir.ts';

/** Noto Serif SC Black (思源宋体), OFL-1.1, from the npm package: no system font is ever read. */
const SOURCE = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2';
/** Folder of the package that the face comes from: its licence goes where the face goes. */
export const displayFontPackage = (): string =>
  packageDir(createRequire(import.meta.url).resolve(SOURCE)) ?? SOURCE;
/** Latin letters and digits live in a file of their own there, but the Chinese file carries them too. */
const ALWAYS = '0123456789.,%～–— ·“”《》约近逾余多万亿';

let face: Promise<Buffer> | undefined;
/** Read once: a story has it cut a dozen times. */
const readFace = (): Promise<Buffer> => (face ??= readFile(createRequire(import.meta.url).resolve(SOURCE)));

/** Bytes a display face may weigh, a budget of the product. */
export const DISPLAY_FONT_BUDGET = 45 * 1024;

/** Thrown when a heading uses a character the face does not have. */
export class MissingGlyphError extends Error {
  readonly glyphs: string[];
  constructor(glyphs: string[]) {
    super(`display font has no glyph for: ${glyphs.join(' ')}`);
    this.glyphs = glyphs;
  }
}

/** Distinct characters of the texts, sorted, with those every page needs. */
export function displayCharacters(texts: Iterable<string>, always = ALWAYS): string {
  const set = new Set(always);
  for (const text of texts) for (const character of text) if (/\S/u.test(character)) set.add(character);
  return [...set].sort().join('');
}

/** `keepFeatures` and `noHinting` are options of subset-font 2.9 that its published types do not name yet. */
const OPTIONS: Parameters<typeof subsetFont>[2] & { keepFeatures: string[]; noHinting: boolean } = {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'palt', 'locl'],
  noHinting: true,
};

/** Signs of these texts that the face does not have. */
export async function missingGlyphs(texts: Iterable<string>): Promise<string[]> {
  const known = new Set((fontkit.create(await readFace()) as fontkit.Font).characterSet);
  return [...displayCharacters(texts)].filter((character) => !known.has(character.codePointAt(0) ?? 0));
}

/**
 * Subsets the display face.
 * @param texts every text that is set in it.
 * @param always characters that are in it besides
 * @returns WOFF2 bytes, the same for the same texts.
 * @throws MissingGlyphError naming every character it cannot draw.
 */
export async function buildDisplayFont(texts: Iterable<string>, always = ALWAYS): Promise<Buffer> {
  const kept = [...texts];
  const missing = await missingGlyphs(kept);
  if (missing.length > 0) throw new MissingGlyphError(missing);
  return subsetFont(await readFace(), displayCharacters(kept, always), OPTIONS);
}
