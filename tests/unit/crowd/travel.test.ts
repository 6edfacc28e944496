/** Travelling: it starts here, ends there, bends little, and never moves everybody at once. */
import { describe, expect, it } from 'vitest';
import { form, makeFrame, match, planTravel, travelTo } from '../../../src/crowd/index.ts';
import { HALL } from './support.ts';

const a = form('scatter', 677, HALL, { lit: 40 });
const b = form('stream', 700, HALL, { lit: 97 });
const found = match(a, b);
const travel = planTravel(a, b, found);
const at = (t: number): ReturnType<typeof makeFrame> => {
  const frame = makeFrame(travel.size);
  travelTo(travel, t, frame);
  return frame;
};

describe('travel', () => {
  it('starts in the first formation and ends in the second, also beyond 0..1', () => {
    for (const [t, f, index] of [
      [0, a, found.from],
      [-1, a, found.from],
      [1, b, found.to],
      [2, b, found.to],
    ] as const) {
      const frame = at(t);
      for (let k = 0; k < travel.size; k++) {
        expect(frame.xs[k]).toBeCloseTo(f.xs[index[k]!]!, 2);
        expect(frame.ys[k]).toBeCloseTo(f.ys[index[k]!]!, 2);
        const lit = f.roles[index[k]!] === 1;
        expect(frame.lit[k]).toBeCloseTo(lit ? 1 : 0, 5);
        expect(frame.radii[k]).toBeCloseTo(f.radius * (lit ? 1.35 : 1), 4);
      }
    }
  });

  it('shows those who appear only at the end', () => {
    const newcomers = Array.from(found.fade.keys()).filter((k) => found.fade[k] === 1);
    expect(newcomers).toHaveLength(23);
    expect(newcomers.map((k) => at(0).alpha[k])).toEqual(newcomers.map(() => 0));
    expect(newcomers.map((k) => at(1).alpha[k])).toEqual(newcomers.map(() => 1));
  });

  it('bends by at most 12 % of the way, but does bend', () => {
    let most = 0;
    for (const t of [0.2, 0.35, 0.5, 0.65, 0.8]) {
      const frame = at(t);
      for (let k = 0; k < travel.size; k++) {
        const [dx, dy] = [travel.dx[k]!, travel.dy[k]!];
        const way = Math.hypot(dx, dy);
        if (way < 5) continue;
        const off = Math.abs((frame.xs[k]! - travel.x0[k]!) * dy - (frame.ys[k]! - travel.y0[k]!) * dx) / way;
        most = Math.max(most, off / way);
      }
    }
    expect(most).toBeLessThanOrEqual(0.12);
    expect(most).toBeGreaterThan(0.02);
  });

  it('never draws anybody outside of its bounds, and these are not much larger', () => {
    const { x, y, width, height } = travel.bounds;
    let [left, right] = [Infinity, -Infinity];
    for (let t = 0; t <= 1; t += 0.05) {
      const frame = at(t);
      for (let k = 0; k < travel.size; k++) {
        const reach = frame.radii[k]!;
        expect(frame.xs[k]! - reach).toBeGreaterThanOrEqual(x);
        expect(frame.xs[k]! + reach).toBeLessThanOrEqual(x + width);
        expect(frame.ys[k]! - reach).toBeGreaterThanOrEqual(y);
        expect(frame.ys[k]! + reach).toBeLessThanOrEqual(y + height);
        left = Math.min(left, frame.xs[k]!);
        right = Math.max(right, frame.xs[k]!);
      }
    }
    expect(right - left).toBeGreaterThan(width * 0.8);
  });

  it('is staggered: at the start the far move and the near wait', () => {
    const frame = at(0.12);
    const moved = (k: number): boolean =>
      Math.hypot(frame.xs[k]! - travel.x0[k]!, frame.ys[k]! - travel.y0[k]!) > 0.01;
    const byWay = Array.from({ length: travel.size }, (_, k) => k).sort(
      (i, j) => Math.hypot(travel.dx[i]!, travel.dy[i]!) - Math.hypot(travel.dx[j]!, travel.dy[j]!),
    );
    expect(byWay.slice(-50).every(moved)).toBe(true);
    expect(byWay.slice(0, 20).some(moved)).toBe(false);
  });

  it('never jumps: a hundredth of the time is at most a small part of the way', () => {
    let [before, worst] = [at(0), 0];
    for (let t = 0.01; t <= 1.0001; t += 0.01) {
      const now = at(t);
      for (let k = 0; k < travel.size; k++) {
        const way = Math.hypot(travel.dx[k]!, travel.dy[k]!);
        if (way > 1)
          worst = Math.max(worst, Math.hypot(now.xs[k]! - before.xs[k]!, now.ys[k]! - before.ys[k]!) / way);
      }
      before = now;
    }
    expect(worst).toBeLessThan(0.04);
  });
});
