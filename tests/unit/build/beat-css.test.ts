import { describe, expect, it } from 'vitest';
import { beatCss } from '../../../src/build/beat-css.ts';
import { loadStory } from '../../../src/story/index.ts';

/** Selectors and tokens of each rule. */
function rules(css: string): { selectors: string[]; tokens: Record<string, number> }[] {
  return [...css.matchAll(/^([^{]+)\{([^}]+)\}$/gmu)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(','),
    tokens: Object.fromEntries(
      body.split(';').map((one) => [one.split(':')[0], Number(one.split(':')[1])]),
    ) as Record<string, number>,
  }));
}

describe('beatCss', () => {
  const story = loadStory('tests/fixtures/stories/everything');
  const css = beatCss(story);
  const found = rules(css);

  it('speaks of every beat once', () => {
    const anchors = story.chapters.flatMap(({ scenes }) =>
      scenes.flatMap(({ beats }) => beats.map(({ anchor }) => `#${anchor}`)),
    );
    expect(found.flatMap(({ selectors }) => selectors).sort()).toEqual(anchors.sort());
  });

  it('says of each where its words lie, within the crop', () => {
    for (const { tokens, selectors } of found) {
      expect(Object.keys(tokens).sort(), selectors.join()).toEqual([
        '--q-end',
        '--q-end-hall',
        '--q-right-hall',
        '--q-top',
        '--q-top-hall',
      ]);
      const { '--q-top': top = -1, '--q-end': end = -1, '--q-top-hall': hall = -1 } = tokens;
      expect(top).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(top);
      // A phone's crop is 390 × 844, a hall's 1920 × 1080: that is as far as hundredths of the width reach.
      expect(end).toBeLessThanOrEqual((844 / 390) * 100);
      expect(hall).toBeGreaterThanOrEqual(0);
      expect(hall).toBeLessThan((1080 / 1920) * 100);
      expect(tokens['--q-end-hall']).toBeGreaterThan(hall);
      expect(tokens['--q-end-hall']).toBeLessThanOrEqual((1080 / 1920) * 100);
      expect(tokens['--q-right-hall']).toBeGreaterThan(20);
      expect(tokens['--q-right-hall']).toBeLessThanOrEqual(100);
    }
  });

  it('writes values that are shared only once', () => {
    const bodies = css
      .trim()
      .split('\n')
      .map((line) => line.slice(line.indexOf('{')));
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});
