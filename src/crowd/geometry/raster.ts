/** Filling closed paths with sample points: what the relaxing of shapes is measured on. */

import type { Polyline } from './path.ts';

/** Samples of a filled shape; each stands for `cell` square units. */
export interface Samples {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly cell: number;
}

/** Area of the even-odd fill, by scanlines `step` apart. */
export function filledArea(lines: readonly Polyline[], step: number): number {
  let area = 0;
  scan(lines, step, (_, from, to) => {
    area += (to - from) * step;
  });
  return area;
}

/** Sample points of the even-odd fill on a grid `step` apart, row by row. `keep` may refuse points (box edges). */
export function fillSamples(
  lines: readonly Polyline[],
  step: number,
  keep: (x: number, y: number) => boolean,
): Samples {
  const xs: number[] = [];
  const ys: number[] = [];
  let row = 0;
  scan(lines, step, (y, from, to) => {
    // Every other row is shifted by half a step: a square grid of samples would leave its mark on the dots.
    const shift = ((Math.round(y / step) & 1) * step) / 2 + step * 0.13 * (row++ % 3);
    for (let x = Math.ceil((from - shift) / step) * step + shift; x < to; x += step) {
      if (!keep(x, y)) continue;
      xs.push(x);
      ys.push(y);
    }
  });
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), cell: step * step };
}

/** Calls `span` for each filled stretch of each scanline, top to bottom. */
function scan(
  lines: readonly Polyline[],
  step: number,
  span: (y: number, from: number, to: number) => void,
): void {
  let top = Infinity;
  let bottom = -Infinity;
  for (const { points } of lines) {
    for (let i = 1; i < points.length; i += 2) {
      top = Math.min(top, points[i]!);
      bottom = Math.max(bottom, points[i]!);
    }
  }
  const crossings: number[] = [];
  for (let y = top + step / 2; y < bottom; y += step) {
    crossings.length = 0;
    for (const { points } of lines) {
      let [px, py] = [points[points.length - 2]!, points[points.length - 1]!];
      for (let i = 0; i < points.length; i += 2) {
        const [x, y1] = [points[i]!, points[i + 1]!];
        if (py <= y !== y1 <= y) crossings.push(px + ((y - py) / (y1 - py)) * (x - px));
        [px, py] = [x, y1];
      }
    }
    crossings.sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossings.length; k += 2) span(y, crossings[k]!, crossings[k + 1]!);
  }
}
