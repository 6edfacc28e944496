/** Ink on paper at any share of the way between any two chapters of the real story. */
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/lib/colour.ts';
import { lightBetween } from '../../../src/performers/scroll/light.ts';
import { buildScore } from '../../../src/pictures/build-score.ts';
import { loadStory } from '../../../src/story/index.ts';

const { lights } = buildScore(loadStory('content'));
const pairs = lights.flatMap((from) => lights.filter((to) => to !== from).map((to) => [from, to] as const));
const SHARES = Array.from({ length: 101 }, (_, i) => i / 100);

describe('lightBetween', () => {
  it('has palettes to go between', () => expect(pairs.length).toBeGreaterThanOrEqual(42));

  it('is one chapter’s own light at and beyond the ends: 7:1', () => {
    for (const [from, to] of pairs) {
      for (const share of [-1, 0]) expect(lightBetween(from, to, share)).toBe(from);
      for (const share of [1, 1.5]) expect(lightBetween(from, to, share)).toBe(to);
    }
    for (const { ink, paper } of lights)
      expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(7);
  });

  it('can be read at every share between: 4.5:1', () => {
    const faults = pairs.flatMap(([from, to]) =>
      SHARES.flatMap((share) => {
        const { ink, paper } = lightBetween(from, to, share);
        const is = contrast(ink, paper);
        return is < 4.5
          ? [`${from.paper} → ${to.paper} at ${share}: ${ink} on ${paper} ${is.toFixed(2)}`]
          : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('is the same light on the way back', () => {
    for (const [from, to] of pairs)
      for (const share of [0.25, 0.5, 0.75])
        expect(lightBetween(to, from, 1 - share).ink).toBe(lightBetween(from, to, share).ink);
  });

  it('changes without a leap: no step of one hundredth moves a channel of the paper by more than 4', () => {
    const channel = (hex: string, i: number): number => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
    for (const [from, to] of pairs)
      for (const share of SHARES.slice(1)) {
        const [a, b] = [lightBetween(from, to, share - 0.01).paper, lightBetween(from, to, share).paper];
        for (const i of [0, 1, 2])
          expect(Math.abs(channel(a, i) - channel(b, i)), `${a} ${b}`).toBeLessThanOrEqual(4);
      }
  });

  it('gives #RRGGBB in every role', () => {
    const [from, to] = pairs[0] ?? [];
    if (from === undefined || to === undefined) throw new Error('no pair');
    const light = lightBetween(from, to, 0.37);
    expect(Object.keys(light).sort()).toEqual(['accent', 'dot', 'ink', 'line', 'lit', 'paper']);
    for (const colour of Object.values(light)) expect(colour).toMatch(/^#[0-9a-f]{6}$/iu);
  });
});
