/** Lanes beside a path, each measured along itself: equal steps inside and outside of a bend (NOTES-day, "Dots"). */

/** A line walked from its head (the path's end) to its tail, in equal small steps, with unit normals. */
export interface Track {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly nx: Float32Array;
  readonly ny: Float32Array;
  readonly length: number;
}

/** Resamples x, y, x, y, … into about `pieces` equal steps, backwards, and smooths the normals so lanes do not kink. */
export function makeTrack(points: readonly number[], pieces: number): Track {
  const n = points.length / 2;
  const along = new Float64Array(n);
  for (let i = 1; i < n; i++) {
    along[i] =
      along[i - 1]! +
      Math.hypot(points[2 * i]! - points[2 * i - 2]!, points[2 * i + 1]! - points[2 * i - 1]!);
  }
  const length = along[n - 1]!;
  if (!(length > 0)) throw new RangeError('stream: the path has no length');
  const [xs, ys] = [new Float32Array(pieces + 1), new Float32Array(pieces + 1)];
  for (let k = 0, i = n - 1; k <= pieces; k++) {
    const at = length * (1 - k / pieces);
    while (i > 1 && along[i - 1]! > at) i--;
    const t = (at - along[i - 1]!) / Math.max(1e-9, along[i]! - along[i - 1]!);
    xs[k] = points[2 * i - 2]! + (points[2 * i]! - points[2 * i - 2]!) * t;
    ys[k] = points[2 * i - 1]! + (points[2 * i + 1]! - points[2 * i - 1]!) * t;
  }
  const [nx, ny] = [new Float32Array(pieces + 1), new Float32Array(pieces + 1)];
  const reach = Math.max(1, Math.round(pieces / 60));
  for (let k = 0; k <= pieces; k++) {
    const a = Math.max(0, k - reach);
    const b = Math.min(pieces, k + reach);
    const [dx, dy] = [xs[b]! - xs[a]!, ys[b]! - ys[a]!];
    const size = Math.max(1e-9, Math.hypot(dx, dy));
    nx[k] = -dy / size;
    ny[k] = dx / size;
  }
  return { xs, ys, nx, ny, length };
}

/** Smallest radius of curvature along the track, in its unit, measured over a fortieth of its length. */
export function tightestBend({ nx, ny, length }: Track): number {
  const last = nx.length - 1;
  const reach = Math.max(1, Math.round(last / 40));
  let least = Infinity;
  for (let k = reach; k <= last; k++) {
    const cross = nx[k - reach]! * ny[k]! - ny[k - reach]! * nx[k]!;
    const dot = nx[k - reach]! * nx[k]! + ny[k - reach]! * ny[k]!;
    least = Math.min(least, (length * reach) / last / Math.max(1e-6, Math.abs(Math.atan2(cross, dot))));
  }
  return least;
}

export interface Slot {
  readonly x: number;
  readonly y: number;
  /** Steps of the track from the head: a cut across all lanes has one value. */
  readonly along: number;
}

/**
 * Places `pitch` apart on each of `lanes` lanes, neighbours offset by half a pitch; only those for which `inside` holds.
 * Lanes stand 0.9 pitches apart at the head and `spread` times that at the tail.
 */
export function laneSlots(
  track: Track,
  lanes: number,
  pitch: number,
  spread: number,
  inside: (x: number, y: number) => boolean,
): Slot[] {
  const slots: Slot[] = [];
  const last = track.xs.length - 1;
  for (let lane = 0; lane < lanes; lane++) {
    const offset = (lane - (lanes - 1) / 2) * pitch * 0.9;
    let due = (lane % 2) * 0.5 * pitch;
    let [px, py] = [NaN, NaN];
    for (let k = 0; k <= last; k++) {
      const wide = offset * (1 + (spread - 1) * (k / last) ** 1.3);
      const x = track.xs[k]! + track.nx[k]! * wide;
      const y = track.ys[k]! + track.ny[k]! * wide;
      // Where a bend is tighter than the lane is far out, the lane would walk backwards: it waits there instead.
      const forward = (x - px) * track.ny[k]! - (y - py) * track.nx[k]!;
      const step = k === 0 ? 0 : Math.hypot(x - px, y - py) * (forward > 0 ? 1 : 0);
      while (k === 0 ? due === 0 : due <= step && step > 0) {
        const t = k === 0 ? 0 : due / step;
        const sx = k === 0 ? x : px + (x - px) * t;
        const sy = k === 0 ? y : py + (y - py) * t;
        if (inside(sx, sy)) slots.push({ x: sx, y: sy, along: k - 1 + t });
        due += pitch;
      }
      due -= step;
      [px, py] = [x, y];
    }
  }
  return slots;
}
