/** Chinese line breaking in pictures (SH-28): what no line may begin or end with, what stays together, how it is shared out. */
import { describe, expect, it } from 'vitest';
import { breakLines, pieces } from '../../../src/cards/lines.ts';

/** A full square a sign. */
const squares = (text: string): number => [...text].length;
const broken = (text: string, width: number, most = 9) =>
  breakLines(pieces(text, 'zh-CN'), squares, width, most);

const TEXT =
  '全省各级工会累计吸纳新就业形态劳动者67.7万人，其中“2023年新入会”的有9.7万人；（另见《实施方案》）办法写成九个字：“重点建、行业建、兜底建”。';

describe('breakLines', () => {
  it.each([12, 14, 17, 20, 26])('keeps the rules at a width of %i', (width) => {
    const lines = broken(TEXT, width);
    expect(lines).toBeDefined();
    expect(lines?.join('')).toBe(TEXT);
    for (const line of lines ?? []) {
      expect(line).not.toMatch(/^[，。、；：？！）》」”]/u);
      expect(line).not.toMatch(/[（《「“]$/u);
      expect(squares(line)).toBeLessThanOrEqual(width);
    }
    for (const whole of ['67.7万', '9.7万', '2023年'])
      expect(
        lines?.some((line) => line.includes(whole)),
        whole,
      ).toBe(true);
  });

  it('shares the words out evenly over the fewest lines', () => {
    expect(broken('把灯点到路边', 4)?.map(squares)).toHaveLength(2);
    expect(broken('一张长桌', 10)).toEqual(['一张长桌']);
  });

  it('says when it does not fit', () => {
    expect(broken('把灯点到路边', 4, 1)).toBeUndefined();
    expect(broken('unbreakableword', 4)).toBeUndefined();
  });

  it('keeps an expression together', () =>
    expect(pieces('体系称“1+2+N”，自上而下', 'zh-CN').join('|')).toMatch(/1\+2\+N/u));

  it('breaks English between words', () => {
    expect(breakLines(pieces('A ferry over the river', 'en'), squares, 12, 3)).toEqual([
      'A ferry over',
      'the river',
    ]);
  });
});
