import { describe, expect, it } from 'vitest';
import { chosenBeats, dwellOf, shortCut, type CutBeat } from '../../../src/lib/exhibit-cut.ts';

/** Beats from `a:3 a:5 b:1:s`: chapter, weight, and the scene where it is not one of its own; 15 seconds each. */
const beats = (text: string, dwell = 15): CutBeat[] =>
  text.split(' ').map((one, i) => {
    const [chapter = '', weight, scene = String(i)] = one.split(':');
    return { anchor: `${chapter}${i}`, chapter, scene, dwell, weight: Number(weight) };
  });

describe('the short cut', () => {
  it('has the first, the last, and the most telling beat of every chapter between', () => {
    expect(shortCut(beats('a:0 a:9 b:1 b:5 b:3 c:2 c:4 d:9 d:0'), 60)).toEqual(['a0', 'b3', 'c6', 'd8']);
  });

  it('takes the earliest of equals', () => {
    expect(shortCut(beats('a:0 b:5 b:5 c:0'), 45)).toEqual(['a0', 'b1', 'c3']);
  });

  it('fills the time that is left with what tells most, in the order of the score', () => {
    const cut = shortCut(beats('a:0 a:9 b:1 b:5 b:3 c:2'), 75);
    expect(cut).toEqual(['a0', 'a1', 'b3', 'b4', 'c5']);
  });

  it('prefers a scene that is not there yet to a more telling beat beside one that is', () => {
    expect(shortCut(beats('a:0:s a:9:s a:2:t b:5'), 45)).toEqual(['a0', 'a2', 'b3']);
  });

  it('lasts no longer than its time where the chapters allow', () => {
    const many = beats(Array.from({ length: 60 }, (_, i) => `c${Math.floor(i / 10)}:${i % 7}`).join(' '), 22);
    const cut = shortCut(many);
    expect(cut.length * 22).toBeLessThanOrEqual(180);
    expect((cut.length + 1) * 22).toBeGreaterThan(180);
  });

  it('leaves no chapter out of a story of many', () => {
    const many = beats(Array.from({ length: 40 }, (_, i) => `c${i}:1`).join(' '));
    expect(shortCut(many)).toHaveLength(40);
  });

  it('is the whole of a story of one beat', () => expect(shortCut(beats('a:0'))).toEqual(['a0']));
});

describe('how long a beat stands', () => {
  it.each([
    [8, 'story', 15],
    [20, 'story', 20],
    [60, 'story', 30],
    [8, 25, 25],
  ] as const)('%s s in the score, asked for %s: %s s', (dwell, asked, seconds) =>
    expect(dwellOf({ dwell }, asked)).toBe(seconds),
  );
});

describe('what is played', () => {
  const all = beats('a:0 a:1 b:0 b:1');
  const short = ['a0', 'b3'];
  it.each([
    ['whole', [], ['a0', 'a1', 'b2', 'b3']],
    ['short', [], ['a0', 'b3']],
    ['whole', ['b'], ['b2', 'b3']],
    ['short', ['b'], ['b3']],
    ['whole', ['gone'], ['a0', 'a1', 'b2', 'b3']],
  ] as const)('%s of %s', (cut, chapters, played) =>
    expect(chosenBeats(all, { cut, chapters: [...chapters] }, short)).toEqual(played),
  );

  it('is never nothing', () => {
    expect(chosenBeats(all, { cut: 'short', chapters: ['b'] }, ['a0'])).toEqual(['b2', 'b3']);
    expect(chosenBeats([], { cut: 'short', chapters: [] }, [])).toEqual([]);
  });
});
