import { describe, expect, it } from 'vitest';
import { parseBoundary } from '../../../src/story/boundary.ts';

const line = (coordinates: unknown): string =>
  JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } });

describe('parseBoundary', () => {
  it.each([1, 2])('does not mind %d byte-order marks: two editors in a row write two', (many) => {
    const road = line([
      [1, 2],
      [3, 4],
    ]);
    expect(parseBoundary(`${'\uFEFF'.repeat(many)}${road}`)).toHaveLength(1);
  });
  it.each([
    [[['a', 'b']]],
    [[[1e999, 2]]],
    [[]],
    [null],
    [
      [
        [1, 89],
        [2, 3],
      ],
    ],
  ])('refuses %j for places', (coordinates) =>
    expect(() => parseBoundary(line(coordinates))).toThrow('longitude and latitude'),
  );
});
