/**
 * The drawing board of every formation: all layout happens in a frame whose short side is 390 units (a phone), whatever
 * the box. So a box scaled uniformly gives the same points scaled, and sizes are thought of in phone px.
 */

import { fitRadius, litScale } from './fit-radius.ts';
import { mulberry32, type Random } from './random.ts';
import type { Box, CommonParams, Formation, Mark } from '../types.ts';

export interface Field {
  /** Frame size in units; points are laid out in 0..width, 0..height. */
  readonly width: number;
  readonly height: number;
  /** No centre may be closer to the edge than this: it leaves room for the largest mark. */
  readonly margin: number;
  /** Largest idle radius in units. */
  readonly cap: number;
  /** Pixels per unit. */
  readonly scale: number;
  readonly mark: Mark;
  readonly random: Random;
  readonly box: Box;
}

/**
 * Opens a field for `count` dots in a box given in px.
 * Throws RangeError if the count is not a whole number ≥ 1 or the box has no area.
 */
export function openField(count: number, box: Box, params: CommonParams, usualMark: Mark = 'dot'): Field {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`count is ${count}: it must be a whole number ≥ 1`);
  if (!(box.width > 0 && box.height > 0))
    throw new RangeError(`box is ${box.width} × ${box.height}: it has no area`);
  const scale = Math.min(box.width, box.height) / 390;
  const mark = params.mark ?? usualMark;
  // Rounded down to a thousandth so that the last bit of a division cannot tip a relaxation into another solution.
  const width = Math.floor((box.width / scale) * 1000 + 1e-6) / 1000;
  const height = Math.floor((box.height / scale) * 1000 + 1e-6) / 1000;
  const cap = params.maxRadius === undefined ? (mark === 'dot' ? 2.6 : 6) : params.maxRadius / scale;
  if (!(cap > 0)) throw new RangeError(`maxRadius is ${params.maxRadius}: it must be > 0`);
  const largest = Math.min(cap, 0.55 * Math.sqrt((width * height) / count), 190);
  const margin = Math.min(largest * (mark === 'dot' ? 1.35 : 1.42) + 0.2, 194);
  return { width, height, margin, cap, scale, mark, random: mulberry32(params.seed ?? 1), box };
}

/**
 * Roles by index: first the lit, then the second unit, then the dim.
 * Throws RangeError if more are asked for than there are.
 */
export function countedRoles(count: number, params: CommonParams): Uint8Array {
  const lit = params.lit ?? 0;
  const second = params.second ?? 0;
  if (!(lit >= 0 && second >= 0 && lit + second <= count)) {
    throw new RangeError(`${lit} lit and ${second} second of ${count}: more roles than dots`);
  }
  const roles = new Uint8Array(count);
  roles.fill(1, 0, lit);
  roles.fill(2, lit, lit + second);
  return roles;
}

export interface Draft {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly roles: Uint8Array;
  /** Largest radius the layout wants, in units; touching is prevented in any case. */
  readonly radius?: number;
  readonly angles?: Float32Array;
  /** Skip measuring when the layout itself guarantees the spacing at `radius`. */
  readonly spaced?: boolean;
}

/** Turns a layout in units into a formation in px, choosing the radius. */
export function closeField(field: Field, draft: Draft): Formation {
  const { scale, box, mark, cap } = field;
  const fitted = draft.spaced === true ? Infinity : fitRadius(draft.xs, draft.ys, draft.roles, mark);
  const most = field.margin / litScale(mark);
  const radius = Math.min(cap, most, draft.radius ?? Infinity, fitted) * scale;
  const xs = draft.xs.map((x) => box.x + x * scale);
  const ys = draft.ys.map((y) => box.y + y * scale);
  const formation = { xs, ys, roles: draft.roles, radius, mark };
  return draft.angles === undefined ? formation : { ...formation, angles: draft.angles };
}
