import { describe, expect, it } from 'vitest';
import { hiddenSign } from '../../../src/lib/plain-signs.ts';

describe('hiddenSign', () => {
  it.each([
    ['a\u0000b', 1, 'U+0000'],
    ['\u0007', 0, 'U+0007'],
    ['ab\u202ecd', 2, 'U+202E'],
    ['\u2066', 0, 'U+2066'],
    ['a\ufeff', 1, 'U+FEFF'],
    ['a\uffff', 1, 'U+FFFF'],
    ['a\ud800', 1, 'U+D800'],
    ['a\udc00b', 1, 'U+DC00'],
    ['\u0085', 0, 'U+0085'],
  ])('finds one in %j', (text, at, code) => expect(hiddenSign(text)).toEqual({ at, code }));

  it.each([
    '',
    'words',
    '两行\n字',
    'a\tb',
    '💥 a pair is whole',
    'e\u0301',
    '\u200d',
    '10\u00a0km',
    '，。“”',
  ])('lets %j pass', (text) => expect(hiddenSign(text)).toBeUndefined());
});
