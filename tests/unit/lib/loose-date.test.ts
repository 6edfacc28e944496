import { describe, expect, it } from 'vitest';
import { sayDate } from '../../../src/lib/loose-date.ts';

describe('sayDate', () => {
  it.each([
    ['2023', '2023年', '2023'],
    ['2023-09', '2023年9月', 'September 2023'],
    ['2023-12-09', '2023年12月9日', '9 December 2023'],
    ['2023-12-09 早晨', '2023年12月9日早晨', '9 December 2023, 早晨'],
    ['2023 spring', '2023年spring', '2023, spring'],
  ])('%s', (date, zh, en) => {
    expect(sayDate(date, 'zh-CN')).toBe(zh);
    expect(sayDate(date, 'en')).toBe(en);
  });

  it('leaves words it cannot read as they are', () => expect(sayDate('long ago', 'en')).toBe('long ago'));
});
