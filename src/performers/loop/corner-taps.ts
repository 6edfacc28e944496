/** The way into the staff corner: five taps in one corner within three seconds (KI-18). Visitors find it by chance hardly ever. */

export const TAPS = { count: 5, within: 3_000, reach: 96 };

/** Is a point in the upper left corner? `reach` in CSS px. */
export const isInCorner = (x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < TAPS.reach && y < TAPS.reach;

/** Keeps the times of taps. @returns true for the tap that completes the five */
export function countTaps(): (now: number) => boolean {
  let times: number[] = [];
  return (now) => {
    times = [...times.filter((at) => now - at <= TAPS.within), now];
    if (times.length < TAPS.count) return false;
    times = [];
    return true;
  };
}
