/** Pushing points apart until no two stand closer than they may: how crowds on a map or a bend stay readable. */

import { clampIndex, fillCells, makeCells } from './cells.ts';

export interface PushOptions {
  /** Centre distance wanted, in the points' unit. */
  readonly distance: number;
  /** Points stay in 0 + margin … width − margin, and likewise in y. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** At most so many rounds; it stops earlier once all is well. */
  readonly rounds: number;
  /** Pull towards where each point started, per round, 0..1. The last third of the rounds goes without. */
  readonly spring?: number;
  /** The first so many points never move. */
  readonly fixed?: number;
}

/** Moves the points in place. Deterministic; coincident points part along a golden-angle direction of their index. */
export function pushApart(xs: Float32Array, ys: Float32Array, options: PushOptions): void {
  const { distance, width, height, margin, rounds, spring = 0, fixed = 0 } = options;
  const n = xs.length;
  if (n === 0) return;
  const homeX = xs.slice();
  const homeY = ys.slice();
  const cells = makeCells(n, 0, 0, width, height, distance);
  for (let round = 0; round < rounds; round++) {
    if (spring > 0 && round < (rounds * 2) / 3) {
      for (let i = fixed; i < n; i++) {
        xs[i]! += (homeX[i]! - xs[i]!) * spring;
        ys[i]! += (homeY[i]! - ys[i]!) * spring;
      }
    }
    fillCells(cells, xs, ys);
    const worst = pushRound(xs, ys, distance, fixed, cells);
    for (let i = fixed; i < n; i++) {
      xs[i] = Math.min(width - margin, Math.max(margin, xs[i]!));
      ys[i] = Math.min(height - margin, Math.max(margin, ys[i]!));
    }
    if (worst < distance * 0.002 && round >= (spring > 0 ? (rounds * 2) / 3 : 0)) return;
  }
}

/** One pass over all close pairs; returns how far the worst pair was short of the distance. */
function pushRound(
  xs: Float32Array,
  ys: Float32Array,
  distance: number,
  fixed: number,
  cells: ReturnType<typeof makeCells>,
): number {
  const { cols, rows, size, x0, y0, start, items } = cells;
  const reach = distance * distance;
  let worst = 0;
  for (let i = 0; i < xs.length; i++) {
    const col = clampIndex((xs[i]! - x0) / size, cols);
    const row = clampIndex((ys[i]! - y0) / size, rows);
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      const last = start[r * cols + Math.min(cols - 1, col + 1) + 1]!;
      for (let k = start[r * cols + Math.max(0, col - 1)]!; k < last; k++) {
        const j = items[k]!;
        if (j <= i) continue;
        let dx = xs[j]! - xs[i]!;
        let dy = ys[j]! - ys[i]!;
        let d = dx * dx + dy * dy;
        if (d >= reach) continue;
        if (d < 1e-9) {
          dx = Math.cos(j * 2.39996);
          dy = Math.sin(j * 2.39996);
          d = 1;
          worst = distance;
        }
        const length = Math.sqrt(d);
        const short = distance - length;
        if (j < fixed) continue;
        if (short > worst) worst = short;
        const iMoves = i >= fixed;
        const step = (short / length) * (iMoves ? 0.5 : 1);
        if (iMoves) {
          xs[i]! -= dx * step;
          ys[i]! -= dy * step;
        }
        xs[j]! += dx * step;
        ys[j]! += dy * step;
      }
    }
  }
  return worst;
}
