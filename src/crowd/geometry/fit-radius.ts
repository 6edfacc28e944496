/** The largest radius at which no two marks touch. */

import { cellsAround } from './cells.ts';
import type { Mark } from '../types.ts';

/** How much larger a lit mark is drawn. Lit squares keep their size: a unit chart must stay comparable. */
export function litScale(mark: Mark): number {
  return mark === 'dot' ? 1.35 : 1;
}

/** Air between two marks: with 1.05, idle dots stand ≥ 2.1 radii apart (NOTES-day, "Dots"). */
const AIR = 1.05;

/**
 * Largest idle radius, in the points' unit, such that every pair of drawn marks keeps 5 % air; `Infinity` for one point.
 * Squares are measured along the axes, so that upright squares never overlap.
 */
export function fitRadius(xs: Float32Array, ys: Float32Array, roles: Uint8Array, mark: Mark): number {
  const n = xs.length;
  if (n < 2) return Infinity;
  const lit = litScale(mark);
  const dots = mark === 'dot';
  const pairs = (i: number, j: number, best: number): number => {
    const dx = Math.abs(xs[i]! - xs[j]!);
    const dy = Math.abs(ys[i]! - ys[j]!);
    const d = dots ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
    const r = d / (((roles[i] === 1 ? lit : 1) + (roles[j] === 1 ? lit : 1)) * AIR);
    return r < best ? r : best;
  };
  let best = Infinity;
  if (n <= 40) {
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) best = pairs(i, j, best);
    return best;
  }
  // No n points in an area A can all be farther apart than about 1.1 √(A/n), so the closest pair is in adjoining cells.
  let cells = cellsAround(xs, ys, 0);
  const span = Math.max(cells.cols, cells.rows) * cells.size;
  const area = Math.max(cells.cols * cells.rows * cells.size * cells.size, span * span * 0.02);
  cells = cellsAround(xs, ys, 1.7 * Math.sqrt(area / n));
  const { cols, rows, start, items, cellOf } = cells;
  for (let i = 0; i < n; i++) {
    const col = cellOf[i]! % cols;
    const row = (cellOf[i]! - col) / cols;
    for (let r = row; r <= Math.min(rows - 1, row + 1); r++) {
      const last = start[r * cols + Math.min(cols - 1, col + 1) + 1]!;
      for (let k = start[r * cols + Math.max(0, col - 1)]!; k < last; k++) {
        const j = items[k]!;
        if (j > i || r > row) best = i === j ? best : pairs(i, j, best);
      }
    }
  }
  return best;
}
