/** Words: every number in the prose is backed (the rule is told in ../numbers.ts), and no space is typed for the eye. */
import { sayQuantity } from '../../lib/quantity.ts';
import type { FactRecord } from '../../schemas/fact.ts';
import { factsTold, linesOf } from '../citations.ts';
import { beatsOf, type BeatDraft, type Check, type Draft } from '../draft.ts';
import { type FlatLine, flatten, spotAt, stretchAt } from '../flatten.ts';
import { isToldBy, isValueOf, keepsNearness } from '../number-match.ts';
import { exemptRanges, findNumbers, type NumberRun } from '../numbers.ts';
import type { Report } from '../problems.ts';
import type { Spot } from '../where.ts';
import { crowdNumbers } from './crowd.ts';
import { factWithValue } from './labels.ts';
import { typedSpace } from './typed-space.ts';

interface LineContext {
  beat: BeatDraft;
  line: FlatLine;
  draft: Draft;
  report: Report;
  at: Spot;
}

const says = (fact: FactRecord, { meta }: Draft): string => sayQuantity(fact, meta?.lang ?? 'zh-CN');

/** A number in the words of a fact. */
function checkTold(run: NumberRun, fact: FactRecord, { line, draft, report, at }: LineContext): void {
  const number = run.text;
  if (!run.single && !isToldBy(run, fact))
    report('number-not-stated', at, fact.id, { number, fact: fact.id, says: says(fact, draft) || fact.fact });
  else if (isValueOf(run, fact) && !keepsNearness(run, fact, line.text))
    report('approx-as-exact', at, fact.id, { number, says: says(fact, draft) });
}

/** A number outside every fact. */
function checkBare(run: NumberRun, { beat, line, draft, report, at }: LineContext): void {
  const number = run.text;
  const { from, to } = draft.meta?.distance ?? { from: Number.NaN, to: Number.NaN };
  const shown = [beat.metres, from, to, ...crowdNumbers(beat.crowd, draft)];
  if (run.han && !run.percent && shown.includes(run.value)) return;
  const ids = factsTold(beat.blocks);
  const backing = run.han
    ? draft.facts.items.filter((fact) => ids.includes(fact.id) && isValueOf(run, fact))
    : [];
  const [first] = backing;
  if (first === undefined)
    report('number-without-fact', at, beat.anchor, { number, fact: factWithValue(run, draft)?.id });
  else if (!backing.some((fact) => keepsNearness(run, fact, line.text)))
    report('approx-as-exact', at, first.id, { number, says: says(first, draft) });
}

function checkNumbers(context: Omit<LineContext, 'at'>): void {
  const { line, draft, beat } = context;
  const exempt = exemptRanges(line.text);
  for (const run of findNumbers(line.text)) {
    const stretch = stretchAt(line, run.start);
    if (stretch === undefined || stretch.part.type === 'fact') continue;
    const at = spotAt(line, run.start, draft.where) ?? draft.where.of(beat);
    const fact = draft.facts.items.find(({ id }) => id === stretch.fact?.id);
    if (fact !== undefined) checkTold(run, fact, { ...context, at });
    else if (
      stretch.fact === undefined &&
      !run.single &&
      !exempt.some(({ start, end }) => start <= run.start && run.end <= end)
    )
      checkBare(run, { ...context, at });
  }
}

export const checkWords: Check = (draft, report) => {
  for (const { beat } of beatsOf(draft))
    for (const inlines of beat.blocks.flatMap(linesOf)) {
      const line = flatten(inlines, draft);
      checkNumbers({ beat, line, draft, report });
      const space = typedSpace(line.text);
      if (space !== undefined)
        report('typed-space', spotAt(line, space.index, draft.where) ?? draft.where.of(beat), beat.anchor, {
          text: space.text,
        });
    }
};
