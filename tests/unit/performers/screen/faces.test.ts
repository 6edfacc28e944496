/** Faces: what a stop is shown in, and how one finds one's place again. */
import { describe, expect, it } from 'vitest';
import { faceLike, faceOf, facesOf, type ScreenStop } from '../../../../src/performers/screen/faces.ts';

const stop = (anchor: string, section: string, dwell = 12): ScreenStop => ({
  kind: 'beat',
  anchor,
  section,
  chapter: 'one',
  dwell,
});
const STOPS = [stop('a-one', 'a'), stop('a-two', 'a', 20), stop('b-one', 'b', 9)];

describe('facesOf', () => {
  it('shows a stop as many times as its words need, one after the other', () =>
    expect(
      facesOf(STOPS, [1, 3, 1]).map(({ anchor, part, parts, stop: at }) => [anchor, part, parts, at]),
    ).toEqual([
      ['a-one', 0, 1, 0],
      ['a-two', 0, 3, 1],
      ['a-two', 1, 3, 1],
      ['a-two', 2, 3, 1],
      ['b-one', 0, 1, 2],
    ]));

  it('shares the time of a stop, but rests on no face too short to be read', () => {
    expect(facesOf(STOPS, [1, 2, 1]).map(({ dwell }) => dwell)).toEqual([12, 10, 10, 9]);
    expect(facesOf(STOPS, [1, 5, 1])[1]?.dwell).toBe(6);
  });

  it('takes a count of none as one', () => expect(facesOf(STOPS, [0, 0, 0])).toHaveLength(3));
});

describe('finding a place', () => {
  const faces = facesOf(STOPS, [1, 3, 1]);
  it('by a stop, and by a section', () => {
    expect(faceOf(faces, 'b-one')).toBe(4);
    expect(faceOf(faces, 'a')).toBe(0);
    expect(faceOf(faces, 'c')).toBe(-1);
  });

  it('again, when another screen cuts the words otherwise', () => {
    const narrow = facesOf(STOPS, [2, 2, 1]);
    expect(faceLike(narrow, faces[3])).toBe(3);
    expect(faceLike(narrow, { anchor: 'a-one', part: 0 })).toBe(0);
    expect(faceLike(narrow, { anchor: 'gone', part: 0 })).toBe(0);
    expect(faceLike(narrow, undefined)).toBe(0);
  });
});
