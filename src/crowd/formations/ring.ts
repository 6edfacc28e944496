/** `ring`: people standing round something, in circles one behind the other. */

import { closeField, countedRoles, openField } from '../geometry/field.ts';
import { litScale } from '../geometry/fit-radius.ts';
import { shareOut } from '../geometry/shares.ts';
import { loosest } from '../geometry/lattice.ts';
import type { Box, Formation, RingParams } from '../types.ts';

/**
 * Points in px on concentric circles round the box's centre, inner circle first; the first are the lit ones.
 * Throws RangeError on a bad count, box, number of roles, or a hole outside 0..0.9.
 */
export function ring(count: number, box: Box, params: RingParams = {}): Formation {
  const field = openField(count, box, params);
  const { width, height, margin, cap, mark } = field;
  const hole = params.hole ?? 0.45;
  if (!(hole >= 0 && hole <= 0.9)) throw new RangeError(`hole is ${hole}: it must be 0..0.9`);
  const outer = Math.min(width, height) / 2 - margin;
  const { radii, pitch } = circles(count, outer, hole, loosest(cap, mark));
  // In a thin ring all circles take equally many, so that the half-step offset holds all the way round.
  const thin = radii[0]! > 0.8 * radii[radii.length - 1]!;
  const seats = shareOut(count, thin ? radii.map(() => 1) : radii);
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  let i = 0;
  radii.forEach((r, k) => {
    const n = seats[k]!;
    for (let j = 0; j < n; j++, i++) {
      // Every other circle is turned by half a step: people look through between those in front.
      const angle = ((j + (k % 2) / 2) / n) * 2 * Math.PI - Math.PI / 2;
      xs[i] = width / 2 + r * Math.cos(angle);
      ys[i] = height / 2 + r * Math.sin(angle);
    }
  });
  return closeField(field, {
    xs,
    ys,
    roles: countedRoles(count, params),
    radius: pitch / (2.2 * litScale(mark)),
  });
}

/** Radii, inner first, and the pitch along and between them. Few people make one loose circle rather than a clot. */
function circles(
  count: number,
  outer: number,
  hole: number,
  loose: number,
): { radii: number[]; pitch: number } {
  let rings = 1;
  let pitch = (2 * Math.PI * outer) / count;
  for (; rings < count; rings++) {
    // Circles r, r − p, … r − (n−1)p hold 2π(n·r/p − n(n−1)/2) people; solved for p.
    pitch = (2 * Math.PI * rings * outer) / (count + Math.PI * rings * (rings - 1));
    const next = (2 * Math.PI * (rings + 1) * outer) / (count + Math.PI * (rings + 1) * rings);
    const depth = rings * next;
    // Another circle only makes sense while it is outside the hole and the circles do not stand looser than allowed.
    if (depth > outer * (1 - hole) || pitch > loose) break;
  }
  const gap = rings > 1 ? Math.min(pitch, (outer * (1 - hole)) / (rings - 1)) : pitch;
  const radii = Array.from({ length: rings }, (_, k) => outer - (rings - 1 - k) * gap);
  return { radii, pitch: Math.min(pitch, gap) };
}
