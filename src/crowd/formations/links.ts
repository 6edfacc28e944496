/** `links`: places tied together: trunks from the main hub to the hubs, branches from each hub to its dots. */

import { closeField, countedRoles, openField } from '../geometry/field.ts';
import { litScale } from '../geometry/fit-radius.ts';
import { placeDots } from './places.ts';
import { scatter } from './scatter.ts';
import type { Box, LinkedFormation, LinksParams, UnitPoints } from '../types.ts';

/**
 * The points of `places` (px) with `nodes`, `trunk` and `branch`; an edge index ≥ count is node (index − count).
 * Without nodes, hubs are put where the crowd is.
 * Throws RangeError on a bad count, box, number of roles, hub or parent.
 */
export function links(count: number, box: Box, params: LinksParams = {}): LinkedFormation {
  const field = openField(count, box, params);
  const points = params.points ?? loosePoints(count, box, params);
  const nodes =
    params.nodes ?? hubsAmong(points, Math.max(1, Math.min(12, Math.round(Math.sqrt(count) / 2.5))));
  const placed = placeDots(field, count, { ...params, points, nodes });
  const { xs, ys, nodeXs, nodeYs, distance } = placed;
  const hubs = nodeXs.length;
  const hub = params.hub ?? 0;
  if (!(Number.isInteger(hub) && hub >= 0 && hub < hubs))
    throw new RangeError(`hub is ${hub}: there are ${hubs} nodes`);
  const trunk = new Uint32Array(2 * (hubs - 1));
  for (let h = 0, e = 0; h < hubs; h++) {
    if (h === hub) continue;
    trunk[e++] = count + hub;
    trunk[e++] = count + h;
  }
  const branch = new Uint32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const parent = params.parents?.[i % points.xs.length] ?? nearest(nodeXs, nodeYs, xs[i]!, ys[i]!);
    if (!(parent >= 0 && parent < hubs))
      throw new RangeError(`parents[${i}] is ${parent}: there are ${hubs} nodes`);
    branch[2 * i] = count + parent;
    branch[2 * i + 1] = i;
  }
  const radius = distance / (2.1 * litScale(field.mark));
  const formation = closeField(field, { xs, ys, roles: countedRoles(count, params), radius });
  const toX = nodeXs.map((x) => box.x + x * field.scale);
  const toY = nodeYs.map((y) => box.y + y * field.scale);
  return { ...formation, nodes: { xs: toX, ys: toY }, trunk, branch };
}

function loosePoints(count: number, box: Box, params: LinksParams): UnitPoints {
  const { xs, ys } = scatter(count, box, params.seed === undefined ? {} : { seed: params.seed });
  return {
    xs: xs.map((x) => 0.06 + (0.88 * (x - box.x)) / box.width),
    ys: ys.map((y) => 0.06 + (0.88 * (y - box.y)) / box.height),
  };
}

/** Hubs far from one another, each moved to the mean of the points around it; the first is nearest to the middle. */
function hubsAmong(points: UnitPoints, hubs: number): { xs: Float32Array; ys: Float32Array } {
  const n = points.xs.length;
  const xs = new Float32Array(hubs).fill(0.5);
  const ys = new Float32Array(hubs).fill(0.5);
  for (let h = 1; h < hubs; h++) {
    let farthest = -1;
    for (let i = 0; i < n; i++) {
      let d = Infinity;
      for (let g = 0; g < h; g++) d = Math.min(d, Math.hypot(points.xs[i]! - xs[g]!, points.ys[i]! - ys[g]!));
      if (d > farthest) {
        farthest = d;
        xs[h] = points.xs[i]!;
        ys[h] = points.ys[i]!;
      }
    }
  }
  for (let round = 0; round < 8; round++) {
    const sums = new Float32Array(3 * hubs);
    for (let i = 0; i < n; i++) {
      const h = 3 * nearest(xs, ys, points.xs[i]!, points.ys[i]!);
      sums[h]! += points.xs[i]!;
      sums[h + 1]! += points.ys[i]!;
      sums[h + 2]! += 1;
    }
    for (let h = 0; h < hubs; h++) {
      if (sums[3 * h + 2]! === 0) continue;
      xs[h] = sums[3 * h]! / sums[3 * h + 2]!;
      ys[h] = sums[3 * h + 1]! / sums[3 * h + 2]!;
    }
  }
  return { xs, ys };
}

function nearest(xs: Float32Array, ys: Float32Array, x: number, y: number): number {
  let best = 0;
  for (let h = 1; h < xs.length; h++) {
    if (Math.hypot(xs[h]! - x, ys[h]! - y) < Math.hypot(xs[best]! - x, ys[best]! - y)) best = h;
  }
  return best;
}
