/**
 * The text face of editions without a network: Noto Sans SC (OFL-1.1), cut to the characters that this story and this engine
 * use, so that a machine without any Chinese font shows everything. The web edition has no text face: 180 kB were measured to
 * cost 850 ms there, and every phone brings one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { displayCharacters } from '../../src/build/display-font.ts';
import { filesIn, put } from './folder.ts';
import { parsePage, textOf } from './tree.ts';

/** Weights that the style sheets set text in. */
const WEIGHTS = [400, 700] as const;
const LICENCE = '@fontsource/noto-sans-sc/LICENSE';
const source = (weight: number): string =>
  `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`;
const SHEET = 'faces/faces.css';
/** What a hall's menu may count or name: all of ASCII. */
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** `keepFeatures` and `noHinting` are options of subset-font 2.9 that its published types do not name yet. */
const OPTIONS: Parameters<typeof subsetFont>[2] & { keepFeatures: string[]; noHinting: boolean } = {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'palt', 'locl', 'halt'],
  noHinting: true,
};

const textsOf = (dir: string, kinds: RegExp): string[] =>
  filesIn(dir)
    .filter((path) => kinds.test(path))
    .map((path) => readFileSync(join(dir, path), 'utf8'));

/** Every character that could be set as text: of pages, data and scripts, since scripts say words too. */
const couldBeShown = (dir: string): string =>
  displayCharacters([ASCII, ...textsOf(dir, /\.(?:html|js|json|csv|vtt)$/u)]);

/** Every character that a page holds: all of them must be in the face. */
const isShown = (dir: string): string =>
  displayCharacters(textsOf(dir, /\.html$/u).map((html) => textOf(parsePage(html))));

const face = (weight: number): string =>
  `@font-face{font-family:'Story Sans';src:url('noto-sans-sc-${weight}.woff2') format('woff2');` +
  `font-weight:${weight};font-style:normal;font-display:block}\n`;

/**
 * Lays the faces into a site's folder.
 * @returns the style sheet below the folder, and characters of pages that the face has not got
 */
export async function layFaces(dir: string): Promise<{ sheet: string; missing: string[] }> {
  const { resolve } = createRequire(import.meta.url);
  const characters = couldBeShown(dir);
  const shown = isShown(dir);
  const missing = new Set<string>();
  for (const weight of WEIGHTS) {
    const whole = readFileSync(resolve(source(weight)));
    const known = new Set((fontkit.create(whole) as fontkit.Font).characterSet);
    for (const one of shown) if (!known.has(one.codePointAt(0) ?? 0)) missing.add(one);
    put(dir, `faces/noto-sans-sc-${weight}.woff2`, await subsetFont(whole, characters, OPTIONS));
  }
  put(dir, 'faces/OFL.txt', readFileSync(resolve(LICENCE)));
  // Before the system's own faces: every hall sees the same page. Titles fall back to it too.
  const stacks =
    `:root{--sans:'Story Sans',sans-serif;` + `--display:var(--display-own,'Display'),'Story Sans',serif}\n`;
  put(dir, SHEET, WEIGHTS.map(face).join('') + stacks);
  return { sheet: SHEET, missing: [...missing].sort() };
}
