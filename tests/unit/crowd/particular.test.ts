/** What each formation promises of its own. */
import { describe, expect, it } from 'vitest';
import { form, shareOut, type Formation } from '../../../src/crowd/index.ts';
import { HALL, NODES, overhang, overlappingSquares, PARTS, PHONE, POINTS } from './support.ts';

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const pick = (f: Formation, role: number, axis: 'xs' | 'ys'): number[] =>
  Array.from(f[axis]).filter((_, i) => f.roles[i] === role);

describe('sky', () => {
  it('is denser near the ground', () => {
    const f = form('sky', 1000, HALL, {});
    const low = f.ys.filter((y) => y > HALL.height / 2).length;
    expect(low).toBeGreaterThan(750);
    expect(low).toBeLessThan(1000);
  });
});

describe('grid', () => {
  it('makes a hundred ten by ten, and obeys given columns', () => {
    expect(new Set(form('grid', 100, HALL, {}).xs).size).toBe(10);
    expect(new Set(form('grid', 100, PHONE, {}).xs).size).toBe(10);
    expect(new Set(form('grid', 115, HALL, { columns: 23 }).ys).size).toBe(5);
    expect(() => form('grid', 10, HALL, { columns: 0 })).toThrow(/columns/);
  });
});

describe('rows', () => {
  it('leaves the aisle empty and puts the lit in front', () => {
    const f = form('rows', 300, HALL, { lit: 60, aisles: 1 });
    const middle = HALL.width / 2;
    const nearest = Math.min(...Array.from(f.xs, (x) => Math.abs(x - middle)));
    expect(nearest).toBeGreaterThan(2 * f.radius);
    expect(mean(pick(f, 1, 'ys'))).toBeLessThan(mean(pick(f, 0, 'ys')));
  });
  it('bows around the stage or away from it', () => {
    // In the last row the ends are nearer to the stage, or farther.
    const around = form('rows', 300, HALL, { aisles: 0 });
    const away = form('rows', 300, HALL, { aisles: 0, bow: 'away' });
    const endBelowMiddle = (f: Formation): number => f.ys[299]! - f.ys[290]!;
    expect(endBelowMiddle(around)).toBeLessThan(0);
    expect(endBelowMiddle(away)).toBeGreaterThan(0);
  });
});

describe('places', () => {
  it('keeps the minimum distance and stays near home', () => {
    const f = form('places', 100, PHONE, { points: POINTS, nodes: NODES, minDistance: 10.4 });
    let least = Infinity;
    let moved = 0;
    for (let i = 0; i < 100; i++) {
      for (let j = 0; j < i; j++)
        least = Math.min(least, Math.hypot(f.xs[i]! - f.xs[j]!, f.ys[i]! - f.ys[j]!));
      const [hx, hy] = [PHONE.x + POINTS.xs[i]! * PHONE.width, PHONE.y + POINTS.ys[i]! * PHONE.height];
      moved = Math.max(moved, Math.hypot(f.xs[i]! - hx, f.ys[i]! - hy));
    }
    expect(least).toBeGreaterThan(10.4 * 0.97);
    expect(moved).toBeLessThan(60);
  });
  it('keeps a map in proportion', () => {
    const corners = { xs: [0, 1, 0, 1], ys: [0, 0, 1, 1] };
    const f = form('places', 4, HALL, { points: corners, aspect: 0.5 });
    expect((f.xs[1]! - f.xs[0]!) / (f.ys[2]! - f.ys[0]!)).toBeCloseTo(0.5, 3);
  });
  it('needs points', () => {
    expect(() => form('places', 4, HALL, { points: { xs: [], ys: [] } })).toThrow(/no points/);
  });
});

describe('regions', () => {
  it('gives every place its share, gathered around it', () => {
    const points = { xs: [0.2, 0.8], ys: [0.5, 0.5] };
    const f = form('regions', 400, HALL, { points, weights: [1, 3] });
    const left = Array.from(f.xs).filter((x) => x < HALL.width / 2);
    expect(left).toHaveLength(100);
    expect(mean(left)).toBeCloseTo(HALL.width * 0.2, -2);
  });
});

describe('links', () => {
  it('ties every dot to the given parent and every hub to the main one', () => {
    const parents = Array.from(POINTS.xs, (_, i) => i % 3);
    const f = form('links', 100, PHONE, { points: POINTS, nodes: NODES, parents, hub: 1 });
    expect(Array.from(f.trunk)).toEqual([101, 100, 101, 102]);
    expect(Array.from(f.branch)).toEqual(parents.flatMap((p, i) => [100 + p, i]));
    expect(f.nodes.xs).toHaveLength(3);
    const gap = Math.min(
      ...Array.from(f.xs, (x, i) => Math.hypot(x - f.nodes.xs[0]!, f.ys[i]! - f.nodes.ys[0]!)),
    );
    expect(gap).toBeGreaterThan(2.3 * f.radius);
  });
  it('finds hubs of its own', () => {
    const f = form('links', 300, PHONE, {});
    expect(f.nodes.xs.length).toBeGreaterThan(2);
    expect(f.branch).toHaveLength(600);
    expect(() => form('links', 300, PHONE, { hub: 99 })).toThrow(/hub/);
  });
});

describe('stream', () => {
  it('puts the lit in one block at the head', () => {
    const f = form('stream', 677, HALL, {
      path: 'M0 50H100',
      viewBox: [0, 0, 100, 100],
      fit: 'stretch',
      lit: 97,
    });
    expect(Math.min(...pick(f, 1, 'xs'))).toBeGreaterThan(Math.max(...pick(f, 0, 'xs')) - 0.5);
  });
  it('keeps equal steps on every lane of a bend', () => {
    const f = form('stream', 500, PHONE, {
      path: 'M10 90A40 40 0 0 1 90 90',
      viewBox: [0, 0, 100, 100],
      lanes: 5,
      spread: 1,
    });
    const radii = new Map<number, number>();
    const [cx, cy] = [PHONE.x + PHONE.width / 2, PHONE.y + PHONE.height / 2 + 0.4 * PHONE.width];
    f.xs.forEach((x, i) => {
      const r = Math.round(Math.hypot(x - cx, f.ys[i]! - cy));
      radii.set(r, (radii.get(r) ?? 0) + 1);
    });
    const steps = [...radii].filter(([, n]) => n > 40).map(([r, n]) => (Math.PI * r) / n);
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.08);
  });
  it('refuses a path it cannot walk', () => {
    expect(() => form('stream', 9, HALL, { path: 'M0 0' })).toThrow(/no length/);
    expect(() => form('stream', 9, HALL, { path: 'M9 9L10 10', viewBox: [0, 0, 1, 1] })).toThrow(
      /does not cross/,
    );
    expect(() => form('stream', 9, HALL, { path: 'M0 0 hello' })).toThrow(/path data/);
  });
});

describe('ring', () => {
  it('leaves the middle free', () => {
    const f = form('ring', 500, PHONE, { hole: 0.5 });
    const r = Array.from(f.xs, (x, i) =>
      Math.hypot(x - PHONE.x - PHONE.width / 2, f.ys[i]! - PHONE.y - PHONE.height / 2),
    );
    expect(Math.min(...r) / Math.max(...r)).toBeGreaterThan(0.49);
  });
});

describe('shape', () => {
  const viewBox = [0, 0, 100, 90] as const;
  it('shares by area, exactly, and keeps each part to itself', () => {
    const two = [{ d: 'M0 0h40v40h-40z', role: 1 as const }, { d: 'M60 0h20v40h-20z' }];
    const f = form('shape', 900, HALL, { parts: two, viewBox });
    const k = HALL.height / 90;
    const left = (HALL.width - 100 * k) / 2;
    const inFirst = Array.from(f.xs).filter((x) => x > left - 2 && x < left + 40 * k + 2).length;
    const inSecond = Array.from(f.xs).filter((x) => x > left + 60 * k - 2 && x < left + 80 * k + 2).length;
    expect([inFirst, inSecond]).toEqual([600, 300]);
    expect(pick(f, 1, 'xs')).toHaveLength(600);
  });
  it('leaves holes open', () => {
    const f = form('shape', 400, HALL, { parts: [PARTS[1]!] });
    const r = Array.from(f.xs, (x, i) => Math.hypot(x - HALL.width / 2, f.ys[i]! - HALL.height / 2));
    expect(Math.min(...r) / Math.max(...r)).toBeGreaterThan(0.49);
  });
  it('takes given shares', () => {
    const parts = [
      { d: PARTS[0]!.d, share: 312 / 1640, role: 2 as const },
      { d: PARTS[2]!.d, share: 1328 / 1640 },
    ];
    expect(pick(form('shape', 1640, HALL, { parts }), 2, 'xs')).toHaveLength(312);
    expect(() => form('shape', 9, HALL, { parts: [{ d: PARTS[0]!.d, share: 1.2 }] })).toThrow(/shares/);
    expect(() => form('shape', 9, HALL, { parts: [{ d: 'M0 0H9' }], viewBox })).toThrow(/no area/);
  });
});

describe('stack', () => {
  it.each([0, 0.2, 0.6, 0.9, 1])('at settle %d: no square overlaps or leaves the box', (settle) => {
    for (const [count, box] of [
      [115, HALL],
      [115, PHONE],
      [900, HALL],
    ] as const) {
      const f = form('stack', count, box, { settle });
      expect(overlappingSquares(f)).toEqual([]);
      expect(overhang(f, box)).toBeLessThanOrEqual(1e-3);
    }
  });
  it('settles from below: the first share stands still and upright, later ones fly higher', () => {
    const done = form('stack', 115, HALL, {});
    const half = form('stack', 115, HALL, { settle: 0.6 });
    const lift = (i: number): number => done.ys[i]! - half.ys[i]!;
    for (let i = 0; i < 68; i++) {
      expect(Math.abs(lift(i)) + Math.abs(half.angles![i]!)).toBe(0);
    }
    expect(lift(114)).toBeGreaterThan(3 * done.radius);
    expect(mean([...Array(20).keys()].map((i) => lift(95 + i)))).toBeGreaterThan(
      mean([...Array(20).keys()].map((i) => lift(72 + i))),
    );
  });
  it('comes to rest without a jump', () => {
    const done = form('stack', 115, HALL, {});
    const nearly = form('stack', 115, HALL, { settle: 0.999 });
    const worst = Math.max(...Array.from(done.ys, (y, i) => Math.abs(y - nearly.ys[i]!)));
    expect(worst).toBeLessThan(3 * done.radius);
  });
  it('stands piles side by side at one scale', () => {
    const f = form('stack', 580, HALL, { piles: [260, 320] });
    const top = (from: number, to: number): number => Math.min(...f.ys.subarray(from, to));
    expect(Math.max(...f.xs.subarray(0, 260))).toBeLessThan(Math.min(...f.xs.subarray(260)));
    expect(top(260, 580)).toBeLessThan(top(0, 260));
    expect(() => form('stack', 580, HALL, { piles: [260, 319] })).toThrow(/piles/);
  });
});

describe('split', () => {
  it('stands groups apart, side by side or one above the other', () => {
    const wide = form('split', 2193, HALL, { groups: [602, 103], roles: [2, 1] });
    expect(Math.max(...pick(wide, 2, 'xs'))).toBeLessThan(Math.min(...pick(wide, 1, 'xs')));
    expect(Math.max(...pick(wide, 1, 'xs'))).toBeLessThan(Math.min(...pick(wide, 0, 'xs')));
    const tall = form('split', 2193, PHONE, { groups: [602, 103], roles: [2, 1] });
    expect(Math.max(...pick(tall, 2, 'ys'))).toBeLessThan(Math.min(...pick(tall, 1, 'ys')));
    expect([pick(wide, 2, 'xs').length, pick(wide, 1, 'xs').length]).toEqual([602, 103]);
  });
  it('keeps one grid without a gap', () => {
    const f = form('split', 100, HALL, { lit: 65, gap: 0 });
    expect(new Set(f.xs).size * new Set(f.ys).size).toBe(100);
  });
  it('refuses more than there are', () => {
    expect(() => form('split', 10, HALL, { groups: [8, 3] })).toThrow(/more than the count/);
  });
});

describe('shareOut', () => {
  it('is exact and proportional', () => {
    expect(Array.from(shareOut(100, [1, 1, 1]))).toEqual([34, 33, 33]);
    expect(Array.from(shareOut(7, [0, 3, 1]))).toEqual([0, 5, 2]);
    expect(() => shareOut(5, [1, -1])).toThrow(/weight 1/);
  });
});
