/** `stream`: a procession along a drawn path, in lanes, the lit ones a solid block at the head. */

import { closeField, countedRoles, openField, type Field } from '../geometry/field.ts';
import { fitRadius, litScale } from '../geometry/fit-radius.ts';
import { laneSlots, makeTrack, tightestBend, type Slot, type Track } from '../geometry/lanes.ts';
import { layOn } from '../geometry/lay-on.ts';
import { flattenPath } from '../geometry/path.ts';
import { pushApart } from '../geometry/push-apart.ts';
import type { Box, Formation, StreamParams } from '../types.ts';

/** A long S from the upper left to the lower right, in the unit square: with two turns if there is the height for it. */
const TALL_PATH = 'M0 .2C.4 .07 .82 .12 .76 .38S.16 .58 .28 .78S.8 .95 1 .88';
const WIDE_PATH = 'M0 .27C.25 .15 .42 .26 .53 .5S.76 .86 1 .73';

/**
 * Points in px from the head (the path's end) to the tail. What would fall outside the box is left out, and the lanes
 * drawn closer until the count is complete.
 * Throws RangeError on a bad count, box, number of roles, viewBox or lanes; SyntaxError on a bad path.
 */
export function stream(count: number, box: Box, params: StreamParams = {}): Formation {
  const field = openField(count, box, params);
  const { width, height, margin, cap, mark } = field;
  const track = trackOn(field, params);
  const inside = (x: number, y: number): boolean =>
    x >= margin && y >= margin && x <= width - margin && y <= height - margin;
  const visible =
    track.xs.reduce((sum, x, k) => sum + (inside(x, track.ys[k]!) ? 1 : 0), 0) / track.xs.length;
  const length = track.length * Math.max(0.1, visible);
  // On the inside of a bend no lane may be farther out than the bend's own radius: lanes would run into one another.
  const band = Math.min(0.3 * Math.min(width, height), 1.6 * tightestBend(track));
  const lanes = params.lanes ?? usualLanes(count, length, cap, band);
  if (!(Number.isInteger(lanes) && lanes > 0))
    throw new RangeError(`lanes is ${lanes}: it must be a whole number ≥ 1`);
  const spread = params.spread ?? 1.7;
  const { slots, pitch } = enoughSlots(count, Math.min(cap * 7, (1.4 * lanes * track.length) / count), (p) =>
    laneSlots(track, lanes, p, spread, inside),
  );
  slots.sort((a, b) => a.along - b.along);
  const xs = Float32Array.from({ length: count }, (_, i) => slots[i]!.x);
  const ys = Float32Array.from({ length: count }, (_, i) => slots[i]!.y);
  const roles = countedRoles(count, params);
  // Squares are not turned with the lane, so on a slanting lane they need room for their corners.
  const air = mark === 'dot' ? 2.1 * litScale(mark) : 3;
  const wanted = Math.min(cap, pitch / air);
  // Lanes crowd only inside tight bends; there the dots make room rather than all others shrinking.
  if (fitRadius(xs, ys, roles, mark) < wanted * 0.999) {
    pushApart(xs, ys, { distance: wanted * air * 1.01, width, height, margin, rounds: 40 });
  }
  return closeField(field, { xs, ys, roles, radius: wanted });
}

/** The widest pitch up to `widest`, to 0.2 %, that offers at least `count` places. */
function enoughSlots(
  count: number,
  widest: number,
  slotsAt: (pitch: number) => Slot[],
): { slots: Slot[]; pitch: number } {
  let high = widest;
  let low = widest;
  let slots = slotsAt(low);
  for (let round = 0; slots.length < count; round++) {
    if (round > 40) throw new RangeError('stream: the path does not cross the box');
    high = low;
    low *= 0.8;
    slots = slotsAt(low);
  }
  while (high - low > 0.002 * low) {
    const pitch = (low + high) / 2;
    const tried = slotsAt(pitch);
    if (tried.length >= count) [low, slots] = [pitch, tried];
    else high = pitch;
  }
  return { slots, pitch: low };
}

function trackOn(field: Field, params: StreamParams): Track {
  const viewBox = params.viewBox ?? ([0, 0, 1, 1] as const);
  const fit = params.fit ?? (params.viewBox === undefined ? 'stretch' : 'contain');
  const { sx, sy, dx, dy } = layOn(viewBox, field.width, field.height, fit);
  const line = flattenPath(
    params.path ?? (field.height > field.width ? TALL_PATH : WIDE_PATH),
    Math.max(viewBox[2], viewBox[3]) / 300,
  )[0];
  if (line === undefined || line.points.length < 4) throw new RangeError('stream: the path has no length');
  return makeTrack(
    line.points.map((v, i) => (i % 2 === 0 ? v * sx + dx : v * sy + dy)),
    480,
  );
}

/** 5 to 12 lanes with dots of full size if that is possible; more, up to the given band width, only if it is not. */
function usualLanes(count: number, length: number, cap: number, band: number): number {
  const comfortable = (count * cap * 3.6) / length;
  if (comfortable <= 12) return Math.max(5, Math.min(count, Math.ceil(comfortable)));
  const least = (count * cap * 2.2) / length;
  if (least <= 12) return 12;
  // n lanes have pitch n·length/count and need 0.9 n pitches of width.
  const most = Math.floor(Math.sqrt((band * count) / (0.9 * length)));
  return Math.max(12, Math.min(most, Math.ceil(least)));
}
