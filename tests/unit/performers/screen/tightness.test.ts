/** How words are made to fit: smaller first, then over the picture, then cut. */
import { describe, expect, it } from 'vitest';
import { fitFaces, TIGHTEST, type Trial } from '../../../../src/performers/screen/tightness.ts';

/** Units of these heights, less by a tenth with every step of tightness. */
const heights =
  (...units: number[]): Trial =>
  (first, last, tightness) =>
    units.slice(first, last + 1).reduce((sum, height) => sum + height, 0) * (1 - tightness / 10);
const one = (many: number): number[] => Array.from({ length: many }, () => 0);

describe('fitFaces', () => {
  it('leaves what fits as large as it may be', () =>
    expect(fitFaces(one(2), heights(100, 100), 300, 500)).toEqual([{ first: 0, last: 1, tightness: 0 }]));

  it('sets smaller until it fits the quiet side', () =>
    expect(fitFaces(one(2), heights(200, 200), 330, 500)).toEqual([{ first: 0, last: 1, tightness: 2 }]));

  it('lets small type grow over the picture before it cuts', () =>
    expect(fitFaces(one(2), heights(300, 300), 200, 500)).toEqual([{ first: 0, last: 1, tightness: 3 }]));

  it('cuts what is too long for the screen; each face as full as it can be', () =>
    expect(fitFaces(one(4), heights(300, 300, 300, 300), 200, 400)).toEqual([
      { first: 0, last: 1, tightness: 4 },
      { first: 2, last: 3, tightness: 4 },
    ]));

  it('cuts what is too much to read, however low it is (KI-11)', () => {
    const fits = (han: number[], beside = 0) =>
      fitFaces(one(han.length), heights(...han.map(() => 10)), 300, 500, han, beside).map(
        ({ first, last }) => [first, last],
      );
    expect(fits([40, 40, 40])).toEqual([[0, 2]]);
    expect(fits([40, 40, 41])).toEqual([
      [0, 1],
      [2, 2],
    ]);
    // What stands on every face is read on every face.
    expect(fits([40, 40, 20], 30)).toEqual([
      [0, 1],
      [2, 2],
    ]);
    // One sentence is one, and stands alone.
    expect(fits([10, 130, 10])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('shows even a single unit that is too long', () =>
    expect(fitFaces(one(1), heights(9000), 200, 400)).toEqual([{ first: 0, last: 0, tightness: TIGHTEST }]));

  it('never puts what is wanted apart on one face', () =>
    expect(
      fitFaces([0, 0, 1, 2], heights(10, 10, 10, 10), 300, 500).map(({ first, last }) => [first, last]),
    ).toEqual([
      [0, 1],
      [2, 2],
      [3, 3],
    ]));

  it('gives a stop without units one face', () => expect(fitFaces([], heights(), 300, 500)).toHaveLength(1));

  it('is the same whenever it is asked', () => {
    const again = () => fitFaces(one(5), heights(120, 90, 200, 60, 130), 300, 420);
    expect(again()).toEqual(again());
  });
});
