/** Crowds and figures: what the dots count is a number they can show, and the legend can say it. */
import type { Crowd } from '../../schemas/blocks.ts';
import { beatsOf, type Check, type Draft } from '../draft.ts';
import type { Report } from '../problems.ts';

const MAX_DOTS = 10000;

/** The number of a fact; undefined where there is none, or a range. */
export function countOf(id: string | undefined, { facts }: Pick<Draft, 'facts'>): number | undefined {
  const value = facts.items.find((fact) => fact.id === id)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** Numbers that a crowd shows: its dots, what one stands for, what they count. */
export function crowdNumbers(crowd: Crowd | undefined, draft: Pick<Draft, 'facts'>): number[] {
  if (crowd === undefined) return [];
  const counted = [countOf(crowd.count, draft), countOf(crowd.lit, draft), countOf(crowd.plus, draft)].filter(
    (value) => value !== undefined,
  );
  return [crowd.per, crowd.dots ?? 0, ...counted.map((value) => value / crowd.per)];
}

function checkCounted(crowd: Crowd, anchor: string, draft: Draft, report: Report): void {
  const { where } = draft;
  const count = countOf(crowd.count, draft);
  if (crowd.noun === undefined) report('crowd-noun', where.of(crowd), anchor, { noun: 'noun' });
  if (crowd.plus !== undefined && crowd.plusNoun === undefined)
    report('crowd-noun', where.of(crowd, 'plus'), anchor, { noun: 'plusNoun' });
  for (const [name, value] of [
    ['count', count],
    ['lit', countOf(crowd.lit, draft)],
    ['plus', countOf(crowd.plus, draft)],
  ] as const) {
    const dots = (value ?? 0) / crowd.per;
    if (!Number.isInteger(dots) || dots > MAX_DOTS)
      report('crowd-dots', where.of(crowd, name), anchor, { dots });
  }
}

function checkLit(crowd: Crowd, anchor: string, draft: Draft, report: Report): void {
  const { where } = draft;
  const lit = countOf(crowd.lit, draft);
  // Of a plain number of dots, those glow that the fact fills at `per` a dot: eight of ten for 80 %.
  const count = crowd.dots === undefined ? countOf(crowd.count, draft) : crowd.dots * crowd.per;
  if (crowd.litNoun === undefined) report('crowd-noun', where.of(crowd, 'lit'), anchor, { noun: 'litNoun' });
  if (lit !== undefined && count !== undefined && lit > count)
    report('crowd-lit', where.of(crowd, 'lit'), anchor, { lit, count });
}

export const checkCrowds: Check = (draft, report) => {
  const { where, facts } = draft;
  for (const { beat } of beatsOf(draft)) {
    const { crowd, anchor, blocks } = beat;
    const heroes = blocks.filter((block) => block.type === 'figure' && block.rank === 'hero');
    const [, second] = heroes;
    if (second !== undefined) report('figure-heroes', where.of(second), anchor, { count: heroes.length });
    if (crowd === undefined) continue;
    const { count, lit, dots } = crowd;
    if ((count === undefined) === (dots === undefined))
      report('crowd-count', where.of(crowd), anchor, { both: dots !== undefined });
    else if (count !== undefined) {
      const fact = facts.items.find(({ id }) => id === count);
      if (fact !== undefined && countOf(count, draft) === undefined)
        report('fact-without-value', where.of(crowd, 'count'), fact.id, { element: 'Crowd' });
      checkCounted(crowd, anchor, draft, report);
    }
    if (lit !== undefined) checkLit(crowd, anchor, draft, report);
  }
};
