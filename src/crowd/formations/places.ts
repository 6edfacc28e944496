/** `places`: one dot a place on a map, each as near to its true position as readability allows. */

import { closeField, countedRoles, openField, type Field } from '../geometry/field.ts';
import { litScale } from '../geometry/fit-radius.ts';
import { layOn } from '../geometry/lay-on.ts';
import { pushApart } from '../geometry/push-apart.ts';
import type { Box, Formation, PlacesParams, UnitPoints } from '../types.ts';

/**
 * Points in px, in the order of `params.points`; a count above their number goes round again, beside the first ones.
 * Throws RangeError on a bad count, box, number of roles, or if there are no points.
 */
export function places(count: number, box: Box, params: PlacesParams): Formation {
  const field = openField(count, box, params);
  const { xs, ys, distance } = placeDots(field, count, params);
  const radius = distance / (2.1 * litScale(field.mark));
  return closeField(field, { xs, ys, roles: countedRoles(count, params), radius });
}

/** Dots and nodes in units, dots already apart from one another and from the nodes. */
export function placeDots(
  field: Field,
  count: number,
  params: PlacesParams,
): { xs: Float32Array; ys: Float32Array; nodeXs: Float32Array; nodeYs: Float32Array; distance: number } {
  const map = onMap(field, params.points, params.aspect);
  if (map.xs.length === 0) throw new RangeError('places: no points given');
  const nodes = onMap(field, params.nodes ?? { xs: [], ys: [] }, params.aspect);
  const fixed = nodes.xs.length;
  const xs = new Float32Array(fixed + count);
  const ys = new Float32Array(fixed + count);
  xs.set(nodes.xs);
  ys.set(nodes.ys);
  const wanted = params.minDistance === undefined ? 10.4 : params.minDistance / field.scale;
  const distance = Math.min(wanted, 0.7 * Math.sqrt(groundArea(field, map) / (count + fixed)));
  for (let i = 0; i < count; i++) {
    const p = i % map.xs.length;
    const lap = Math.floor(i / map.xs.length);
    xs[fixed + i] = map.xs[p]! + Math.cos(i * 2.4) * Math.sqrt(lap) * distance * 0.6;
    ys[fixed + i] = map.ys[p]! + Math.sin(i * 2.4) * Math.sqrt(lap) * distance * 0.6;
  }
  // Once people share a place there is no true position left to be drawn back to.
  const spring = count > map.xs.length ? 0 : 0.06;
  const { width, height, margin } = field;
  pushApart(xs, ys, { distance, width, height, margin, rounds: 90, spring, fixed });
  return { xs: xs.slice(fixed), ys: ys.slice(fixed), nodeXs: nodes.xs, nodeYs: nodes.ys, distance };
}

/** Unit positions → units of the field, kept in proportion if the map's aspect is known. */
export function onMap(
  field: Field,
  points: UnitPoints,
  aspect?: number,
): { xs: Float32Array; ys: Float32Array } {
  if (points.xs.length !== points.ys.length) throw new RangeError('points: xs and ys differ in length');
  const { width, height, margin } = field;
  const viewBox = [0, 0, aspect ?? 1, 1] as const;
  const { sx, sy, dx, dy } = layOn(
    viewBox,
    width,
    height,
    aspect === undefined ? 'stretch' : 'contain',
    margin,
  );
  const xs = Float32Array.from(points.xs, (x) => x * (aspect ?? 1) * sx + dx);
  const ys = Float32Array.from(points.ys, (y) => y * sy + dy);
  return { xs, ys };
}

/** Roughly the ground the points cover: a province fills about 60 % of its bounds. Never less than a fifth of the box. */
export function groundArea(field: Field, map: { xs: Float32Array; ys: Float32Array }): number {
  const span = (values: Float32Array): number => {
    let low = Infinity;
    let high = -Infinity;
    for (const v of values) {
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
    return high - low;
  };
  return Math.max(0.6 * span(map.xs) * span(map.ys), 0.2 * field.width * field.height);
}
