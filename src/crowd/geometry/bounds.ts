/** What a crowd covers, so that no larger canvas is painted than it needs. */
import { litScale } from './fit-radius.ts';
import type { Box, Formation } from '../types.ts';

/** A turned square reaches this much further than its half side; and a pixel for the soft edge. */
const CORNER = Math.SQRT2;
const EDGE = 1;

/**
 * The box around some points, px.
 * @param reach how far beyond its points everything may be drawn
 * @returns an empty box for no points
 */
export function boxAround(xs: ArrayLike<number>, ys: ArrayLike<number>, reach: number): Box {
  if (xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = 0; k < xs.length; k++) {
    left = Math.min(left, xs[k]!);
    right = Math.max(right, xs[k]!);
    top = Math.min(top, ys[k]!);
    bottom = Math.max(bottom, ys[k]!);
  }
  return {
    x: left - reach,
    y: top - reach,
    width: right - left + 2 * reach,
    height: bottom - top + 2 * reach,
  };
}

/** How far beyond its points a formation is drawn, px. */
export const reachOf = ({ radius, mark }: Formation): number =>
  radius * litScale(mark) * (mark === 'square' ? CORNER : 1) + EDGE;

/** The smallest box that holds both, px. An empty box adds nothing. */
export function joinBoxes(a: Box, b: Box): Box {
  if (a.width <= 0 || a.height <= 0) return b;
  if (b.width <= 0 || b.height <= 0) return a;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
