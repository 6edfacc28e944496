/** Lloyd's relaxation over samples: dots spread evenly inside an outline (Lloyd 1982; Secord 2002, "Weighted Voronoi Stippling"). */

import { cellsAround, clampIndex } from './cells.ts';
import type { Random } from './random.ts';
import type { Samples } from './raster.ts';

/**
 * `count` points spread evenly over the samples, after `rounds` rounds; needs at least as many samples as points.
 * Points are listed from top to bottom.
 */
export function relaxOver(
  samples: Samples,
  count: number,
  rounds: number,
  random: Random,
): { xs: Float32Array; ys: Float32Array } {
  const total = samples.xs.length;
  const area = total * samples.cell;
  const sites = startSites(samples, count, Math.sqrt(area / Math.max(1, count)), random);
  const owner = new Int32Array(total);
  const sums = new Float64Array(count * 3);
  for (let round = 0; round < rounds; round++) {
    assign(samples, sites, owner, Math.sqrt(area / count));
    sums.fill(0);
    for (let s = 0; s < total; s++) {
      const o = owner[s]! * 3;
      sums[o]! += samples.xs[s]!;
      sums[o + 1]! += samples.ys[s]!;
      sums[o + 2]! += 1;
    }
    // Going past the centroid early on evens out density in half the rounds; the last rounds are plain Lloyd.
    const reach = round < rounds * 0.7 ? 1.5 : 1;
    for (let i = 0; i < count; i++) {
      const n = sums[3 * i + 2]!;
      if (n === 0) {
        // Nobody's nearest: start again at a sample, where there may be more room.
        const s = Math.floor(random() * total);
        sites.xs[i] = samples.xs[s]!;
        sites.ys[i] = samples.ys[s]!;
        continue;
      }
      sites.xs[i]! += (sums[3 * i]! / n - sites.xs[i]!) * reach;
      sites.ys[i]! += (sums[3 * i + 1]! / n - sites.ys[i]!) * reach;
    }
  }
  return sites;
}

/** Every k-th sample along a walk to and fro in bands one dot high: already even, yet with no lattice in it. */
function startSites(
  samples: Samples,
  count: number,
  band: number,
  random: Random,
): { xs: Float32Array; ys: Float32Array } {
  const total = samples.xs.length;
  const keys = new Float64Array(total);
  let [left, top] = [Infinity, Infinity];
  for (let s = 0; s < total; s++) {
    left = Math.min(left, samples.xs[s]!);
    top = Math.min(top, samples.ys[s]!);
  }
  for (let s = 0; s < total; s++) {
    const b = Math.floor((samples.ys[s]! - top) / band);
    const across = Math.floor(((samples.xs[s]! - left) / band) * 16);
    // Band, way along it and sample packed into one number, so that a plain numeric sort does it.
    keys[s] = (b * 131072 + (b % 2 === 0 ? across : 131071 - across)) * 2097152 + s;
  }
  keys.sort();
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const s = keys[Math.min(total - 1, Math.floor(((i + random()) * total) / count))]! % 2097152;
    xs[i] = samples.xs[s]!;
    ys[i] = samples.ys[s]!;
  }
  return { xs, ys };
}

/** Nearest site of every sample, looking only at the cells around it; a sample with none near keeps its owner. */
function assign(
  samples: Samples,
  sites: { xs: Float32Array; ys: Float32Array },
  owner: Int32Array,
  size: number,
): void {
  const cells = cellsAround(sites.xs, sites.ys, size);
  const { cols, rows, start, items, x0, y0 } = cells;
  const n = items.length;
  const sortedX = new Float32Array(n);
  const sortedY = new Float32Array(n);
  for (let k = 0; k < n; k++) {
    sortedX[k] = sites.xs[items[k]!]!;
    sortedY[k] = sites.ys[items[k]!]!;
  }
  for (let s = 0; s < samples.xs.length; s++) {
    const x = samples.xs[s]!;
    const y = samples.ys[s]!;
    const col = clampIndex((x - x0) / cells.size, cols);
    const row = clampIndex((y - y0) / cells.size, rows);
    const [c0, c1] = [col > 0 ? col - 1 : 0, col < cols - 1 ? col + 1 : col];
    let best = Infinity;
    let found = owner[s]!;
    for (let r = row > 0 ? row - 1 : 0; r <= row + 1 && r < rows; r++) {
      const end = start[r * cols + c1 + 1]!;
      for (let k = start[r * cols + c0]!; k < end; k++) {
        const dx = sortedX[k]! - x;
        const dy = sortedY[k]! - y;
        const d = dx * dx + dy * dy;
        if (d < best) {
          best = d;
          found = items[k]!;
        }
      }
    }
    owner[s] = found;
  }
}
