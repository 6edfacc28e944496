/** Charts: every bar from zero, on the scale it shares. */
import { describe, expect, it } from 'vitest';
import { chartRows, PILE, pilePath, topOf } from '../../../src/blocks/Chart/rows.ts';
import type { Chart } from '../../../src/schemas/blocks.ts';
import type { Fact } from '../../../src/story/types.ts';

const fact = (id: string, value: number, unit = 'l'): Fact => ({
  id,
  chapter: 'c',
  value,
  unit,
  approx: 'exact',
  places: [],
  source: 's',
  fact: '…',
  toldIn: [],
});
const chart = (kind: Chart['kind'], labels: string[], rest: Partial<Chart> = {}): Chart => ({
  kind,
  labels,
  facts: [],
  title: 't',
  summary: 's',
  ...rest,
});

describe('chartRows', () => {
  it('draws amounts in proportion, the largest over the whole width', () => {
    const rows = chartRows(chart('scale', ['a', 'b', 'c']), [fact('a', 30), fact('b', 60), fact('c', 0)]);
    expect(rows.map(({ share }) => share)).toEqual([0.5, 1, 0]);
  });

  it('draws a per cent of a hundred, and a part of its whole', () => {
    expect(chartRows(chart('share', ['a']), [fact('a', 80, '%')])[0]?.share).toBeCloseTo(0.8);
    const rows = chartRows(chart('share', ['part', 'whole']), [fact('a', 20), fact('b', 80)]);
    expect(rows.map(({ share, lit }) => [share, lit])).toEqual([
      [0.25, true],
      [1, false],
    ]);
  });

  it('lights what came after', () => {
    const rows = chartRows(chart('change', ['before', 'after']), [fact('a', 10), fact('b', 20)]);
    expect(rows.map(({ share, lit }) => [share, lit])).toEqual([
      [0.5, false],
      [1, true],
    ]);
  });

  it('piles squares of `per` each', () => {
    const rows = chartRows(chart('stack', ['a', 'b'], { per: 100 }), [fact('a', 1200), fact('b', 1500)]);
    expect(rows.map(({ squares }) => squares)).toEqual([12, 15]);
  });
});

describe('topOf', () => {
  it('never lies below an amount', () => {
    expect(topOf('scale', [3, 9, 4])).toBe(9);
    expect(topOf('share', [40])).toBe(100);
    expect(topOf('share', [40, 50])).toBe(50);
  });
});

describe('pilePath', () => {
  it('has a square for each, row by row', () => {
    const path = pilePath(PILE + 1);
    expect(path.match(/M/gu)).toHaveLength(PILE + 1);
    expect(path).toContain(`M${PILE - 1} 0h`);
    expect(path.endsWith('M0 1h.8v.8h-.8z')).toBe(true);
  });
});
