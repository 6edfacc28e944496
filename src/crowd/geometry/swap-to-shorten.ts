/** Bounded mending of a pairing: neighbours exchange their goals whenever that shortens their ways. */

import { cellsAround, clampIndex } from './cells.ts';

interface Points {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

const ROUNDS = 5;
/** Partners looked at per traveller and round, so that a clot of points cannot make this quadratic. */
const PARTNERS = 12;

/**
 * Improves the pairing from[k] → to[k] in place. Two ways that cross always shorten when they exchange goals, so this
 * also untangles. Rounds alternate between neighbours at the start and neighbours at the goal. O(k).
 */
export function swapToShorten(a: Points, b: Points, from: Int32Array, to: Int32Array): void {
  const n = from.length;
  if (n < 2) return;
  const ax = Float32Array.from(from, (i) => a.xs[i]!);
  const ay = Float32Array.from(from, (i) => a.ys[i]!);
  for (let round = 0; round < ROUNDS; round++) {
    const bx = Float32Array.from(to, (i) => b.xs[i]!);
    const by = Float32Array.from(to, (i) => b.ys[i]!);
    const atStart = round % 2 === 0;
    const swaps = swapRound(ax, ay, bx, by, to, atStart ? ax : bx, atStart ? ay : by);
    if (swaps === 0 && round > 0) return;
  }
}

function swapRound(
  ax: Float32Array,
  ay: Float32Array,
  bx: Float32Array,
  by: Float32Array,
  to: Int32Array,
  keyX: Float32Array,
  keyY: Float32Array,
): number {
  const n = to.length;
  // About two travellers a cell: 3 × 3 cells hold the neighbours worth asking.
  const wide = cellsAround(keyX, keyY, 0);
  const area = wide.cols * wide.rows * wide.size * wide.size;
  const { cols, rows, size, x0, y0, start, items } = cellsAround(keyX, keyY, Math.sqrt((2 * area) / n));
  // Cells are read by where a traveller stood at the round's outset; swapping goals does not unsettle them.
  const homeX = keyX.slice();
  const homeY = keyY.slice();
  let swaps = 0;
  for (let i = 0; i < n; i++) {
    const col = clampIndex((homeX[i]! - x0) / size, cols);
    const row = clampIndex((homeY[i]! - y0) / size, rows);
    let asked = 0;
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      const end = start[r * cols + Math.min(cols - 1, col + 1) + 1]!;
      for (let k = start[r * cols + Math.max(0, col - 1)]!; k < end && asked < PARTNERS; k++) {
        const j = items[k]!;
        if (j <= i) continue;
        asked++;
        const now = way(ax[i]! - bx[i]!, ay[i]! - by[i]!) + way(ax[j]! - bx[j]!, ay[j]! - by[j]!);
        const then = way(ax[i]! - bx[j]!, ay[i]! - by[j]!) + way(ax[j]! - bx[i]!, ay[j]! - by[i]!);
        if (then >= now - 1e-4) continue;
        swap(bx, i, j);
        swap(by, i, j);
        swap(to, i, j);
        swaps++;
      }
    }
  }
  return swaps;
}

function way(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

function swap(values: Float32Array | Int32Array, i: number, j: number): void {
  const held = values[i]!;
  values[i] = values[j]!;
  values[j] = held;
}
