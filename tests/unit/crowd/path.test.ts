/** Path data: every command ends where it should, and arcs and curves pass where they should. */
import { describe, expect, it } from 'vitest';
import { flattenPath } from '../../../src/crowd/geometry/path.ts';

const lastOf = (d: string): number[] => {
  const lines = flattenPath(d, 1);
  return lines[lines.length - 1]!.points.slice(-2).map((v) => Math.round(v * 1000) / 1000);
};

describe('flattenPath', () => {
  it.each([
    ['M1 2L3 4', [3, 4]],
    ['m1 2 3 4', [4, 6]],
    ['M1,2-3.5.5', [-3.5, 0.5]],
    ['M1 1h5v5', [6, 6]],
    ['M1 1H5V7', [5, 7]],
    ['M0 0c0 5 5 5 5 0s5-5 5 0', [10, 0]],
    ['M0 0q5 5 10 0t10 0', [20, 0]],
    ['M0 0a5 5 0 0110 0', [10, 0]],
    ['M0 0L1e1 0', [10, 0]],
    ['M0 0h5zm10 10h1', [11, 10]],
    ['M5 5h5zl1 1', [6, 6]],
  ])('%s ends at %j', (d, end) => {
    expect(lastOf(d)).toEqual(end);
  });

  it('keeps arcs on their circle, on the right side', () => {
    const { points } = flattenPath('M0 0A5 5 0 0 1 10 0', 0.2)[0]!;
    for (let i = 0; i < points.length; i += 2) {
      expect(Math.hypot(points[i]! - 5, points[i + 1]!)).toBeCloseTo(5, 6);
      expect(points[i + 1]!).toBeLessThanOrEqual(1e-9);
    }
  });

  it('passes a smooth curve through the mirrored handle', () => {
    // T mirrors the first control point (5, 5) to (15, −5): the second arch hangs the other way.
    const { points } = flattenPath('M0 0Q5 5 10 0T20 0', 0.1)[0]!;
    const ys = points.filter((_, i) => i % 2 === 1);
    expect(Math.max(...ys)).toBeCloseTo(2.5, 1);
    expect(Math.min(...ys)).toBeCloseTo(-2.5, 1);
  });

  it('tells closed from open and names what it cannot read', () => {
    expect(flattenPath('M0 0h5v5z m1 1h2', 1).map((l) => l.closed)).toEqual([true, false]);
    expect(() => flattenPath('M0 0 L5', 1)).toThrow(SyntaxError);
    expect(() => flattenPath('M0 0 X5 5', 1)).toThrow(/X5 5|5 5/);
  });
});
