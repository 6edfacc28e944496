/** Can every sign that the screen writes be drawn? A sign without a glyph looks like one that no font has. */
import type { Finding } from './finding.ts';

/** Drawn so large that two signs differ, so small that thousands are done within a second, px. */
const SIZE = 24;
/** The last private sign there is: no font draws it, so every browser draws its box. */
const NOBODY = '\u{10FFFD}';
/** How many are named. */
const SAMPLE = 12;

/** Signs beyond ASCII that are written in a text, each once. */
export function signsOf(text: string): string[] {
  return [...new Set(text)].filter((sign) => sign > '~' && /\S/.test(sign)).sort();
}

export function judgeGlyphs(count: number, missing: readonly string[], display: boolean): Finding {
  if (missing.length > 0) {
    const sample = missing.slice(0, SAMPLE).join('');
    return { grade: 'bad', say: 'glyphs-bad', values: { missing: missing.length, sample } };
  }
  return display
    ? { grade: 'good', say: 'glyphs-good', values: { count } }
    : { grade: 'note', say: 'glyphs-display' };
}

/** Signs that look like the box in a face. */
export function missingSigns(signs: readonly string[], face: string): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * 2;
  canvas.height = SIZE * 2;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return [];
  context.font = `${SIZE}px ${face}`;
  context.textBaseline = 'middle';
  const look = (sign: string): string => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillText(sign, 2, SIZE);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let print = '';
    for (let i = 3; i < data.length; i += 4) print += (data[i] ?? 0) > 127 ? '1' : '0';
    return print;
  };
  const box = look(NOBODY);
  // A browser that draws nothing at all for it leaves the empty picture as the mark of what is missing.
  return signs.filter((sign) => look(sign) === box && !/\p{White_Space}/u.test(sign));
}

/** @param text everything a screen writes. @param face of the page's text */
export async function checkGlyphs(text: string, face: string): Promise<Finding> {
  const signs = signsOf(text);
  // The display face has every digit, and not every sign: for one that it has not got a browser would load nothing.
  const faces = await document.fonts.load('900 24px Display', '0').catch(() => []);
  return judgeGlyphs(signs.length, missingSigns(signs, face), faces.length > 0);
}
