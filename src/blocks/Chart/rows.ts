/** What a chart draws: one row an amount, every bar from zero on one scale. */
import { scaleLinear } from 'd3-scale';
import type { Fact } from '../../story/types.ts';
import type { Chart } from '../../schemas/blocks.ts';

export interface Row {
  label: string;
  fact: Fact;
  /** Share of the scale that it fills, 0–1. */
  share: number;
  /** Squares it is made of; a stack has no bars. */
  squares: number;
  /** It is what the chart is about: it has the light. */
  lit: boolean;
}

const valueOf = ({ value }: Fact): number => (typeof value === 'number' ? value : 0);

/** Top of the scale: a whole for shares, else the largest amount. It never begins anywhere but at zero. */
export function topOf(kind: Chart['kind'], values: readonly number[]): number {
  if (kind !== 'share') return Math.max(...values);
  return values.length === 1 ? 100 : (values[1] ?? 0);
}

/** @param facts in the order of the chart, checked: they have numbers of one unit. */
export function chartRows({ kind, labels, per = 1 }: Chart, facts: readonly Fact[]): Row[] {
  const values = facts.map(valueOf);
  const scale = scaleLinear([0, topOf(kind, values)], [0, 1]);
  return facts.map((fact, i) => ({
    label: labels[i] ?? '',
    fact,
    share: scale(values[i] ?? 0),
    squares: kind === 'stack' ? Math.round((values[i] ?? 0) / per) : 0,
    // What was before, and the whole of a part, stand back.
    lit: kind === 'change' ? i === 1 : kind === 'share' ? i === 0 : true,
  }));
}

/** Squares in a row of a pile, so that tens can be counted. */
export const PILE = 20;

/** Path of `count` squares in a grid of unit cells, filled row by row. */
export function pilePath(count: number): string {
  return Array.from({ length: count }, (_, i) => `M${i % PILE} ${Math.floor(i / PILE)}h.8v.8h-.8z`).join('');
}
