/** The engine holds no word of the story: no title, no place, no id, no number of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../support/source.ts';
import { boundaries, holdsWord, isCompound, isTelling, storyWords } from '../../support/story-words.ts';

describe('src', () => {
  it('knows nothing of content/', () => {
    const words = storyWords('content');
    expect(words.length).toBeGreaterThan(100);
    const found = sourceFiles('src', /\.(ts|astro|css)$/u).flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const at = boundaries(text);
      return words.filter((word) => holdsWord(text, word, at)).map((word) => `${path}: ${word}`);
    });
    expect(found).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ['const n = 1269;', '1269'],
    ["place('瑞金')", '瑞金'],
    ['// 像瑞金这样的地方', '瑞金'],
    ['[data-light="x"] county-staff', 'county-staff'],
  ])('finds in %s the word %s', (text, word) => expect(holdsWord(text, word)).toBe(true));

  it.each([
    ['const n = 12690;', '1269'],
    ['county-staffs', 'county-staff'],
  ])('does not find in %s the word %s', (text, word) => expect(holdsWord(text, word)).toBe(false));

  it('takes a number for the story’s when it has four digits of which two tell something', () => {
    expect([2193, 798000, 51500000].every(isTelling)).toBe(true);
    expect([999, 1000, 100000].some(isTelling)).toBe(false);
  });

  it('takes an id for the story’s when it is made of several words', () => {
    expect(isCompound('county-staff')).toBe(true);
    expect(isCompound('stations')).toBe(false);
  });
});
