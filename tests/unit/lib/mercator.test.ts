import { describe, expect, it } from 'vitest';
import { mercator, within, worldBox } from '../../../src/lib/mercator.ts';

describe('mercator', () => {
  it('puts the crossing of equator and prime meridian in the middle of the square', () => {
    expect(mercator(0, 0)).toEqual([0.5, 0.5]);
  });

  it('fills the square up to the latitude where the map is square', () => {
    const [left, top] = mercator(-180, 85.0511287798066);
    expect(left).toBeCloseTo(0, 12);
    expect(top).toBeCloseTo(0, 9);
    const [right, bottom] = mercator(180, -85.0511287798066);
    expect(right).toBeCloseTo(1, 12);
    expect(bottom).toBeCloseTo(1, 9);
  });

  it('agrees with the metres of EPSG:3857', () => {
    // 13°E 52°N is x 1447153.38 m, y 6800125.45 m; the square is 2 × 20037508.34 m wide.
    const [x, y] = mercator(13, 52);
    const half = 20037508.342789244;
    expect((x * 2 - 1) * half).toBeCloseTo(1447153.38, 1);
    expect((1 - y * 2) * half).toBeCloseTo(6800125.45, 1);
  });
});

describe('worldBox and within', () => {
  const box = worldBox([10, 40, 20, 50]);

  it('has its corners at 0 and 1, north above', () => {
    const [left, top] = within(box, 10, 50);
    const [right, bottom] = within(box, 20, 40);
    expect([left, top]).toEqual([expect.closeTo(0, 12), expect.closeTo(0, 12)]);
    expect([right, bottom]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });

  it('is even from west to east and stretched towards the pole', () => {
    const [x, y] = within(box, 15, 45);
    expect(x).toBeCloseTo(0.5, 12);
    expect(y).toBeGreaterThan(0.5);
    expect(y).toBeLessThan(0.56);
  });

  it('goes beyond 0 and 1 outside the box', () => {
    const [x, y] = within(box, 25, 55);
    expect(x).toBeGreaterThan(1);
    expect(y).toBeLessThan(0);
  });
});
