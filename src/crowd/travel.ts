/** The way between two matched formations: where every dot is at any moment, on slightly bent paths, never all at once. */

import { boxAround, joinBoxes, reachOf } from './geometry/bounds.ts';
import { litScale } from './geometry/fit-radius.ts';
import type { Match } from './match.ts';
import type { Box, Formation } from './types.ts';

/** Longest sideways bow of a path, as a share of its length. */
const BEND = 0.1;
/** Share of the time that the longest way may take; short ways take less, so the crowd moves in turn. */
const LONGEST = 0.86;
const SHORTEST = 0.5;

/** Everything that `travelTo` needs, worked out once per pair of formations. Read only. */
export interface Travel {
  readonly size: number;
  /** Nobody is drawn outside of it on the way, px. */
  readonly bounds: Box;
  readonly x0: Float32Array;
  readonly y0: Float32Array;
  readonly dx: Float32Array;
  readonly dy: Float32Array;
  /** Sideways bow at half way, px. */
  readonly bowX: Float32Array;
  readonly bowY: Float32Array;
  readonly start: Float32Array;
  /** 1 / duration. */
  readonly rate: Float32Array;
  readonly role0: Uint8Array;
  readonly role1: Uint8Array;
  readonly fade: Int8Array;
  readonly angle0: Float32Array;
  readonly angle1: Float32Array;
  readonly radius0: number;
  readonly radius1: number;
  readonly lit0: number;
  readonly lit1: number;
}

/** Preallocated output of `travelTo`, one entry a traveller. */
export interface Frame {
  /** px. */
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** Drawn radius in px, the lit dots' extra size included. */
  readonly radii: Float32Array;
  /** 0..1: how far the colour is from dim to lit, and from dim to second. */
  readonly lit: Float32Array;
  readonly second: Float32Array;
  /** 0..1 opacity: below 1 only for those who appear or vanish. */
  readonly alpha: Float32Array;
  /** Radians; turns squares. */
  readonly angles: Float32Array;
}

/** A frame for `size` travellers (`match.from.length`); make it once and reuse it. */
export function makeFrame(size: number): Frame {
  const array = (): Float32Array => new Float32Array(size);
  return {
    xs: array(),
    ys: array(),
    radii: array(),
    lit: array(),
    second: array(),
    alpha: array(),
    angles: array(),
  };
}

/** Plans the ways from a to b. */
export function planTravel(a: Formation, b: Formation, { from, to, fade }: Match): Travel {
  const size = from.length;
  const x0 = Float32Array.from(from, (i) => a.xs[i]!);
  const y0 = Float32Array.from(from, (i) => a.ys[i]!);
  const dx = Float32Array.from(to, (j, k) => b.xs[j]! - x0[k]!);
  const dy = Float32Array.from(to, (j, k) => b.ys[j]! - y0[k]!);
  let longest = 1e-6;
  let centreX = 0;
  let centreY = 0;
  for (let k = 0; k < size; k++) {
    longest = Math.max(longest, Math.hypot(dx[k]!, dy[k]!));
    centreX += (x0[k]! + dx[k]! / 2) / size;
    centreY += (y0[k]! + dy[k]! / 2) / size;
  }
  const plan = {
    bowX: new Float32Array(size),
    bowY: new Float32Array(size),
    start: new Float32Array(size),
    rate: new Float32Array(size),
  };
  for (let k = 0; k < size; k++) {
    const way = Math.hypot(dx[k]!, dy[k]!);
    // Paths bow away from the crowd's middle, which keeps the middle airy; by how much depends smoothly on direction,
    // so neighbours bow alike and no path is thrown to the other side of the next one.
    const outX = x0[k]! + dx[k]! / 2 - centreX;
    const outY = y0[k]! + dy[k]! / 2 - centreY;
    const out = Math.hypot(outX, outY) + 0.15 * longest;
    const side = way < 1e-6 ? 0 : (-dy[k]! * outX + dx[k]! * outY) / (way * out);
    plan.bowX[k] = -dy[k]! * side * BEND;
    plan.bowY[k] = dx[k]! * side * BEND;
    // Far goes first and longest, near comes last and quickly; so all arrive within the last third, but not as one.
    const far = Math.sqrt(way / longest);
    const duration = SHORTEST + (LONGEST - SHORTEST) * far;
    plan.start[k] = (1 - duration) * (0.75 - 0.55 * far);
    plan.rate[k] = 1 / duration;
  }
  // A path lies within the box of its two ends and of the same two moved by its bow.
  const reach = Math.max(reachOf(a), reachOf(b));
  const ends = (share: 0 | 1): Box => {
    const xs = x0.map((x, k) => x + dx[k]! * share);
    const ys = y0.map((y, k) => y + dy[k]! * share);
    const straight = boxAround(xs, ys, reach);
    const bowed = [xs.map((x, k) => x + plan.bowX[k]!), ys.map((y, k) => y + plan.bowY[k]!)] as const;
    return joinBoxes(straight, boxAround(...bowed, reach));
  };
  return {
    size,
    bounds: joinBoxes(ends(0), ends(1)),
    x0,
    y0,
    dx,
    dy,
    ...plan,
    role0: Uint8Array.from(from, (i) => a.roles[i]!),
    role1: Uint8Array.from(to, (j) => b.roles[j]!),
    fade,
    angle0: Float32Array.from(from, (i) => a.angles?.[i] ?? 0),
    angle1: Float32Array.from(to, (j) => b.angles?.[j] ?? 0),
    radius0: a.radius,
    radius1: b.radius,
    lit0: litScale(a.mark),
    lit1: litScale(b.mark),
  };
}

/** Writes the crowd at progress `t` (clamped to 0..1) into `frame`. Allocates nothing. */
export function travelTo(travel: Travel, t: number, frame: Frame): void {
  const { size, x0, y0, dx, dy, bowX, bowY, start, rate, role0, role1, fade, angle0, angle1 } = travel;
  const { radius0, radius1, lit0, lit1 } = travel;
  const { xs, ys, radii, lit, second, alpha, angles } = frame;
  for (let k = 0; k < size; k++) {
    let p = (t - start[k]!) * rate[k]!;
    p = p < 0 ? 0 : p > 1 ? 1 : p;
    // Smoothstep: leaves and arrives at rest, without the long standstill of steeper curves under a scrubbing hand.
    const e = p * p * (3 - 2 * p);
    const bow = 4 * e * (1 - e);
    xs[k] = x0[k]! + dx[k]! * e + bowX[k]! * bow;
    ys[k] = y0[k]! + dy[k]! * e + bowY[k]! * bow;
    const wasLit = role0[k] === 1 ? 1 : 0;
    const isLit = role1[k] === 1 ? 1 : 0;
    const wasSecond = role0[k] === 2 ? 1 : 0;
    const isSecond = role1[k] === 2 ? 1 : 0;
    lit[k] = wasLit + (isLit - wasLit) * e;
    second[k] = wasSecond + (isSecond - wasSecond) * e;
    const r0 = radius0 * (wasLit === 1 ? lit0 : 1);
    const r1 = radius1 * (isLit === 1 ? lit1 : 1);
    radii[k] = r0 + (r1 - r0) * e;
    alpha[k] = fade[k] === 0 ? 1 : fade[k] === 1 ? e : 1 - e;
    angles[k] = angle0[k]! + (angle1[k]! - angle0[k]!) * e;
  }
}
