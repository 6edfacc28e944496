import { describe, expect, it } from 'vitest';
import { Sharpness } from '../../../src/performers/scroll/sharpness.ts';

/** Notes so many frames `took` ms apart. */
function noteFrames(sharpness: Sharpness, took: number, frames: number, from: number): void {
  for (let i = 0; i < frames; i++) sharpness.note(from + i * took);
}
const stateOf = ({ ratio, every, pixels }: Sharpness) => ({ ratio, every, pixels });

describe('Sharpness', () => {
  it('is the screen’s, and never more than two', () => {
    expect(new Sharpness(3).ratio).toBe(2);
    expect(new Sharpness(1).ratio).toBe(1);
    expect(new Sharpness(1.25).ratio).toBe(1.25);
    expect(new Sharpness(0).ratio).toBe(1);
  });

  it('stays on a device that keeps up', () => {
    const sharpness = new Sharpness(2);
    noteFrames(sharpness, 16.7, 1000, 0);
    expect(stateOf(sharpness)).toEqual({ ratio: 2, every: 1, pixels: false });
  });

  it('goes down step by step on one that does not: by another way to draw, in frames, in sharpness; and then stays', () => {
    const sharpness = new Sharpness(2);
    const seen = [0, 1, 2, 3, 4, 5].map((round) => {
      noteFrames(sharpness, 33, 5, round * 10_000);
      return stateOf(sharpness);
    });
    const slow = { every: 2, pixels: true };
    expect(seen).toEqual([
      { ratio: 2, every: 1, pixels: true },
      { ratio: 2, ...slow },
      { ratio: 1.5, ...slow },
      { ratio: 1, ...slow },
      { ratio: 1, ...slow },
      { ratio: 1, ...slow },
    ]);
  });

  it('forgives a late frame now and then, and does not take a pause for one', () => {
    const sharpness = new Sharpness(2);
    let now = 0;
    for (let i = 0; i < 500; i++) {
      now += i % 12 === 0 ? 33 : i % 30 === 0 ? 2000 : 16.7;
      sharpness.note(now);
    }
    expect(stateOf(sharpness)).toEqual({ ratio: 2, every: 1, pixels: false });
  });
});
