/** How words are made to fit: the numeral gives way first, then the type to its smallest, then the face is cut in two. Pure. */

/** Steps of tightness; the style sheet knows a size of type for each (screen-words.css). */
export const TIGHTEST = 4;
/** The least with which words may grow over the picture. */
const OVER = 3;

/** Chinese characters on one face, at most (KI-11): more is not read from across a hall. One sentence is never cut. */
export const MOST_HAN = 120;

/** Heights that words would have, px. */
export interface Trial {
  /** Height of the units from `first` to `last`, inclusive, at a tightness. */
  (first: number, last: number, tightness: number): number;
}

export interface Fit {
  /** Index of the first unit and of the last, inclusive. */
  first: number;
  last: number;
  tightness: number;
}

/**
 * Distributes units over faces.
 * @param wanted face each unit is wanted on; a face never holds units of two
 * @param room height that the quiet side of the picture gives, px
 * @param most height that the screen gives, px: words may grow over the picture before they are cut
 * @param han Chinese characters of each unit
 * @param beside those of sources and legends, which stand on every face
 */
export function fitFaces(
  wanted: readonly number[],
  measure: Trial,
  room: number,
  most: number,
  han: readonly number[] = [],
  beside = 0,
): Fit[] {
  // Words that are too many are cut like words that are too high.
  const count = (first: number, last: number): number =>
    han.slice(first, last + 1).reduce((sum, one) => sum + one, beside);
  const trial: Trial = (first, last, tightness) =>
    first < last && count(first, last) > MOST_HAN ? Infinity : measure(first, last, tightness);
  const fits: Fit[] = [];
  let first = 0;
  while (first < wanted.length) {
    let last = first;
    while (last + 1 < wanted.length && wanted[last + 1] === wanted[first]) last += 1;
    fits.push(...cut(first, last, trial, room, most));
    first = last + 1;
  }
  return fits.length > 0 ? fits : [{ first: 0, last: -1, tightness: 0 }];
}

/** One face, or as many as it takes; each is as full as it can be. */
function cut(first: number, last: number, measure: Trial, room: number, most: number): Fit[] {
  const whole = tightnessFor(first, last, measure, room, most);
  if (whole !== undefined) return [{ first, last, tightness: whole }];
  let end = last;
  while (end > first && measure(first, end, TIGHTEST) > most) end -= 1;
  const head = { first, last: end, tightness: tightnessFor(first, end, measure, room, most) ?? TIGHTEST };
  return end >= last ? [head] : [head, ...cut(end + 1, last, measure, room, most)];
}

/** On the quiet side as large as it goes; over the picture only in small type, so that little of it is covered. */
function tightnessFor(
  first: number,
  last: number,
  measure: Trial,
  room: number,
  most: number,
): number | undefined {
  for (let tightness = 0; tightness <= TIGHTEST; tightness += 1)
    if (measure(first, last, tightness) <= Math.min(room, most)) return tightness;
  for (let tightness = OVER; tightness <= TIGHTEST; tightness += 1)
    if (measure(first, last, tightness) <= most) return tightness;
  return undefined;
}
