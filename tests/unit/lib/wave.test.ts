import { describe, expect, it } from 'vitest';
import { clockOf, cueAt, heardPart, waveCode, wavePath } from '../../../src/lib/wave.ts';

describe('wavePath', () => {
  it('draws a bar a peak, the highest across the box, silence as a dot', () =>
    expect(wavePath(waveCode([255, 0]))).toBe('M0.5 1v30M1.5 15v2'));

  it('travels as a digit a peak', () => expect(waveCode([255, 128, 64, 0])).toBe('f841'));
});

describe('heardPart', () => {
  const path = wavePath(waveCode([255, 128, 64, 0]));
  it.each([
    [0, ''],
    [0.5, 'M0.5 1v30M1.5 8v16'],
    [1, path],
    [7, path],
  ])('at %s', (share, part) => expect(heardPart(path, share)).toBe(part));
});

describe('clockOf', () => {
  it.each([
    [0, '0:00'],
    [59.99, '0:59'],
    [83.2, '1:23'],
    [-1, '0:00'],
  ])('%s s', (seconds, text) => expect(clockOf(seconds)).toBe(text));
});

describe('cueAt', () => {
  const cues = [
    { start: 1, end: 2 },
    { start: 3, end: 4 },
  ];
  it.each([
    [0, -1],
    [1, 0],
    [2, -1],
    [3.5, 1],
    [4, -1],
  ])('%s s', (at, index) => expect(cueAt(cues, at)).toBe(index));
});
