import { describe, expect, it } from 'vitest';
import type { FactRecord } from '../../../src/schemas/fact.ts';
import { isStatedIn, isValueOf, keepsNearness } from '../../../src/story/number-match.ts';
import { findNumbers, type NumberRun } from '../../../src/story/numbers.ts';

const fact = (part: Partial<FactRecord>): FactRecord => ({
  id: 'f',
  chapter: 'c',
  places: [],
  fact: '',
  ...part,
});
const first = (text: string): NumberRun => {
  const [run] = findNumbers(text);
  if (run === undefined) throw new Error(`no number in ${text}`);
  return run;
};

describe('keepsNearness', () => {
  const keeps = (approx: FactRecord['approx'], text: string) =>
    keepsNearness(first(text), fact({ approx }), text);
  it.each([
    ['over', '余下的、共360余次'],
    ['over', '7000多万元'],
    ['over', '30余万人'],
    ['over', '逾360次'],
    ['over', '500家以上'],
    ['over', 'more than 360 boats'],
    ['near', '近40万人'],
    ['near', '接近 400 人'],
    ['near', 'nearly 400'],
    ['about', '约300人'],
    ['about', '300人左右'],
    ['about', 'about 300'],
    ['exact', '300人'],
    ['range', '3到5人'],
  ] as const)('%s: %s', (approx, text) => expect(keeps(approx, text)).toBe(true));
  it.each([
    ['over', '360次'],
    ['over', '近360次'],
    ['over', '360次，多么好'],
    ['near', '40万人'],
    ['near', '逾40万人'],
    ['about', '300人'],
    ['about', '近300人'],
  ] as const)('not %s: %s', (approx, text) => expect(keeps(approx, text)).toBe(false));
});

describe('isValueOf', () => {
  it.each([
    ['34.5万', { value: 345000 }],
    ['345000', { value: 345000 }],
    ['七成', { value: 70, unit: '%' }],
    ['70%', { value: 70, unit: '%' }],
    ['二', { value: [1, 2] as [number, number] }],
  ])('%s', (text, part) => expect(isValueOf(first(text), fact(part))).toBe(true));
  it.each([
    ['34.6万', { value: 345000 }],
    ['70', { value: 70, unit: '%' }],
    ['70%', { value: 70, unit: '家' }],
    ['70', {}],
  ])('not %s', (text, part) => expect(isValueOf(first(text), fact(part))).toBe(false));
});

describe('isStatedIn', () => {
  it('reads the statement and the time', () => {
    const record = fact({ fact: '24 小时开放，三个园区', as_of: '1998-05' });
    expect(['24', '3', '1998', '5'].map((text) => isStatedIn(first(text), record))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isStatedIn(first('25'), record)).toBe(false);
  });
});
