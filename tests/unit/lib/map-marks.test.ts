import { expect, it } from 'vitest';
import { KIND_SHAPES, moveApart, PRECISION_RINGS } from '../../../src/lib/map-marks.ts';

it('every kind and every precision has a shape of its own', () => {
  const shapes = [...Object.values(KIND_SHAPES), ...Object.values(PRECISION_RINGS)];
  expect(new Set(shapes).size).toBe(9);
  for (const shape of shapes) expect(shape).toMatch(/^M[-\d]/u);
});

it('moves marks apart until each can be pressed, and leaves alone those that can', () => {
  const points = [0, 0, 5, 9, 200].map((x, i) => ({ x, y: i === 3 ? 4 : 0 }));
  const moved = moveApart(points, 26).map(({ x, y }, i) => ({ x: x + points[i]!.x, y: y + points[i]!.y }));
  for (const [i, one] of moved.entries())
    for (const other of moved.slice(i + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(25.5);
  expect(moved[4]).toEqual({ x: 200, y: 0 });
});
