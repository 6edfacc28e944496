import { describe, expect, it } from 'vitest';
import { parseHan, toHalfWidth, toHan } from '../../../src/lib/han.ts';

describe('toHan', () => {
  it.each([
    [0, '零'],
    [5, '五'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [677, '六百七十七'],
    [1000, '一千'],
    [1005, '一千零五'],
    [2000, '两千'],
    [10000, '一万'],
    [10010, '一万零一十'],
    [20000, '两万'],
    [100000, '十万'],
    [105000, '十万五千'],
    [1000001, '一百万零一'],
    [644000000, '六亿四千四百万'],
    [79.8, '七十九点八'],
  ])('%d', (value, text) => expect(toHan(value)).toBe(text));

  it('is read back as the same number', () => {
    const values = [
      ...Array.from({ length: 2000 }, (_, i) => i + 1),
      10001,
      20200,
      98760,
      100100,
      123456789,
      200000000,
      1010101,
    ];
    for (const value of values) expect(parseHan(toHan(value))?.value, toHan(value)).toBe(value);
  });
});

describe('parseHan', () => {
  it.each([
    ['六百七十七', 677],
    ['十万', 100000],
    ['三千', 3000],
    ['三百五', 350],
    ['三百零五', 305],
    ['一万二', 12000],
    ['两百', 200],
    ['一亿二', 120000000],
    ['79.8万', 798000],
    ['6.44亿', 644000000],
    ['4,200', 4200],
    ['３０００多万', 30000000],
    ['50余万', 500000],
    ['五十余万', 500000],
    ['一点一五万', 11500],
    ['二〇二三', 2023],
    ['十', 10],
    ['一亿零五百', 100000500],
  ])('%s', (text, value) => expect(parseHan(text)).toEqual({ value, percent: false }));

  it.each([
    ['百分之八十', 80],
    ['百分之六点五', 6.5],
    ['百分之百', 100],
    ['十分之八', 80],
    ['八成', 80],
    ['八成五', 85],
    ['80%', 80],
    ['８０％', 80],
  ])('%s is a share', (text, value) => expect(parseHan(text)).toEqual({ value, percent: true }));

  it.each([
    '千万',
    '百万',
    '亿万',
    '一一',
    '三五',
    '三三两两',
    '一五一十',
    '两三千',
    '十百',
    '一百百',
    '',
    '门',
    '4,20',
    '零',
  ])('%s is no number', (text) => expect(parseHan(text)).toBeUndefined());
});

it('toHalfWidth turns digits, point and percent sign', () =>
  expect(toHalfWidth('６７．５％ 七')).toBe('67.5% 七'));
