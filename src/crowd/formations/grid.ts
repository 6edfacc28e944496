/** `grid`: a rectangular unit chart, one mark a unit, centred, in reading order. */

import { closeField, countedRoles, openField } from '../geometry/field.ts';
import { litScale } from '../geometry/fit-radius.ts';
import { bestColumns, loosest } from '../geometry/lattice.ts';
import type { Box, Formation, GridParams } from '../types.ts';

/** Pitch in idle radii at which even lit neighbours keep some air; squares stand closer, as bricks do. */
export function tightest(mark: 'dot' | 'square'): number {
  return mark === 'dot' ? 2.25 * litScale(mark) : 2.5;
}

/**
 * Points in rows from the top left, in px; the first are the lit ones. The block is centred and does not grow beyond
 * 6 radii a cell, so few dots stay together instead of spreading over the box.
 * Throws RangeError on a bad count, box, number of roles or columns.
 */
export function grid(count: number, box: Box, params: GridParams = {}): Formation {
  const field = openField(count, box, params);
  const { width, height, margin, cap, mark } = field;
  const columns = Math.min(
    count,
    params.columns ?? bestColumns(count, width - 2 * margin, height - 2 * margin, loosest(cap, mark)),
  );
  if (!(Number.isInteger(columns) && columns > 0))
    throw new RangeError(`columns is ${params.columns}: a whole number ≥ 1`);
  const rows = Math.ceil(count / columns);
  const pitch = Math.min(
    columns > 1 ? (width - 2 * margin) / (columns - 1) : Infinity,
    rows > 1 ? (height - 2 * margin) / (rows - 1) : Infinity,
    loosest(cap, mark),
  );
  const left = (width - (columns - 1) * pitch) / 2;
  const top = (height - (rows - 1) * pitch) / 2;
  const xs = Float32Array.from({ length: count }, (_, i) => left + (i % columns) * pitch);
  const ys = Float32Array.from({ length: count }, (_, i) => top + Math.floor(i / columns) * pitch);
  const radius = pitch / tightest(mark);
  return closeField(field, { xs, ys, roles: countedRoles(count, params), radius });
}
