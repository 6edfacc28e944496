/** Matching: nobody lost, nobody doubled, the lit stay lit, and the ways nearly as short as can be. */
import { describe, expect, it } from 'vitest';
import {
  form,
  match,
  type Box,
  type Formation,
  type FormationName,
  type Match,
} from '../../../src/crowd/index.ts';
import { countRole, HALL, PARAMS, PHONE } from './support.ts';

const make = (name: FormationName, count: number, box: Box, extra: object = {}): Formation =>
  form(name, count, box, { ...PARAMS[name], ...extra });

const SIZES: [number, number][] = [
  [1, 1],
  [1, 40],
  [97, 97],
  [100, 677],
  [677, 100],
  [1640, 1639],
  [4200, 1640],
];

function kept({ from, to, fade }: Match): { from: number[]; to: number[] } {
  const real = (_: number, k: number): boolean => fade[k] === 0;
  return { from: Array.from(from).filter(real), to: Array.from(to).filter(real) };
}

describe.each(SIZES)('match %i → %i', (n, m) => {
  it.each([
    ['scatter', 0, 'rows', 0],
    ['stream', 0.15, 'grid', 0.5],
    ['ring', 1, 'sky', 0.1],
    ['grid', 0.3, 'stream', 1],
  ] as const)('%s (lit %d) → %s (lit %d)', (a, litA, b, litB) => {
    const from = make(a, n, PHONE, { lit: Math.floor(litA * n) });
    const to = make(b, m, PHONE, { lit: Math.floor(litB * m) });
    const found = match(from, to);
    const real = kept(found);
    expect(found.from).toHaveLength(Math.max(n, m));
    expect(real.from).toHaveLength(Math.min(n, m));
    expect(new Set(real.from).size).toBe(Math.min(n, m));
    expect(new Set(real.to).size).toBe(Math.min(n, m));
    // Everybody of both crowds is drawn.
    expect(new Set(found.from).size).toBe(n);
    expect(new Set(found.to).size).toBe(m);
    expect(found.fade.every((f) => f === 0 || f === (m > n ? 1 : -1))).toBe(true);
    const litPairs = real.from.filter((i, k) => from.roles[i] === 1 && to.roles[real.to[k]!] === 1).length;
    expect(litPairs).toBe(Math.min(countRole(from, 1), countRole(to, 1)));
  });
});

describe('ways', () => {
  const names: FormationName[] = ['scatter', 'sky', 'grid', 'rows', 'stream', 'ring', 'places'];
  const pairs = names.flatMap((a) => names.filter((b) => b !== a).map((b) => [a, b] as const));

  it.each([12, 60])('of %i dots are on average within 5 %% of the shortest, none beyond 30 %%', (n) => {
    const ratios = pairs.flatMap(([a, b]) =>
      [PHONE, HALL].map((box) => {
        const [from, to] = [make(a, n, box), make(b, n, box, { seed: 3 })];
        return travelled(from, to, match(from, to)) / shortest(from, to);
      }),
    );
    expect(Math.min(...ratios)).toBeGreaterThan(0.999);
    expect(Math.max(...ratios)).toBeLessThan(1.3);
    expect(ratios.reduce((s, r) => s + r, 0) / ratios.length).toBeLessThan(1.05);
  });

  it('to the same formation are no ways at all', () => {
    const f = make('scatter', 677, PHONE);
    expect(travelled(f, f, match(f, f))).toBeLessThan(0.01 * f.radius * 677);
  });
});

function travelled(a: Formation, b: Formation, { from, to }: Match): number {
  return from.reduce((sum, i, k) => sum + Math.hypot(a.xs[i]! - b.xs[to[k]!]!, a.ys[i]! - b.ys[to[k]!]!), 0);
}

/** Least total way of an exact assignment (Hungarian method with potentials, O(n³)). */
function shortest(a: Formation, b: Formation): number {
  const n = a.xs.length;
  const cost = (i: number, j: number): number =>
    Math.hypot(a.xs[i - 1]! - b.xs[j - 1]!, a.ys[i - 1]! - b.ys[j - 1]!);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const owner = new Int32Array(n + 1);
  const way = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    owner[0] = i;
    let j0 = 0;
    const least = new Float64Array(n + 1).fill(Infinity);
    const used = new Uint8Array(n + 1);
    do {
      used[j0] = 1;
      let delta = Infinity;
      let j1 = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j] === 1) continue;
        const slack = cost(owner[j0]!, j) - u[owner[j0]!]! - v[j]!;
        if (slack < least[j]!) [least[j], way[j]] = [slack, j0];
        if (least[j]! < delta) [delta, j1] = [least[j]!, j];
      }
      for (let j = 0; j <= n; j++) {
        if (used[j] === 1) {
          u[owner[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      j0 = j1;
    } while (owner[j0] !== 0);
    for (; j0 !== 0; j0 = way[j0]!) owner[j0] = owner[way[j0]!]!;
  }
  return -v[0]!;
}
