import { expect, it } from 'vitest';
import { scaleBar } from '../../../src/lib/scale-bar.ts';

it('shows a round number that is not longer than the bar may be', () => {
  const { kilometres, length } = scaleBar(256 * 2 ** 7, 27, 110);
  expect(kilometres).toBe(100);
  expect(length).toBeGreaterThan(55);
  expect(length).toBeLessThanOrEqual(110);
});

it('is true at its latitude: at 60° a kilometre is twice as long as at the equator', () => {
  const perKm = (lat: number): number => {
    const { kilometres, length } = scaleBar(1e6, lat, 100);
    return length / kilometres;
  };
  expect(perKm(60) / perKm(0)).toBeCloseTo(2, 6);
});
