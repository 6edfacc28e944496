/** Facts: each says its number completely and agrees with its own statement. */
import type { FactRecord } from '../../schemas/fact.ts';
import { sayQuantity } from '../../lib/quantity.ts';
import type { Check, Draft } from '../draft.ts';
import { bareNumbers, findNumbers } from '../numbers.ts';
import { isValueOf, valuesOf } from '../number-match.ts';
import type { Report } from '../problems.ts';

/** Wordings that stand beside 万 need a number that has one. */
const SCALED = new Set(['余万', '万余', '多万']);

function checkValue(fact: FactRecord, { where, meta }: Draft, report: Report): void {
  const { id, value, unit, approx, wording } = fact;
  if (unit === undefined) report('value-without-unit', where.of(fact, 'value'), id, {});
  if (approx === undefined) report('value-without-approx', where.of(fact, 'value'), id, {});
  else if ((approx === 'range') !== Array.isArray(value)) {
    report('range-unfit', where.of(fact, 'approx'), id, {});
    return;
  } else if (
    wording !== undefined &&
    (approx !== 'over' || (SCALED.has(wording) && Math.max(...valuesOf(fact)) < 1e4))
  )
    report('wording-unfit', where.of(fact, 'wording'), id, { wording, approx });
  const stated = valuesOf(fact).every((end) =>
    findNumbers(fact.fact).some((run) => isValueOf(run, { ...fact, value: end })),
  );
  // A statement may count in other ways (a list of three names); one that tells another number contradicts the value.
  const tellsAnother = bareNumbers(fact.fact).some(({ single }) => !single);
  if (!stated && tellsAnother)
    report('value-not-in-statement', where.of(fact, 'fact'), id, {
      value: sayQuantity(fact, meta?.lang ?? 'zh-CN'),
    });
}

export const checkFacts: Check = (draft, report) => {
  const { items, damaged } = draft.facts;
  for (const fact of items.filter((item) => !damaged.has(item))) {
    if (fact.value !== undefined) checkValue(fact, draft, report);
    else
      for (const field of ['unit', 'approx', 'wording'] as const)
        if (fact[field] !== undefined)
          report('value-missing', draft.where.of(fact, field), fact.id, { field });
  }
};
