/** Names of facts: short enough to be read, and no two alike. */
import { describe, expect, it } from 'vitest';
import { factTitle } from '../../../src/story/fact-title.ts';
import { loadStory } from '../../../src/story/index.ts';

describe.each(['content', 'tests/fixtures/stories/everything', 'tests/fixtures/stories/minimal'])(
  '%s',
  (dir) => {
    const story = loadStory(dir);
    const titles = story.facts.map((fact) => factTitle(story, fact));

    it('tells every fact apart', () => expect(new Set(titles).size).toBe(titles.length));
    it('leaves none empty and none with an open quote at its end', () => {
      expect(titles.filter((title) => title === '' || /[“‘《（]…$/u.test(title))).toEqual([]);
    });
  },
);
