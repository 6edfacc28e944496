/** How large a hero numeral may be, so that it fills the measure of the narrowest phone and never leaves it. */

/** Advance of a sign in the display face, em; a decimal point is narrow, a Chinese numeral is a full square. */
function advance(sign: string): number {
  if (sign === '.' || sign === ',') return 0.3;
  if (/[0-9]/u.test(sign)) return 0.56;
  return /[～–]/u.test(sign) ? 0.6 : 1;
}

export interface NumeralSize {
  /** Width of the numeral with what stands beside it, in quarter ems, 4–20: the style sheet knows a size for each. */
  size: number;
  /** The unit is too long to stand on the baseline: it goes under the numeral. */
  stacked: boolean;
}

/**
 * @param digits the numeral as it is set, e.g. `79.8` or `十万`.
 * @param unit what follows it, scale included, e.g. `万人`.
 */
export function numeralSize(digits: string, unit: string): NumeralSize {
  const width = [...digits].reduce((sum, sign) => sum + advance(sign), 0);
  const stacked = [...unit].length > 3;
  // A unit on the baseline is set at a quarter of the numeral.
  const whole = width + (stacked ? 0 : [...unit].length * 0.25 + 0.08);
  return { size: Math.min(20, Math.max(4, Math.ceil(whole * 4))), stacked };
}
