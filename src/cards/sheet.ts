/** A sheet of paper to compose on: shapes and set type become one SVG without text, so no renderer needs a font. */
import type { Box } from '../crowd/types.ts';
import type { Face, FaceName, Faces } from './faces.ts';
import type { NoteFault } from './faults.ts';
import { breakLines, pieces } from './lines.ts';

export interface TypeStyle {
  face: FaceName;
  /** Size of the em square, px. */
  size: number;
  colour: string;
  /** Letter spacing, em. */
  tracking?: number;
  /** The ink of the first sign stands at x, not its box: for large numerals, whose air would look like an indent. */
  flush?: boolean;
}

/** Room between Chinese characters and digits or Latin letters, em: text-autospace sets it on the page. */
const AUTOSPACE = 0.12;
const HAN = /\p{Script=Han}/u;
const LATIN = /[0-9A-Za-z]/u;

export interface Sheet {
  width: number;
  height: number;
  lang: string;
  /** Words must lie in it, px. */
  safe: Box;
  add(svg: string): void;
  /** Sets one line with its baseline at y; returns its width. */
  line(text: string, x: number, y: number, style: TypeStyle, anchor?: 'start' | 'end'): number;
  /** Sets a short mark that ends at x and need not lie in the safe area: a chat may cut it off. */
  mark(text: string, x: number, y: number, style: TypeStyle): void;
  /** Sets a text in lines; y is the first baseline. Returns the last baseline. */
  block(
    text: string,
    at: { x: number; y: number; width: number; most: number; lead: number },
    style: TypeStyle,
  ): number;
  measure(text: string, style: Pick<TypeStyle, 'face' | 'size' | 'tracking'>): number;
  /** The largest size, from `from` down to `least`, at which the text fits; the least one when none does. */
  fit(
    text: string,
    face: FaceName,
    width: number,
    most: number,
    from: number,
    least: number,
    tracking?: number,
  ): number;
  /** The largest size at which the text fills no more than a box; `lead` is in em. */
  fill(
    text: string,
    face: FaceName,
    box: { width: number; height: number; lead: number },
    from: number,
    least: number,
  ): { size: number; most: number };
  svg(): string;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Advances of a line's signs, em from its start. */
function offsets(
  face: Face,
  text: string,
  tracking: number,
  miss: (sign: string) => void,
): { at: number[]; end: number } {
  const at: number[] = [];
  let x = 0;
  let before = '';
  for (const sign of text) {
    const glyph = face.glyph(sign);
    if (glyph === undefined && !/\s/u.test(sign)) miss(sign);
    const mixed = (HAN.test(before) && LATIN.test(sign)) || (LATIN.test(before) && HAN.test(sign));
    if (mixed) x += AUTOSPACE;
    at.push(x);
    x += (glyph?.advance ?? 1) + tracking;
    before = sign;
  }
  return { at, end: x - (before === '' ? 0 : tracking) };
}

const clean = (text: string): string => text.replace(/\u2060/gu, '');

/**
 * @param picture name of the picture, for faults
 * @param safe box that all words must lie in
 */
export function sheetFor(
  faces: Faces,
  size: { width: number; height: number },
  safe: Box,
  about: { picture: string; lang: string; note: NoteFault },
): Sheet {
  const parts: string[] = [];
  const { picture, note, lang } = about;
  const measure: Sheet['measure'] = (text, { face, size: em, tracking = 0 }) =>
    offsets(faces[face], clean(text), tracking, () => undefined).end * em;

  const line: Sheet['line'] = (raw, x, y, style, anchor = 'start') => set(raw, x, y, style, anchor, true);

  function set(
    raw: string,
    x: number,
    y: number,
    style: TypeStyle,
    anchor: 'start' | 'end',
    held: boolean,
  ): number {
    const text = clean(raw);
    const face = faces[style.face];
    const { at, end } = offsets(face, text, style.tracking ?? 0, (sign) =>
      note({ kind: 'glyph', picture, sign, text }),
    );
    const width = end * style.size;
    const scale = style.size / face.unitsPerEm;
    // An opening quote at the head of a line hangs: its ink, not its empty half, stands at the edge.
    const hang =
      style.flush === true || /^[“‘（《「『]/u.test(text)
        ? (face.glyph([...text][0] ?? '')?.left ?? 0) * style.size
        : 0;
    const left = anchor === 'end' ? x - width + hang : x;
    const box = { x: left, y: y - style.size * 0.9, width: width - hang, height: style.size };
    const { safe: s } = sheet;
    const inside =
      box.x >= s.x - 0.5 &&
      box.y >= s.y - 0.5 &&
      box.x + box.width <= s.x + s.width + 0.5 &&
      y <= s.y + s.height + 0.5;
    if (held && !inside) note({ kind: 'outside', picture, text, box });
    const glyphs = [...text].map((sign, i) => {
      const d = face.glyph(sign)?.d ?? '';
      const dx = left - hang + (at[i] ?? 0) * style.size;
      return d === ''
        ? ''
        : `<path transform="translate(${round(dx)} ${round(y)})scale(${round(scale * 1e4) / 1e4} ${-round(scale * 1e4) / 1e4})" d="${d}"/>`;
    });
    parts.push(`<g fill="${style.colour}">${glyphs.join('')}</g>`);
    return width - hang;
  }

  const broken = (
    text: string,
    style: Pick<TypeStyle, 'face' | 'size' | 'tracking'>,
    width: number,
    most: number,
  ) => breakLines(pieces(text, lang), (one) => measure(one, style), width, most);

  const sheet: Sheet = {
    ...size,
    lang,
    safe,
    add: (svg) => void parts.push(svg),
    line,
    mark: (text, x, y, style) => void set(text, x, y, style, 'end', false),
    measure,
    block(text, { x, y, width, most, lead }, style) {
      const lines = broken(text, style, width, most);
      if (lines === undefined) note({ kind: 'overflow', picture, text: clean(text) });
      (lines ?? []).forEach((one, i) => line(one, x, y + i * lead, style));
      return y + ((lines?.length ?? 1) - 1) * lead;
    },
    fit(text, face, width, most, from, least, tracking = 0) {
      for (let em = from; em > least; em -= 2)
        if (broken(text, { face, size: em, tracking }, width, most) !== undefined) return em;
      return least;
    },
    fill(text, face, { width, height, lead }, from, least) {
      const most = (em: number): number => Math.max(1, Math.floor(height / (em * lead)));
      let em = from;
      while (em > least && broken(text, { face, size: em }, width, most(em)) === undefined) em -= 2;
      return { size: em, most: most(em) };
    },
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">${parts.join('')}</svg>`,
  };
  return sheet;
}
