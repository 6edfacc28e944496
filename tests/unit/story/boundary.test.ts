import { describe, expect, it } from 'vitest';
import { parseBoundary } from '../../../src/story/boundary.ts';

const line = (coordinates: unknown): string =>
  JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } });

describe('parseBoundary', () => {
  it('does not mind a byte-order mark', () =>
    expect(
      parseBoundary(
        `\uFEFF${line([
          [1, 2],
          [3, 4],
        ])}`,
      ),
    ).toHaveLength(1));
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
