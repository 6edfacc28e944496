/** `rows`: a house seen from above: seats in concentric arcs round a stage at the top, parted by aisles. */

import { closeField, countedRoles, openField } from '../geometry/field.ts';
import { litScale } from '../geometry/fit-radius.ts';
import { shareOut } from '../geometry/shares.ts';
import { loosest } from '../geometry/lattice.ts';
import type { Box, Formation, RowsParams } from '../types.ts';

/** Row distance / seat distance. */
const DEPTH = 1.12;

/**
 * Seats in px, from the front row back and from left to right; the first are the lit ones.
 * Throws RangeError on a bad count, box or number of roles.
 */
export function rows(count: number, box: Box, params: RowsParams = {}): Formation {
  const field = openField(count, box, params);
  const { width, height, margin, cap, mark } = field;
  const aisles = params.aisles ?? (count >= 400 ? 2 : 1);
  const away = params.bow === 'away';
  const [spanX, spanY] = [width - 2 * margin, height - 2 * margin];
  // Seen from the stage the arcs are shallow and the house is a wedge with its tip cut off (frame 2b-premiere).
  const half = away ? 0.46 : halfAngle(spanX / spanY);
  const front = away ? 0.5 : 0.34;
  const high = away ? 2 - front - Math.cos(half) : 1 - front * Math.cos(half);
  let outer = Math.min(spanX / (2 * Math.sin(half)), spanY / high);
  let pitch = seatPitch(count, outer, outer * front, half, aisles);
  if (pitch > loosest(cap, mark)) {
    outer *= loosest(cap, mark) / pitch;
    pitch = loosest(cap, mark);
  }
  const radii = rowRadii(outer, outer * front, pitch);
  // The middle of the drawn sector, not of the circle, goes to the middle of the box.
  const topOf = away ? front * outer : front * outer * Math.cos(half);
  const bottom = away ? outer * (2 - Math.cos(half)) : outer;
  const centreY = height / 2 - (topOf + bottom) / 2;
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  let i = 0;
  const seats = shareOut(
    count,
    radii.map((r) => Math.max(0, 2 * half * r - aisles * pitch * AISLE)),
  );
  radii.forEach((r, row) => {
    for (const angle of seatAngles(seats[row]!, r, half, aisles, pitch, row)) {
      xs[i] = width / 2 + r * Math.sin(angle);
      ys[i] = centreY + (away ? 2 * r - r * Math.cos(angle) : r * Math.cos(angle));
      i++;
    }
  });
  return closeField(field, {
    xs,
    ys,
    roles: countedRoles(count, params),
    radius: pitch / (2.25 * litScale(mark)),
  });
}

/** Width of an aisle in seats, beyond the seat distance itself. */
const AISLE = 0.9;

/** Wide boxes take nearly a half circle, tall ones a narrow wedge. Radians. */
function halfAngle(aspect: number): number {
  return Math.min(1.05, Math.max(0.5, 0.42 + 0.36 * aspect));
}

function rowRadii(outer: number, inner: number, pitch: number): number[] {
  const n = Math.max(1, Math.floor((outer - inner) / (pitch * DEPTH)) + 1);
  return Array.from({ length: n }, (_, k) => outer - (n - 1 - k) * pitch * DEPTH);
}

/** The widest seat distance at which the house still seats everybody. */
function seatPitch(count: number, outer: number, inner: number, half: number, aisles: number): number {
  let low = outer / (4 * count + 40);
  let high = outer * 2;
  for (let round = 0; round < 40; round++) {
    const pitch = (low + high) / 2;
    let seats = 0;
    for (const r of rowRadii(outer, inner, pitch))
      seats += Math.max(0, (2 * half * r) / pitch - aisles * AISLE);
    if (seats >= count) low = pitch;
    else high = pitch;
  }
  return low;
}

/** Angles of `n` seats of one row, blocks between aisles filled in proportion. */
function seatAngles(
  n: number,
  r: number,
  half: number,
  aisles: number,
  pitch: number,
  row: number,
): number[] {
  const gap = (AISLE * pitch) / r;
  const usable = 2 * half - aisles * gap;
  // Two aisles leave a middle block as wide as both sides together.
  const blocks = aisles === 2 ? [0.27, 0.46, 0.27] : aisles === 1 ? [0.5, 0.5] : [1];
  // An odd seat goes left in one row and right in the next, so that no side looks fuller.
  const counts = shareOut(
    n,
    row % 2 === 0 ? blocks : blocks.map((b, k) => b + (k === blocks.length - 1 ? 1e-6 : 0)),
  );
  const angles: number[] = [];
  let from = half;
  blocks.forEach((share, b) => {
    const span = usable * share;
    const seats = counts[b]!;
    for (let k = 0; k < seats; k++) angles.push(from - (span * (k + 0.5)) / seats);
    from -= span + gap;
  });
  return angles.map((angle) => -angle);
}
