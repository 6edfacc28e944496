import { describe, expect, it } from 'vitest';
import { median, percentile, slope } from '../../../scripts/bench/numbers.ts';

describe('sums of measures', () => {
  it('take the middle one', () => expect(median([9, 1, 5])).toBe(5));
  it('take the value below which a share lies', () =>
    expect(
      percentile(
        Array.from({ length: 100 }, (_, i) => i),
        0.98,
      ),
    ).toBe(98));
  it('fit a line', () => expect(slope([1, 3, 5, 7])).toBeCloseTo(2));
  it('see no slope in what only wavers about the middle', () => expect(slope([4, 6, 6, 4])).toBeCloseTo(0));
});
