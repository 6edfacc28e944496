import { describe, expect, it } from 'vitest';
import { phrases } from '../../../src/lib/phrases.ts';

const OPENING = /[（《「『“‘(]$/u;
const CLOSING = /^[，。、；：？！）》」』”’…—·,.;:?!)]/u;

describe('phrases', () => {
  const titles = [
    '把话说到心里',
    '看，灯（还）亮着！',
    '《远方》来信',
    '“夜班”——之后……',
    '他说：“到了。”',
    'To the door, at last',
  ];

  it.each(titles)('gives %s back when joined', (title) => {
    expect(phrases(title, 'zh-CN').join('')).toBe(title);
  });

  it.each(titles)(
    'neither ends a part of %s with an opening mark nor begins one with a closing mark',
    (title) => {
      const parts = phrases(title, 'zh-CN');
      expect(parts.slice(0, -1).filter((part) => OPENING.test(part))).toEqual([]);
      expect(parts.slice(1).filter((part) => CLOSING.test(part))).toEqual([]);
    },
  );

  it('offers a break between Chinese words, not between their characters', () => {
    const parts = phrases('职工走向城市', 'zh-CN');
    expect(parts).toContain('职工');
    expect(parts).toContain('城市');
  });

  it('keeps marks that follow each other with their word', () => {
    expect(phrases('来（看）。', 'zh-CN')).toEqual(['来', '（看）。']);
  });

  it('has no parts for no title', () => expect(phrases('', 'zh-CN')).toEqual([]));
});
