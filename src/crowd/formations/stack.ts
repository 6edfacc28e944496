/** `stack`: a unit chart that comes to rest: rows settle from below, what is still in the air is lifted, turned, adrift. */

import { closeField, countedRoles, openField, type Field } from '../geometry/field.ts';
import { partSquares, reachOf } from '../geometry/part-squares.ts';
import { hash } from '../geometry/random.ts';
import { tightest } from './grid.ts';
import type { Box, Formation, StackParams } from '../types.ts';

/** Later squares are moved more, by this power of how late they are (NOTES-day, "Dots"). */
const POWER = 1.5;
const MOST_TURN = 0.8;

/**
 * Squares in px with `angles`, from the lowest row up, pile by pile. The settled chart does not move with `settle`.
 * Throws RangeError on a bad count, box, number of roles, settle outside 0..1, or piles that do not add up.
 */
export function stack(count: number, box: Box, params: StackParams = {}): Formation {
  const field = openField(count, box, params, 'square');
  const settle = params.settle ?? 1;
  if (!(settle >= 0 && settle <= 1)) throw new RangeError(`settle is ${settle}: it must be 0..1`);
  const piles = (params.piles ?? [count]).filter((n) => n > 0);
  if (piles.reduce((sum, n) => sum + n, 0) !== count)
    throw new RangeError(`piles ${piles.join(' + ')} are not ${count}`);
  const plan = planPiles(field, piles, params.columns);
  const { columns, pitch, base, air } = plan;
  const radius = Math.min(field.cap, pitch / tightest('square'));
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  const loose = new Float32Array(count);
  const angles = new Float32Array(count);
  const seed = params.seed ?? 1;
  let i = 0;
  piles.forEach((size, p) => {
    const middle = plan.left + (p * (columns + PILE_GAP) + (columns - 1) / 2) * pitch;
    for (let k = 0; k < size; k++, i++) {
      const late = settle >= 1 ? 0 : Math.max(0, ((k + 0.5) / size - settle) / (1 - settle));
      // `late` alone would keep the last square high until the very end: the whole flight sinks as it gets shorter.
      const free = late ** POWER * (1 - settle) ** 0.7;
      // Turning and swaying begin before the lift does: the first loose row already stirs.
      const stir = late ** 0.7 * (1 - settle) ** 0.5;
      loose[i] = stir;
      angles[i] = (hash(i, seed) * 2 - 1) * MOST_TURN * stir;
      const column = k % columns;
      const x = plan.left + (p * (columns + PILE_GAP) + column) * pitch;
      const y = base - Math.floor(k / columns) * pitch;
      xs[i] = x + (x - middle) * 0.05 * free + (hash(i, seed + 1) - 0.5) * 0.9 * pitch * stir;
      ys[i] = y - air * free + (hash(i, seed + 2) - 0.5) * 2.4 * pitch * stir;
    }
  });
  if (settle < 1) {
    const reach = angles.map((angle) => reachOf(radius, angle));
    const frame = { width: field.width, height: field.height, margin: field.margin, air: pitch * 0.06 };
    partSquares(xs, ys, reach, loose, frame, 80);
  }
  return closeField(field, { xs, ys, roles: countedRoles(count, params), radius, angles, spaced: true });
}

/** Free columns between piles. */
const PILE_GAP = 2;

interface Plan {
  readonly columns: number;
  readonly pitch: number;
  /** Centre of the first square; all in units. */
  readonly left: number;
  readonly base: number;
  /** How high the last square may fly. */
  readonly air: number;
}

function planPiles(field: Field, piles: readonly number[], columns?: number): Plan {
  const { width, height, margin, cap } = field;
  const tallest = Math.max(...piles);
  const usableX = (width - 2 * margin) * 0.94;
  const usableY = (height - 2 * margin) * 0.62;
  const loosest = cap * tightest('square') * 1.04;
  const pitchFor = (n: number): number => {
    const across = piles.length * n + (piles.length - 1) * PILE_GAP;
    return Math.min(
      loosest,
      usableX / Math.max(1, across - 1),
      usableY / Math.max(1, Math.ceil(tallest / n) - 1),
    );
  };
  let best = columns ?? 1;
  if (!(Number.isInteger(best) && best > 0))
    throw new RangeError(`columns is ${columns}: it must be a whole number ≥ 1`);
  for (let n = 1, score = 0; columns === undefined && n <= tallest; n++) {
    const last = tallest % n === 0 ? 1 : (tallest % n) / n;
    // Big squares first; then a chart lying rather than standing, with a last row that is not a stump.
    const rows = Math.ceil(tallest / n);
    const lying = 1 - 0.04 * Math.abs(Math.log(n / (rows * (piles.length > 1 ? 1 : 4))));
    const value = pitchFor(n) * lying * (0.97 + 0.03 * last);
    if (value > score) [best, score] = [n, value];
  }
  const pitch = pitchFor(best);
  const high = (Math.ceil(tallest / best) - 1) * pitch;
  const across = (piles.length * best + (piles.length - 1) * PILE_GAP - 1) * pitch;
  const spare = height - 2 * margin - high;
  const air = Math.max(0, Math.min(spare - 2 * pitch, high * 1.4 + 7 * pitch));
  return {
    columns: best,
    pitch,
    left: (width - across) / 2,
    base: height - margin - Math.max(0, spare - air - 2 * pitch) / 2,
    air,
  };
}
