/** Keeping turned squares off one another, along whichever axis needs the smaller step. */

import { clampIndex, fillCells, makeCells } from './cells.ts';

/** Half the side of the upright box around a square of half side `radius` turned by `angle` radians. */
export function reachOf(radius: number, angle: number): number {
  return radius * (Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle)));
}

/**
 * Parts squares in place until their upright bounds do not meet, for at most `rounds` rounds. Squares with `loose` 0
 * stay; others give way in proportion to it, so the settled part of a stack is not disturbed.
 */
export function partSquares(
  xs: Float32Array,
  ys: Float32Array,
  reach: Float32Array,
  loose: Float32Array,
  frame: { width: number; height: number; margin: number; air: number },
  rounds: number,
): void {
  const { width, height, margin, air } = frame;
  const widest = 2 * Math.max(...minMax(reach)) + air;
  const cells = makeCells(xs.length, 0, 0, width, height, widest);
  const { cols, rows, start, items, size } = cells;
  for (let round = 0, worst = Infinity; round < rounds && worst > 0.02 * air; round++) {
    worst = 0;
    fillCells(cells, xs, ys);
    for (let i = 0; i < xs.length; i++) {
      if (loose[i] === 0) continue;
      const col = clampIndex(xs[i]! / size, cols);
      const row = clampIndex(ys[i]! / size, rows);
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        const end = start[r * cols + Math.min(cols - 1, col + 1) + 1]!;
        for (let k = start[r * cols + Math.max(0, col - 1)]!; k < end; k++) {
          const j = items[k]!;
          if (j === i || (j < i && loose[j]! > 0)) continue;
          const dx = xs[i]! - xs[j]!;
          const dy = ys[i]! - ys[j]!;
          const need = reach[i]! + reach[j]! + air;
          const short = Math.min(need - Math.abs(dx), need - Math.abs(dy));
          if (short <= 0) continue;
          worst = Math.max(worst, short);
          const mine = (loose[i]! / (loose[i]! + loose[j]!)) * short;
          const sideways = need - Math.abs(dx) < need - Math.abs(dy);
          const axis = sideways ? xs : ys;
          const sign = (sideways ? dx : dy) < 0 ? -1 : 1;
          axis[i]! += sign * mine;
          axis[j]! -= sign * (short - mine);
        }
      }
    }
    for (let i = 0; i < xs.length; i++) {
      if (loose[i] === 0) continue;
      xs[i] = Math.min(width - margin, Math.max(margin, xs[i]!));
      ys[i] = Math.min(height - margin, Math.max(margin, ys[i]!));
    }
  }
}

function minMax(values: Float32Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const v of values) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return [low, high];
}
