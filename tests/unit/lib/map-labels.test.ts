import { describe, expect, it } from 'vitest';
import { placeLabels, wordsWidth } from '../../../src/lib/map-labels.ts';

const frame = { width: 400, height: 300 };
const label = (x: number, y: number, width = 40) => ({ x, y, reach: 10, width, height: 16 });

describe('placeLabels', () => {
  it('puts a name to the right where there is room, else to the left', () =>
    expect(placeLabels([label(100, 100), label(380, 200)], frame)).toEqual(['right', 'left']));

  it('lets no name lie over another or over a mark', () =>
    expect(placeLabels([label(100, 100), label(130, 100)], frame)).toEqual(['left', 'right']));

  it('leaves out what has no room, and gives way in the order of the list', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => label(200 + (i % 3) * 6, 150 + Math.floor(i / 3) * 6));
    const sides = placeLabels(crowd, frame);
    expect(sides).toContain(undefined);
    expect(placeLabels([label(10, 10, 900)], frame)).toEqual([undefined]);
  });
});

it('a Han sign is square, a letter a little over half', () => {
  expect(wordsWidth('山水', 20)).toBe(40);
  expect(wordsWidth('ab', 20)).toBeCloseTo(22.4);
});
