import { describe, expect, it } from 'vitest';
import { railCss } from '../../../src/build/rail-css.ts';
import { loadStory } from '../../../src/story/index.ts';

describe('railCss', () => {
  const story = loadStory('tests/fixtures/stories/everything');

  it('puts every chapter where its way begins', () => {
    expect(railCss(story).trim().split('\n')).toEqual(
      story.chapters.map(({ id, metres }) => {
        const share = (story.distance.from - metres[0]) / (story.distance.from - story.distance.to);
        return `.rail-station[data-chapter="${id}"]{--walked:${Number(share.toFixed(4))}}`;
      }),
    );
    expect(story.chapters.length).toBeGreaterThan(1);
  });
});
