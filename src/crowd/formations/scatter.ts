/** `scatter`: people on their own: spread over the whole box, irregular, but nobody on top of anybody. */

import { closeField, countedRoles, openField } from '../geometry/field.ts';
import { pushApart } from '../geometry/push-apart.ts';
import { litScale } from '../geometry/fit-radius.ts';
import type { Box, CommonParams, Formation } from '../types.ts';

/**
 * Blue-noise points over the box (px). Lit dots are spread evenly among the others.
 * Throws RangeError on a bad count, box or number of roles (see `openField`, `countedRoles`).
 */
export function scatter(count: number, box: Box, params: CommonParams = {}): Formation {
  const field = openField(count, box, params);
  const { width, height, margin, random, cap, mark } = field;
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  const spanX = width - 2 * margin;
  const spanY = height - 2 * margin;
  // One dot per cell of a staggered lattice, dropped anywhere in its cell, then relaxed: even density, no visible rows.
  const pitch = Math.sqrt((spanX * spanY) / count);
  const rows = Math.max(1, Math.round(spanY / pitch));
  for (let row = 0, i = 0; row < rows; row++) {
    const end = Math.round(((row + 1) * count) / rows);
    const size = end - i;
    for (let k = 0; k < size; k++, i++) {
      xs[i] = margin + (spanX * (k + random())) / size;
      ys[i] = margin + (spanY * (row + random())) / rows;
    }
  }
  // Wanted apart: most of the pitch in a dense crowd; in a sparse one less, so that it stays a scatter and no lattice.
  const distance = pitch * (pitch > cap * 12 ? 0.6 : 0.78);
  pushApart(xs, ys, { distance, width, height, margin, rounds: 40 });
  shuffle(xs, ys, random);
  const radius = distance / (2.1 * litScale(mark));
  return closeField(field, { xs, ys, roles: countedRoles(count, params), radius });
}

/** Any prefix of the order is spread over the whole box: so lit dots and vanishing dots never leave a hole. */
function shuffle(xs: Float32Array, ys: Float32Array, random: () => number): void {
  for (let i = xs.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [xs[i], xs[j]] = [xs[j]!, xs[i]!];
    [ys[i], ys[j]] = [ys[j]!, ys[i]!];
  }
}
