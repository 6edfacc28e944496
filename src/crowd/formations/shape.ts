/** `shape`: the crowd fills a drawing. Each part is filled alone, so the gaps between parts stay open and draw the thing. */

import { closeField, countedRoles, openField, type Field } from '../geometry/field.ts';
import { litScale } from '../geometry/fit-radius.ts';
import { layOn } from '../geometry/lay-on.ts';
import { relaxOver } from '../geometry/lloyd.ts';
import { flattenPath, type Polyline } from '../geometry/path.ts';
import { pushApart } from '../geometry/push-apart.ts';
import { fillSamples, filledArea } from '../geometry/raster.ts';
import { shareOut } from '../geometry/shares.ts';
import type { Box, Formation, ShapeParams, ViewBox } from '../types.ts';

/** Samples a dot: below about 15 the dots feel the sample grid, above 25 nobody sees the difference. */
const SAMPLES_PER_DOT = 14;
const ROUNDS = 38;
/** Many dots are small and lie even sooner to the eye: theirs is what a slow phone would wait for. */
const MANY = 700;
const FEWEST = 14;

/**
 * Points in px, part by part in the order given, each from top to bottom.
 * Throws RangeError on a bad count, box, number of roles, shares, or a part without area; SyntaxError on a bad path.
 */
export function shape(count: number, box: Box, params: ShapeParams): Formation {
  const field = openField(count, box, params);
  const parts = partsOn(field, params);
  const { width, height, margin, random } = field;
  const keep = (x: number, y: number): boolean =>
    x >= margin && y >= margin && x <= width - margin && y <= height - margin;
  const rough = Math.min(width, height) / 300;
  const areas = parts.map((lines) => filledArea(lines, rough));
  areas.forEach((area, p) => {
    if (!(area > 0)) throw new RangeError(`shape: part ${p + 1} has no area`);
  });
  const sizes = shareParts(count, areas, params);
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  const roles = params.parts.some((part) => part.role !== undefined)
    ? new Uint8Array(count)
    : countedRoles(count, params);
  let from = 0;
  let mean = Infinity;
  parts.forEach((lines, p) => {
    const n = sizes[p]!;
    if (n === 0) return;
    let step = Math.sqrt(areas[p]! / Math.max(60, n * SAMPLES_PER_DOT));
    let samples = fillSamples(lines, step, keep);
    for (let round = 0; samples.xs.length < n * 2 && round < 8; round++)
      samples = fillSamples(lines, (step *= 0.7), keep);
    if (samples.xs.length < n) throw new RangeError(`shape: part ${p + 1} lies outside the box`);
    const filled = relaxOver(
      samples,
      n,
      Math.max(FEWEST, Math.round(ROUNDS * Math.min(1, MANY / count))),
      random,
    );
    // Distance in a hexagonal packing of that density.
    const pitch = Math.sqrt((samples.xs.length * samples.cell * 1.1547) / n);
    // Relaxing leaves a few pairs too close, and the closest pair decides everybody's radius.
    pushApart(filled.xs, filled.ys, { distance: 0.775 * pitch, width, height, margin, rounds: 40 });
    xs.set(filled.xs, from);
    ys.set(filled.ys, from);
    const role = params.parts[p]!.role ?? 0;
    if (role !== 0) roles.fill(role, from, from + n);
    mean = Math.min(mean, pitch / (role === 1 ? litScale(field.mark) : 1));
    from += n;
  });
  // "Dense shape never under 2.1 r, mean 3 r" (NOTES-day, "Dots").
  return closeField(field, { xs, ys, roles, radius: mean / 2.85 });
}

/** The parts as polylines in units of the field. */
function partsOn(field: Field, params: ShapeParams): Polyline[][] {
  if (params.parts.length === 0) throw new RangeError('shape: no parts given');
  const size = params.viewBox === undefined ? 400 : Math.max(params.viewBox[2], params.viewBox[3]);
  let parts = params.parts.map((part) => flattenPath(part.d, size / 250));
  let viewBox = params.viewBox;
  if (viewBox === undefined) {
    viewBox = boundsOf(parts);
    const finer = Math.max(viewBox[2], viewBox[3]) / 250;
    parts = params.parts.map((part) => flattenPath(part.d, finer));
  }
  const margin = params.viewBox === undefined ? field.margin : 0;
  const { sx, sy, dx, dy } = layOn(viewBox, field.width, field.height, params.fit ?? 'contain', margin);
  const lay = (v: number, i: number): number => (i % 2 === 0 ? v * sx + dx : v * sy + dy);
  return parts.map((lines) => lines.map(({ points, closed }) => ({ points: points.map(lay), closed })));
}

function boundsOf(parts: readonly Polyline[][]): ViewBox {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of parts.flat()) {
    for (let i = 0; i + 1 < points.length; i += 2) {
      x0 = Math.min(x0, points[i]!);
      x1 = Math.max(x1, points[i]!);
      y0 = Math.min(y0, points[i + 1]!);
      y1 = Math.max(y1, points[i + 1]!);
    }
  }
  return [x0, y0, x1 - x0, y1 - y0];
}

/** Dots per part: given shares first, the rest by area; exact in sum. */
function shareParts(count: number, areas: readonly number[], params: ShapeParams): Int32Array {
  const given = params.parts.reduce((sum, part) => sum + (part.share ?? 0), 0);
  if (given > 1 + 1e-6) throw new RangeError(`shape: the parts' shares add up to ${given}, more than 1`);
  const free = areas.reduce((sum, area, p) => sum + (params.parts[p]!.share === undefined ? area : 0), 0);
  const rest = Math.max(0, 1 - given);
  return shareOut(
    count,
    areas.map((area, p) => params.parts[p]!.share ?? (rest * area) / free),
  );
}
