/** Charts: every amount is a number of a fact, on a scale it shares with the others. */
import type { FactRecord } from '../../schemas/fact.ts';
import { beatsOf, type Check, type Draft } from '../draft.ts';
import type { Report } from '../problems.ts';
import type { Block } from '../types.ts';

type ChartBlock = Extract<Block, { type: 'chart' }>;

/** Fewest and most facts of each kind. */
const COUNTS = { share: [1, 2], scale: [2, 6], stack: [1, 4], change: [2, 2] } as const;
/** Most squares of one pile that can still be seen as one. */
const MAX_SQUARES = 400;

const numberOf = ({ value }: FactRecord): number => (typeof value === 'number' ? value : Number.NaN);
const isPerCent = ({ unit }: FactRecord): boolean => /^[%％]/u.test(unit ?? '');

function checkShare(
  chart: ChartBlock,
  facts: FactRecord[],
  subject: string,
  draft: Draft,
  report: Report,
): void {
  const at = draft.where.of(chart);
  const [part, whole] = facts as [FactRecord, FactRecord?];
  if (whole === undefined && (!isPerCent(part) || numberOf(part) > 100))
    report('chart-share', at, subject, { reason: 'per-cent' });
  if (whole !== undefined && numberOf(part) > numberOf(whole))
    report('chart-share', at, subject, { reason: 'more-than-whole' });
}

function checkStack(
  chart: ChartBlock,
  facts: FactRecord[],
  subject: string,
  draft: Draft,
  report: Report,
): void {
  const at = draft.where.of(chart);
  if (chart.noun === undefined) report('chart-noun', at, subject, {});
  const most = Math.max(...facts.map((fact) => numberOf(fact) / (chart.per ?? 1)));
  const whole = facts.every((fact) => Number.isInteger(numberOf(fact) / (chart.per ?? 1)));
  if (!whole || most > MAX_SQUARES) report('chart-squares', at, subject, { squares: most });
}

function checkChart(chart: ChartBlock, subject: string, draft: Draft, report: Report): void {
  const { where, facts } = draft;
  const at = where.of(chart);
  const { kind, labels } = chart;
  const [least, most] = COUNTS[kind];
  const count = chart.facts.length;
  if (count < least || count > most) report('chart-facts', at, subject, { kind, count });
  if (labels.length !== count) report('chart-labels', at, subject, { labels: labels.length, facts: count });
  const found = chart.facts.flatMap((id) => facts.items.find((fact) => fact.id === id) ?? []);
  for (const fact of found)
    if (typeof fact.value !== 'number') report('fact-without-value', at, fact.id, { element: 'Chart' });
  const sound = found.length === count && found.every(({ value }) => typeof value === 'number');
  if (!sound || count < least || count > most) return;
  const units = [...new Set(found.map(({ unit }) => unit ?? ''))];
  if (units.length > 1) report('chart-units', at, subject, { units });
  else if (kind === 'share') checkShare(chart, found, subject, draft, report);
  else if (kind === 'stack') checkStack(chart, found, subject, draft, report);
}

export const checkCharts: Check = (draft, report) => {
  for (const { beat } of beatsOf(draft))
    for (const block of beat.blocks)
      if (block.type === 'chart') checkChart(block, beat.anchor, draft, report);
};
