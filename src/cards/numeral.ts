/** The hero number: 约 or 近 small above left, the digits as large as the column allows, scale and unit on their baseline. */
import type { Hero } from './subject.ts';
import type { Sheet } from './sheet.ts';

const TRACKING = -0.03;
/** Sizes of what stands beside the digits, as shares of theirs. */
const UNIT = 0.3;
const BEFORE = 0.2;
/** Height of a digit in the display face, em. */
export const DIGIT = 0.74;

export interface NumeralBox {
  x: number;
  /** Baseline of the digits. */
  y: number;
  width: number;
  /** Largest size of the digits, px. */
  size: number;
  /** 约 and its like stand on the baseline, where there is no room above. */
  inline?: boolean;
}

/** Chinese numerals are a full square high; digits are not. */
const HAN = 0.82;

/** Unit on the baseline, or, when that makes the number small, under it. */
function plan(
  sheet: Sheet,
  { number }: Hero,
  { width, size, inline = false }: NumeralBox,
): { size: number; stacked: boolean } {
  const digits = sheet.measure(number.digits, { face: 'display', size: 1, tracking: TRACKING });
  const ahead = inline ? sheet.measure(number.before, { face: 'display', size: UNIT }) + 0.06 : 0;
  const unit = sheet.measure(number.after + number.unit, { face: 'display', size: UNIT }) + 0.06 + ahead;
  const tallest = /\p{Script=Han}/u.test(number.digits) ? size * HAN : size;
  const beside = Math.min(tallest, width / (digits + unit));
  const below = Math.min(tallest, width / digits, width / Math.max(0.01, unit - 0.06));
  return !inline && below > beside * 1.35
    ? { size: below * 0.86, stacked: true }
    : { size: beside, stacked: false };
}

/**
 * Sets the number; returns the y of its lowest baseline and the size of its digits.
 */
export function setNumeral(
  sheet: Sheet,
  hero: Hero,
  box: NumeralBox,
  colour: string,
): { bottom: number; size: number } {
  const { number } = hero;
  const { size, stacked } = plan(sheet, hero, box);
  const unit = number.after + number.unit;
  const top = box.y - size * DIGIT;
  const small = { face: 'display' as const, size: size * UNIT, colour };
  let x = box.x;
  if (number.before !== '' && box.inline === true)
    x += sheet.line(number.before.trim(), x, box.y, small) + size * 0.06;
  else if (number.before !== '')
    sheet.line(number.before.trim(), x, top - size * 0.07, { ...small, size: size * BEFORE });
  const style = { face: 'display' as const, size, colour, tracking: TRACKING, flush: true };
  const width = x - box.x + sheet.line(number.digits, x, box.y, style);
  if (unit.trim() === '') return { bottom: box.y, size };
  if (!stacked) sheet.line(unit, box.x + width + size * 0.05, box.y, small);
  else sheet.line(unit.trim(), box.x, box.y + size * (UNIT + 0.1), small);
  return { bottom: stacked ? box.y + size * (UNIT + 0.1) : box.y, size };
}
