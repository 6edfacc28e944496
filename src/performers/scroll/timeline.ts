/** Where the reader is: between which two stops, and how far. Pure; the browser only measures. */

/** A stop of the way: a cover, a chapter's opening or a beat. */
export interface Stop {
  /** Distance of its top from the top of the way, px. */
  top: number;
  metres: number;
}

export interface Position {
  /** Index of the stop one is at or on the way to. */
  index: number;
  /** 0: the stage still stands as at the stop before; 1: it stands as at this one. */
  travel: number;
  metres: number;
}

/** A stop's picture begins to form when its words are this far down the screen, and is whole when they are this far. */
export const FORM_FROM = 1;
export const FORM_TO = 0.3;
/** Words are shown from here on. */
export const WORDS_FROM = 0.62;

function clamp01(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** Last stop whose top has come above `y`. Stops are sorted; binary search, so a long story costs no more. */
function lastAbove(stops: readonly Stop[], y: number): number {
  let low = 0;
  let high = stops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stops[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * @param stops in order, at least one
 * @param scrolled how far the way has gone above the top of the screen, px
 * @param height of the screen, px
 */
export function positionAt(stops: readonly Stop[], scrolled: number, height: number): Position {
  const index = lastAbove(stops, scrolled + height * FORM_FROM);
  const here = stops[index];
  const before = stops[index - 1];
  if (here === undefined) throw new RangeError('a way needs at least one stop');
  if (before === undefined) return { index, travel: 1, metres: here.metres };
  const offset = here.top - scrolled;
  const travel = clamp01((height * FORM_FROM - offset) / (height * (FORM_FROM - FORM_TO)));
  // Metres fall with every step, from the stop before to this one.
  const way = clamp01((scrolled + height * FORM_TO - before.top) / Math.max(1, here.top - before.top));
  const metres = before.metres + (here.metres - before.metres) * (travel < 1 ? way : 1);
  return { index, travel, metres };
}

/** Index of the stop whose words are shown, or −1 above the first. */
export function wordsAt(stops: readonly Stop[], scrolled: number, height: number): number {
  const y = scrolled + height * WORDS_FROM;
  const index = lastAbove(stops, y);
  return (stops[index]?.top ?? Infinity) <= y ? index : -1;
}

/** A place on the way that survives a change of its measures: `share` of the way from one stop to the next. */
export interface Place {
  index: number;
  share: number;
}

/** The place at the top of the screen. Above the first stop and below the last the share is in pixels. */
export function placeAt(stops: readonly Stop[], scrolled: number): Place {
  const index = lastAbove(stops, scrolled);
  const { top, length } = legOf(stops, index);
  return { index, share: (scrolled - top) / length };
}

/** Where a place is on a way that may have been measured anew, px from its top. */
export function topOf(stops: readonly Stop[], { index, share }: Place): number {
  const { top, length } = legOf(stops, index);
  return top + share * length;
}

function legOf(stops: readonly Stop[], index: number): { top: number; length: number } {
  const top = stops[index]?.top ?? 0;
  const length = (stops[index + 1]?.top ?? top) - top;
  return { top, length: length > 0 ? length : 1 };
}
