/** KI-30: loudness changes in a fade of 300 ms at least, and ends where it was meant to. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loudness, onLoudness, setLoudness } from '../../../src/client/loudness.ts';

describe('loudness', () => {
  const heard: number[] = [];
  onLoudness((level) => heard.push(level));

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
    heard.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('falls little by little, and no faster than in 300 ms', () => {
    setLoudness(0, 10);
    vi.advanceTimersByTime(270);
    expect(loudness()).toBeGreaterThan(0);
    vi.advanceTimersByTime(60);
    expect(loudness()).toBe(0);
    const steps = heard.map((level, i) => (heard[i - 1] ?? 1) - level);
    expect(Math.max(...steps)).toBeLessThan(0.15);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });

  it('goes to the last wish when there are several', () => {
    setLoudness(1);
    vi.advanceTimersByTime(100);
    setLoudness(0.4);
    vi.advanceTimersByTime(1000);
    expect(loudness()).toBe(0.4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has nothing to do when it is so already', () => {
    setLoudness(0.4);
    expect(vi.getTimerCount()).toBe(0);
    expect(heard).toEqual([]);
  });
});
