import { describe, expect, it } from 'vitest';
import { type Quantified, quantity, sayQuantity } from '../../../src/lib/quantity.ts';

type Row = [expected: string, fact: Quantified];
const exact = (value: number, unit: string): Quantified => ({ value, unit, approx: 'exact' });
const over = (value: number, unit: string, wording?: Quantified['wording']): Quantified => ({
  value,
  unit,
  approx: 'over',
  wording,
});

describe('sayQuantity in Chinese', () => {
  const rows: Row[] = [
    ['79.8万人', exact(798000, '人')],
    ['6.44亿元', exact(644000000, '元')],
    ['1.15万起', exact(11500, '起')],
    ['9112家', exact(9112, '家')],
    ['5150万元', exact(51500000, '元')],
    ['1000万元', exact(10000000, '元')],
    ['123456人', exact(123456, '人')],
    ['12345万元', exact(123450000, '元')],
    ['11550起', exact(11550, '起')],
    ['90%', exact(90, '%')],
    ['0个', exact(0, '个')],
    ['3.5米', exact(3.5, '米')],
    ['近10万名职工', { value: 100000, unit: '名职工', approx: 'near' }],
    ['近2000人', { value: 2000, unit: '人', approx: 'near' }],
    ['约164万人', { value: 1640000, unit: '人', approx: 'about' }],
    ['480余场', over(480, '场')],
    ['4200余家', over(4200, '家')],
    ['逾4200家', over(4200, '家', '逾')],
    ['50余万人', over(500000, '人')],
    ['2万余人', over(20000, '人')],
    ['2万多人', over(20000, '人', '多')],
    ['3000多万元', over(30000000, '元', '多万')],
    ['3280万余元', over(32800000, '元', '万余')],
    ['6000多名', over(6000, '名', '多')],
    ['80%以上', over(80, '%', '以上')],
    ['80%以上', over(80, '%')],
    ['1000家以上', over(1000, '家', '以上')],
    ['逾15家', over(15, '家')],
    ['1～2岁', { value: [1, 2], unit: '岁', approx: 'range' }],
    ['1～2万人', { value: [10000, 20000], unit: '人', approx: 'range' }],
    ['9000～1万人', { value: [9000, 10000], unit: '人', approx: 'range' }],
  ];
  it.each(rows)('%s', (expected, fact) => expect(sayQuantity(fact, 'zh-CN')).toBe(expected));
});

describe('sayQuantity in Chinese numerals', () => {
  const rows: Row[] = [
    ['十万名', exact(100000, '名')],
    ['近十万人', { value: 100000, unit: '人', approx: 'near' }],
    ['五十余万人', over(500000, '人')],
    ['两万余人', over(20000, '人')],
    ['三千多万元', over(30000000, '元', '多万')],
    ['百分之八十以上', over(80, '%')],
    ['一～二岁', { value: [1, 2], unit: '岁', approx: 'range' }],
  ];
  it.each(rows)('%s', (expected, fact) =>
    expect(sayQuantity(fact, 'zh-CN', { numerals: 'han' })).toBe(expected),
  );
});

describe('sayQuantity in English', () => {
  const rows: Row[] = [
    ['more than 4,200 stations', over(4200, 'stations')],
    ['nearly 2,000 people', { value: 2000, unit: 'people', approx: 'near' }],
    ['about 1.64 million people', { value: 1640000, unit: 'people', approx: 'about' }],
    ['798,000 people', exact(798000, 'people')],
    ['more than 80%', over(80, '%')],
    ['1–2 minutes', { value: [1, 2], unit: 'minutes', approx: 'range' }],
  ];
  it.each(rows)('%s', (expected, fact) => expect(sayQuantity(fact, 'en')).toBe(expected));
});

describe('quantity', () => {
  it('keeps the numeral apart from what stands around it', () => {
    expect(quantity({ value: 100000, unit: '名职工', approx: 'near' }, 'zh-CN')).toEqual({
      before: '近',
      digits: '10',
      after: '万',
      unit: '名职工',
    });
    expect(quantity(over(500000, '人'), 'zh-CN')).toEqual({
      before: '',
      digits: '50',
      after: '余万',
      unit: '人',
    });
    expect(quantity(over(4200, 'stations'), 'en')).toEqual({
      before: 'more than ',
      digits: '4,200',
      after: '',
      unit: ' stations',
    });
  });
  it('takes a shorter unit for one place', () => {
    expect(sayQuantity({ value: 100000, unit: '名职工', approx: 'near' }, 'zh-CN', { unit: '名' })).toBe(
      '近10万名',
    );
  });
  it('is empty for a fact without a number', () => {
    expect(quantity({ unit: '人' }, 'zh-CN')).toEqual({ before: '', digits: '', after: '', unit: '' });
  });
});
