import { describe, expect, it } from 'vitest';
import {
  FORM_FROM,
  FORM_TO,
  positionAt,
  WORDS_FROM,
  wordsAt,
  type Stop,
  placeAt,
  topOf,
} from '../../../src/performers/scroll/timeline.ts';

const HEIGHT = 800;
/** As in a story: a cover, an opening, beats of unlike length. */
const STOPS: Stop[] = [
  { top: 0, metres: 1000 },
  { top: 800, metres: 1000 },
  { top: 2000, metres: 960 },
  { top: 3600, metres: 900 },
  { top: 7000, metres: 0 },
];
/** Scroll position at which the top of a stop is at this share of the screen's height. */
const whenAt = (index: number, share: number): number => (STOPS[index]?.top ?? NaN) - HEIGHT * share;

describe('positionAt', () => {
  it('stands at the first stop from the very top', () => {
    expect(positionAt(STOPS, 0, 400)).toEqual({ index: 0, travel: 1, metres: 1000 });
    expect(positionAt(STOPS, -500, 400)).toEqual({ index: 0, travel: 1, metres: 1000 });
  });

  it('sets out for a stop when its words come in at the foot, and has arrived before they are at the head', () => {
    expect(positionAt(STOPS, whenAt(2, FORM_FROM) - 1, HEIGHT).index).toBe(1);
    expect(positionAt(STOPS, whenAt(2, FORM_FROM), HEIGHT)).toMatchObject({ index: 2, travel: 0 });
    expect(positionAt(STOPS, whenAt(2, (FORM_FROM + FORM_TO) / 2), HEIGHT).travel).toBeCloseTo(0.5, 10);
    expect(positionAt(STOPS, whenAt(2, FORM_TO), HEIGHT)).toMatchObject({ index: 2, travel: 1 });
  });

  it('has exactly the metres of a stop once it has arrived, and keeps them', () => {
    for (const [i, { metres }] of STOPS.entries()) {
      if (i === 0) continue;
      const next = STOPS[i + 1]?.top ?? Infinity;
      for (const share of [FORM_TO, 0.1, 0, -0.3]) {
        if (whenAt(i, share) + HEIGHT * FORM_FROM >= next) continue;
        expect(positionAt(STOPS, whenAt(i, share), HEIGHT).metres, `stop ${i} at ${share}`).toBe(metres);
      }
    }
    expect(positionAt(STOPS, 1e9, HEIGHT)).toEqual({ index: 4, travel: 1, metres: 0 });
  });

  it('never goes back: index, travel and metres run one way, and metres without a leap', () => {
    let before = positionAt(STOPS, -100, HEIGHT);
    for (let y = -100; y < 8000; y += 1) {
      const now = positionAt(STOPS, y, HEIGHT);
      expect(now.index).toBeGreaterThanOrEqual(before.index);
      if (now.index === before.index) expect(now.travel).toBeGreaterThanOrEqual(before.travel);
      expect(now.travel).toBeGreaterThanOrEqual(0);
      expect(now.travel).toBeLessThanOrEqual(1);
      expect(now.metres, `y ${y}`).toBeLessThanOrEqual(before.metres);
      before = now;
    }
  });

  it('says the same wherever one comes from', () => {
    const down = Array.from({ length: 80 }, (_, i) => positionAt(STOPS, i * 100, HEIGHT));
    const up = Array.from({ length: 80 }, (_, i) => positionAt(STOPS, (79 - i) * 100, HEIGHT)).reverse();
    expect(up).toEqual(down);
  });

  it('takes one stop alone, and refuses none', () => {
    expect(positionAt([{ top: 0, metres: 5 }], 300, HEIGHT)).toEqual({ index: 0, travel: 1, metres: 5 });
    expect(() => positionAt([], 0, HEIGHT)).toThrow(RangeError);
  });

  it('does not divide by nothing where two stops share a place', () => {
    const twins = [
      { top: 0, metres: 9 },
      { top: 500, metres: 8 },
      { top: 500, metres: 7 },
    ];
    for (let y = -600; y < 900; y += 25)
      expect(Number.isFinite(positionAt(twins, y, HEIGHT).metres), `y ${y}`).toBe(true);
  });
});

describe('wordsAt', () => {
  it('shows nobody’s words above the first stop', () => {
    expect(wordsAt(STOPS.slice(1), 0, HEIGHT)).toBe(-1);
    expect(wordsAt([], 0, HEIGHT)).toBe(-1);
  });

  it('changes when the next words have come up far enough', () => {
    expect(wordsAt(STOPS, whenAt(3, WORDS_FROM) - 1, HEIGHT)).toBe(2);
    expect(wordsAt(STOPS, whenAt(3, WORDS_FROM), HEIGHT)).toBe(3);
    expect(wordsAt(STOPS, 1e9, HEIGHT)).toBe(4);
  });

  it('never shows words whose picture has not begun, nor those of a stop one has left', () => {
    for (let y = 0; y < 8000; y += 7) {
      const { index } = positionAt(STOPS, y, HEIGHT);
      expect([index, index - 1]).toContain(wordsAt(STOPS, y, HEIGHT));
    }
  });
});

describe('placeAt and topOf', () => {
  const stops = [0, 1000, 1500, 4000].map((top) => ({ top, metres: 0 }));
  const shorter = stops.map(({ top }) => ({ top: top * 0.7, metres: 0 }));

  it('give back the same place on the same way, above and below it too', () => {
    for (const scrolled of [-300, 0, 1, 999, 1000, 1250, 3999, 4000, 5200])
      expect(topOf(stops, placeAt(stops, scrolled))).toBeCloseTo(scrolled, 6);
  });

  it('keep the reader as far between two stops when the way has another length', () => {
    expect(topOf(shorter, placeAt(stops, 1250))).toBeCloseTo(875, 6);
    expect(topOf(shorter, placeAt(stops, 0))).toBe(0);
  });
});
