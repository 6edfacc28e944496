import { describe, expect, it } from 'vitest';
import { channels, contrast, luminance, mix } from '../../../src/lib/colour.ts';

describe('channels', () => {
  it('reads both cases', () => {
    expect(channels('#ff8000')).toEqual([255, 128, 0]);
    expect(channels('#FF8000')).toEqual([255, 128, 0]);
  });
});

describe('mix', () => {
  it('gives either end and the middle', () => {
    expect(mix('#102030', '#ffffff', 0)).toBe('#102030');
    expect(mix('#102030', '#ffffff', 1)).toBe('#ffffff');
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });

  it('writes two figures a channel', () => expect(mix('#000000', '#0a0a0a', 0.5)).toBe('#050505'));
});

describe('luminance', () => {
  it('is 0 for black, 1 for white', () => {
    expect(luminance('#000000')).toBe(0);
    expect(luminance('#ffffff')).toBeCloseTo(1, 10);
  });

  it('weighs green most and blue least', () => {
    expect(luminance('#00ff00')).toBeCloseTo(0.7152, 10);
    expect(luminance('#ff0000')).toBeCloseTo(0.2126, 10);
    expect(luminance('#0000ff')).toBeCloseTo(0.0722, 10);
  });
});

describe('contrast', () => {
  it('runs from 1 to 21, whichever colour comes first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 10);
    expect(contrast('#345678', '#345678')).toBe(1);
  });

  it('agrees with the threshold everybody knows: #767676 on white is just readable, #777777 is not', () => {
    expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});
