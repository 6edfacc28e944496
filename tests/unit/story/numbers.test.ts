import { describe, expect, it } from 'vitest';
import { bareNumbers, findNumbers } from '../../../src/story/numbers.ts';

const found = (text: string) =>
  findNumbers(text)
    .filter(({ single }) => !single)
    .map(({ text: run, value }) => [run, value]);
const bare = (text: string) =>
  bareNumbers(text)
    .filter(({ single }) => !single)
    .map(({ text: run }) => run);

describe('findNumbers', () => {
  it.each([
    ['共79.8万人', [['79.8万', 798000]]],
    ['3000多万元', [['3000多万', 30000000]]],
    ['五十余万人', [['五十余万', 500000]]],
    ['６７７个点', [['６７７', 677]]],
    [
      '1～2岁',
      [
        ['1', 1],
        ['2', 2],
      ],
    ],
    ['a fleet of 1.5 million boats', [['1.5 million', 1500000]]],
    [
      'more than 4,200 of them, 300,no',
      [
        ['4,200', 4200],
        ['300', 300],
      ],
    ],
    [
      '一个点，是一千人；一点一千人',
      [
        ['一千', 1000],
        ['一千', 1000],
      ],
    ],
    [
      '八成五的人，百分之六点五的书，十分之八的路',
      [
        ['八成五', 85],
        ['百分之六点五', 6.5],
        ['十分之八', 80],
      ],
    ],
    [
      '80%以上，80 per cent',
      [
        ['80%', 80],
        ['80 per cent', 80],
      ],
    ],
    ['一扇门，十分安静，三三两两，千万别忘，一成不变，五湖四海，一一点过，四面八方，百分百', []],
    ['三成员到场', []],
  ])('%s', (text, runs) => expect(found(text)).toEqual(runs));

  it('keeps single numerals apart', () =>
    expect(findNumbers('三队').map(({ value, single }) => [value, single])).toEqual([[3, true]]));
});

describe('bareNumbers', () => {
  it.each([
    '2023年',
    '2023年3月',
    '2023年3月22日',
    '3月22日',
    '9月',
    '2022年底',
    '2018—2023年',
    '2023-03-22',
    '二〇二三年',
    '三月二十二日',
    'July 2023',
    '1 July 2023',
    'July 1, 2023',
    'in 2023',
    'Since 1998,',
    '(2023)',
    '“1+2+N”',
    '「12」',
    '《1984》',
    '"24 hours"',
  ])('%s needs no fact', (text) => expect(bare(text)).toEqual([]));

  it.each([
    ['三十年', ['三十']],
    ['近2000人', ['2000']],
    ['2000家', ['2000']],
    ['15分钟', ['15']],
    ['2000 people', ['2000']],
    ['in 2023% of', ['2023%']],
    ['二十日', ['二十']],
    ['“开”12“关”', ['12']],
    ['8月里3次', ['3']],
    ['12 may wait', ['12']],
  ])('%s does', (text, runs) => expect(bare(text)).toEqual(runs));
});
