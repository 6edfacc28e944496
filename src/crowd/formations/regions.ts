/** `regions`: the count shared among places; every place gathers its own round cluster, none runs into its neighbour. */

import { closeField, countedRoles, openField, type Field } from '../geometry/field.ts';
import { litScale } from '../geometry/fit-radius.ts';
import { shareOut } from '../geometry/shares.ts';
import { groundArea, onMap } from './places.ts';
import type { Box, Formation, RegionsParams } from '../types.ts';

/** Golden angle: successive points of a sunflower head (Vogel, 1979). */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Points in px. The order goes through all clusters from their centres outwards, so the lit dots are every place's core.
 * Throws RangeError on a bad count, box, number of roles or weights, or if there are no points.
 */
export function regions(count: number, box: Box, params: RegionsParams): Formation {
  const field = openField(count, box, params);
  const map = onMap(field, params.points, params.aspect);
  const n = map.xs.length;
  if (n === 0) throw new RangeError('regions: no points given');
  const sizes = shareOut(count, params.weights ?? new Uint8Array(n).fill(1));
  const loose = field.cap * 3.4;
  // Start from clusters that would fill the ground, and draw them tighter until they all find room close to home:
  // else they push one another outwards and the map's outline is lost.
  let pitch = Math.min(loose, 1.02 * Math.sqrt(groundArea(field, map) / count));
  let centres = settleClusters(field, map, sizes, pitch);
  for (let round = 0; round < 60 && (centres.overlap > 0.3 * pitch || centres.moved > 7); round++) {
    pitch *= 0.95;
    centres = settleClusters(field, map, sizes, pitch);
  }
  const dots: { x: number; y: number; rank: number }[] = [];
  for (let p = 0; p < n; p++) {
    const size = sizes[p]!;
    for (let k = 0; k < size; k++) {
      const r = (pitch / SUNFLOWER) * Math.sqrt(k + 0.5);
      const angle = k * GOLDEN + p;
      const x = centres.xs[p]! + r * Math.cos(angle);
      const y = centres.ys[p]! + r * Math.sin(angle);
      dots.push({ x, y, rank: (k + 0.5) / size });
    }
  }
  dots.sort((a, b) => a.rank - b.rank);
  const xs = Float32Array.from(dots, (d) => d.x);
  const ys = Float32Array.from(dots, (d) => d.y);
  const radius = pitch / (2.1 * litScale(field.mark));
  return closeField(field, { xs, ys, roles: countedRoles(count, params), radius });
}

/** Smallest distance in a sunflower head of scale 1 is about 1.6. */
const SUNFLOWER = 1.6;

/** Moves the clusters, as discs, off one another and into the box; `overlap` is what remains and `moved` the mean way, in units. */
function settleClusters(
  field: Field,
  home: { xs: Float32Array; ys: Float32Array },
  sizes: Int32Array,
  pitch: number,
): { xs: Float32Array; ys: Float32Array; overlap: number; moved: number } {
  const { width, height, margin } = field;
  const xs = home.xs.slice();
  const ys = home.ys.slice();
  const radii = Float32Array.from(sizes, (size) =>
    size === 0 ? 0 : (pitch / SUNFLOWER) * Math.sqrt(size) + pitch * 0.55,
  );
  let overlap = Infinity;
  for (let round = 0; round < 80 && overlap > 0.1 * pitch; round++) {
    overlap = 0;
    for (let i = 0; i < xs.length; i++) {
      const edge = margin + Math.max(0, radii[i]! - pitch * 0.55);
      for (let j = i + 1; j < xs.length && radii[i]! > 0; j++) {
        const dx = xs[j]! - xs[i]!;
        const dy = ys[j]! - ys[i]!;
        const need = radii[j]! === 0 ? 0 : radii[i]! + radii[j]!;
        if (Math.abs(dx) >= need || Math.abs(dy) >= need) continue;
        const d = Math.max(1e-3, Math.hypot(dx, dy));
        if (d >= need) continue;
        overlap = Math.max(overlap, need - d);
        // The smaller cluster gives way more.
        const step = ((need - d) / d) * 0.9;
        const lighter = radii[j]! ** 2 / (radii[i]! ** 2 + radii[j]! ** 2);
        xs[i]! -= dx * step * lighter;
        ys[i]! -= dy * step * lighter;
        xs[j]! += dx * step * (1 - lighter);
        ys[j]! += dy * step * (1 - lighter);
      }
      xs[i] = edge * 2 > width ? width / 2 : Math.min(width - edge, Math.max(edge, xs[i]!));
      ys[i] = edge * 2 > height ? height / 2 : Math.min(height - edge, Math.max(edge, ys[i]!));
      if (edge * 2 > Math.min(width, height)) overlap = pitch;
    }
  }
  const moved =
    xs.reduce((sum, x, p) => sum + Math.hypot(x - home.xs[p]!, ys[p]! - home.ys[p]!), 0) / xs.length;
  return { xs, ys, overlap, moved };
}
