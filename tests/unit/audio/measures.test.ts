/** The instruments: each measure against sounds whose measure is known. */
import { describe, expect, it } from 'vitest';
import { loopOf, noise, RATE, scale, seconds, shape } from '../../../tools/audio/dsp.ts';
import { bars, loudness, onsets, truePeak } from '../../../tools/audio/loudness.ts';
import { master } from '../../../tools/audio/master.ts';
import { readWav, wavOf } from '../../../tools/audio/wav.ts';

const sine = (hz: number, length: number, level = 1) =>
  seconds(length).map((_, i) => level * Math.sin((2 * Math.PI * hz * i) / RATE));

describe('loudness', () => {
  // BS.1770-4: 997 Hz at full scale in one channel is -3.01 LUFS, in two 0.0 (here within the filter’s own rounding).
  it('of a full-scale sine', () => expect(loudness([sine(997, 3)])).toBeCloseTo(-3.01, 1));
  it('of two channels is 3 LU more', () => expect(loudness([sine(997, 3), sine(997, 3)])).toBeCloseTo(0, 1));
  it('follows the level', () => expect(loudness([sine(997, 3, 0.1)])).toBeCloseTo(-23.01, 1));
  it('passes over silence', () => {
    const half = sine(997, 6).map((value, i) => (i < 3 * RATE ? value : 0));
    expect(loudness([half])).toBeCloseTo(-3.01, 0);
  });
  it('of silence', () => expect(loudness([seconds(1)])).toBe(-Infinity));
});

describe('truePeak', () => {
  it('finds what lies between the samples', () => {
    // A quarter of the rate, sampled at 45°: every sample is 0.707, the wave reaches 1.
    const between = seconds(0.1).map((_, i) => Math.sin((Math.PI / 2) * i + Math.PI / 4));
    expect(Math.max(...between)).toBeCloseTo(0.707, 2);
    expect(truePeak([between])).toBeCloseTo(0, 0);
  });
});

describe('master', () => {
  it('reaches its loudness and holds its peaks', () => {
    const spiky = shape(noise(4, 1), (at) => (at % 0.5 < 0.02 ? 1 : 0.05));
    const out = master([spiky], -20);
    expect(loudness(out)).toBeCloseTo(-20, 0);
    expect(truePeak(out)).toBeLessThan(-1);
  });
});

describe('onsets', () => {
  it('finds strokes where they are', () => {
    const out = seconds(2);
    for (const at of [0.3, 0.9, 1.4]) out.set(scale(sine(800, 0.05), 0.5), at * RATE);
    expect(onsets(out).map((at) => Math.round(at * 10) / 10)).toEqual([0.3, 0.9, 1.4]);
  });
});

it('bars are relative to the loudest', () => {
  const out = seconds(2).map((_, i) => (i < RATE ? 0.25 : 0.5));
  expect(bars([out], 4)).toEqual([0.5, 0.5, 1, 1]);
});

it('a loop’s end runs on into its beginning', () => {
  const ramp = seconds(3).map((_, i) => Math.sin((2 * Math.PI * 0.37 * i) / RATE));
  const loop = loopOf(ramp, 1);
  expect(Math.abs(ramp[0]! - ramp[ramp.length - 1]!)).toBeGreaterThan(0.1);
  expect(Math.abs(loop[0]! - loop[loop.length - 1]!)).toBeLessThan(0.001);
});

it('a WAV file comes back as it was, to 16 bit', () => {
  const [left, right] = [sine(440, 0.1, 0.5), sine(550, 0.1, 0.25)];
  const [a, b] = readWav(wavOf([left, right]));
  expect(Math.max(...a!.map((value, i) => Math.abs(value - left[i]!)))).toBeLessThan(1 / 16000);
  expect(Math.max(...b!.map((value, i) => Math.abs(value - right[i]!)))).toBeLessThan(1 / 16000);
});
