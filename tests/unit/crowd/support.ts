/** Boxes, parameters and measures shared by the crowd's tests; the measures are written apart from the code they judge. */
import type { Box, Formation, FormationName, FormationParams, UnitPoints } from '../../../src/crowd/index.ts';

export const BOXES: Box[] = [
  { x: 0, y: 0, width: 320, height: 400 },
  { x: 17, y: -40, width: 390, height: 844 },
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 100, y: 50, width: 3840, height: 2160 },
  { x: 0, y: 0, width: 2160, height: 3840 },
];
export const PHONE = BOXES[1]!;
export const HALL = BOXES[2]!;

/** A made-up province: a hundred places in clumps, as counties are, some almost on top of one another. */
export const POINTS: UnitPoints = {
  xs: Array.from({ length: 100 }, (_, i) => 0.5 + 0.48 * Math.sin(i * 2.1) * ((i % 7) / 7) ** 0.4),
  ys: Array.from({ length: 100 }, (_, i) => 0.5 + 0.48 * Math.cos(i * 1.3) * ((i % 11) / 11) ** 0.7),
};
export const NODES: UnitPoints = { xs: [0.5, 0.3, 0.7], ys: [0.4, 0.6, 0.7] };

const SQUARE = 'M0 0H40V40H0Z';
const RING = 'M80 0a20 20 0 1 1-.1 0zM80 10a10 10 0 1 0 .1 0z';
export const PARTS = [{ d: SQUARE }, { d: RING }, { d: 'm0 50q50-10 100 0t0 30l-100 10z' }];

/** Parameters with which every formation can be formed, whatever the count. */
export const PARAMS: { [N in FormationName]: FormationParams[N] } = {
  scatter: {},
  sky: {},
  grid: {},
  rows: {},
  places: { points: POINTS, nodes: NODES, aspect: 0.8 },
  regions: {
    points: POINTS,
    aspect: 0.8,
    weights: POINTS.xs.length === 0 ? [] : Array.from(POINTS.xs, (x) => 0.2 + x),
  },
  links: { points: POINTS, nodes: NODES, aspect: 0.8 },
  stream: {},
  ring: {},
  shape: { parts: PARTS },
  stack: {},
  split: { groups: [1] },
};

/** Smallest distance between two drawn discs' edges, or upright squares' edges, in idle radii; negative = overlap. */
export function smallestGap(f: Formation): number {
  const order = Array.from(f.xs.keys()).sort((i, j) => f.xs[i]! - f.xs[j]!);
  const size = (i: number): number => f.radius * (f.mark === 'dot' && f.roles[i] === 1 ? 1.35 : 1);
  let least = Infinity;
  for (let a = 0; a < order.length; a++) {
    const i = order[a]!;
    for (let b = a + 1; b < order.length; b++) {
      const j = order[b]!;
      const dx = f.xs[j]! - f.xs[i]!;
      if (dx > 2.8 * f.radius) break;
      const dy = Math.abs(f.ys[j]! - f.ys[i]!);
      const d = f.mark === 'dot' ? Math.hypot(dx, dy) : Math.max(dx, dy);
      least = Math.min(least, (d - size(i) - size(j)) / f.radius);
    }
  }
  return least;
}

/** Corners of square i. */
function corners(f: Formation, i: number): [number, number][] {
  const a = (f.angles?.[i] ?? 0) + Math.PI / 4;
  return [0, 1, 2, 3].map((k) => {
    const t = a + (k * Math.PI) / 2;
    return [f.xs[i]! + f.radius * Math.SQRT2 * Math.cos(t), f.ys[i]! + f.radius * Math.SQRT2 * Math.sin(t)];
  });
}

/** Whether two turned squares overlap, by the separating axis theorem. */
function overlap(f: Formation, i: number, j: number): boolean {
  const [p, q] = [corners(f, i), corners(f, j)];
  for (const s of [i, j]) {
    const a = f.angles?.[s] ?? 0;
    for (const [ax, ay] of [
      [Math.cos(a), Math.sin(a)],
      [-Math.sin(a), Math.cos(a)],
    ] as const) {
      const on = (points: [number, number][]): number[] => points.map(([x, y]) => x * ax + y * ay);
      const [u, v] = [on(p), on(q)];
      if (Math.max(...u) <= Math.min(...v) || Math.max(...v) <= Math.min(...u)) return false;
    }
  }
  return true;
}

/** Pairs of turned squares that overlap. */
export function overlappingSquares(f: Formation): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < f.xs.length; i++) {
    for (let j = i + 1; j < f.xs.length; j++) {
      const near = Math.hypot(f.xs[i]! - f.xs[j]!, f.ys[i]! - f.ys[j]!) < 2.83 * f.radius;
      if (near && overlap(f, i, j)) found.push([i, j]);
    }
  }
  return found;
}

/** How far the outermost mark sticks out of the box, px; negative = inside. Turned squares count with their corners. */
export function overhang(f: Formation, box: Box): number {
  let worst = -Infinity;
  for (let i = 0; i < f.xs.length; i++) {
    const a = f.angles?.[i] ?? 0;
    const turned = f.mark === 'square' ? Math.abs(Math.cos(a)) + Math.abs(Math.sin(a)) : 1;
    const r = f.radius * turned * (f.mark === 'dot' && f.roles[i] === 1 ? 1.35 : 1);
    worst = Math.max(worst, box.x - f.xs[i]! + r, f.xs[i]! + r - box.x - box.width);
    worst = Math.max(worst, box.y - f.ys[i]! + r, f.ys[i]! + r - box.y - box.height);
  }
  return worst;
}

export function countRole(f: Formation, role: number): number {
  return f.roles.reduce((sum, r) => sum + (r === role ? 1 : 0), 0);
}
