/** Whether a number in words is the one a fact states, and whether it is told as near as the fact has it. */
import type { FactRecord } from '../schemas/fact.ts';
import { findNumbers, type NumberRun } from './numbers.ts';

const same = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9;
const isShare = (fact: Pick<FactRecord, 'unit'>): boolean => /^[%％]|^per ?cent/u.test(fact.unit ?? '');

/** Ends of a fact's value: one for a number, two for a range. */
export function valuesOf(fact: Pick<FactRecord, 'value'>): readonly number[] {
  return fact.value === undefined ? [] : typeof fact.value === 'number' ? [fact.value] : fact.value;
}

/** The number is the fact's value, in any scaling. */
export function isValueOf(run: Pick<NumberRun, 'value' | 'percent'>, fact: FactRecord): boolean {
  return run.percent === isShare(fact) && valuesOf(fact).some((value) => same(run.value, value));
}

/** The number stands in the fact's statement or its time. */
export function isStatedIn(run: Pick<NumberRun, 'value' | 'percent'>, fact: FactRecord): boolean {
  return findNumbers(`${fact.fact}\n${fact.as_of ?? ''}`).some(
    ({ value, percent }) => percent === run.percent && same(value, run.value),
  );
}

/** The number may be told by words that cite this fact. */
export const isToldBy = (run: NumberRun, fact: FactRecord): boolean =>
  isValueOf(run, fact) || isStatedIn(run, fact);

/** Words of nearness that may stand before a number, inside or after it, for each way of being near. */
const NEARNESS = {
  over: {
    before: /(?:逾|超|超过|多于|不止|不少于|过|more than|over|above|at least)\s*$/iu,
    inside: /[余多]/u,
    after: /^\s*(?:[余多]|[\p{Script=Han}]{0,4}?以上|or more|\+)/iu,
  },
  near: {
    before: /(?:近|接近|将近|快|nearly|almost|close to)\s*$/iu,
    inside: /^近/u,
    after: /^\s*[\p{Script=Han}]{0,4}?(?:不到|左右)/u,
  },
  about: {
    before: /(?:约|大约|约有|~|～|about|around|some|roughly)\s*$/iu,
    inside: /^[约~]/u,
    after: /^\s*[\p{Script=Han}]{0,4}?(?:左右|上下)/u,
  },
} as const;

/**
 * Whether a number that is a fact's value is told with the nearness the fact has.
 * @param text the words around it.
 */
export function keepsNearness(run: NumberRun, fact: FactRecord, text: string): boolean {
  const { approx } = fact;
  if (approx === undefined || approx === 'exact' || approx === 'range') return true;
  const { before, inside, after } = NEARNESS[approx];
  return before.test(text.slice(0, run.start)) || inside.test(run.text) || after.test(text.slice(run.end));
}
