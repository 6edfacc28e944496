/** Sentences of a line: where it may be cut for another face. */
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../../src/performers/screen/sentences.ts';
import type { Inline } from '../../../../src/story/types.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const fact = (value: string): Inline => ({ type: 'fact', id: 'f', children: [text(value)] });
const said = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.value : said(inline.children))).join('');

describe('sentences', () => {
  it.each([
    ['一句。又一句！还有吗？', ['一句。', '又一句！', '还有吗？']],
    ['他说：“到了。”门开着', ['他说：“到了。”', '门开着']],
    ['长了6.44亿元。', ['长了6.44亿元。']],
    ['It grew by 6.44. Then it rested.', ['It grew by 6.44. ', 'Then it rested.']],
    ['没有句号', ['没有句号']],
  ])('of %s', (line, expected) => expect(sentences([text(line)]).map(said)).toEqual(expected));

  it('tell a fact in one breath', () =>
    expect(sentences([text('前。'), fact('两句。一个事实'), text('。后。')]).map(said)).toEqual([
      '前。',
      '两句。一个事实。',
      '后。',
    ]));

  it('lose no word', () => {
    const line = [text('一。二'), fact('三。'), text('四？“五。”六')];
    expect(sentences(line).map(said).join('')).toBe(said(line));
  });
});
