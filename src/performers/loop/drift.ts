/**
 * Against burn-in (KI-24): the whole stage stands a few pixels elsewhere every minute, and what always stands in the same corner
 * changes sides every few minutes.
 */

/** How far the stage strays from its place, px. */
export const REACH = 4;
/** How long it stands, ms. */
export const DRIFT_EVERY = 60_000;
/** Steps until head, foot and QR change sides. */
const SIDE_EVERY = 5;

/** A walk around the middle and through it; no step is longer than the reach. */
const PLACES: readonly (readonly [number, number])[] = [
  [0, 0],
  [REACH, 0],
  [REACH, REACH],
  [0, REACH],
  [-REACH, REACH],
  [-REACH, 0],
  [-REACH, -REACH],
  [0, -REACH],
];

/** Where the stage stands at a step. */
export function driftAt(step: number): { x: number; y: number } {
  const [x, y] = PLACES[step % PLACES.length] ?? [0, 0];
  return { x, y };
}

/** On which side the things of the edges stand at a step: 0 as composed, 1 mirrored. */
export const sideAt = (step: number): 0 | 1 => (Math.floor(step / SIDE_EVERY) % 2 === 0 ? 0 : 1);
