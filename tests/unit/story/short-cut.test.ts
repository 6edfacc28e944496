import { describe, expect, it } from 'vitest';
import { checkStory } from '../../../src/story/check.ts';
import { readStory } from '../../../src/story/files.ts';
import { cutBeats, shortCutOf } from '../../../src/story/short-cut.ts';
import { dwellOf } from '../../../src/lib/exhibit-cut.ts';
import { edited, everything, minimal } from './fixtures.ts';

const storyOf = (source = minimal()) => {
  const { story } = checkStory(source);
  if (story === undefined) throw new Error('the story has faults');
  return story;
};

describe('the three-minute cut', () => {
  it('is the one the story names, in the order of the score', () => {
    const source = edited(
      'story.yaml',
      '[depot-start, depot-shelves, stop-back]',
      '[stop-back, depot-start]',
      everything(),
    );
    expect(shortCutOf(storyOf(source))).toEqual(['depot-start', 'stop-back']);
  });

  it('is all of a story that lasts no longer', () => {
    const story = storyOf();
    expect(story.exhibit).toBeUndefined();
    expect(shortCutOf(story)).toEqual(['landing-bell', 'landing-log', 'river-middle', 'river-bank']);
  });

  it('of the real story fits three minutes, and has every chapter, the start and the end', () => {
    const story = storyOf(readStory('content'));
    const beats = cutBeats(story);
    const cut = shortCutOf({ chapters: story.chapters });
    const played = beats.filter(({ anchor }) => cut.includes(anchor));
    const seconds = played.reduce((sum, beat) => sum + dwellOf(beat), 0);
    expect(seconds).toBeLessThanOrEqual(180);
    expect(seconds).toBeGreaterThan(150);
    expect(new Set(played.map(({ chapter }) => chapter)).size).toBe(story.chapters.length);
    expect(cut[0]).toBe(beats[0]?.anchor);
    expect(cut[cut.length - 1]).toBe(beats[beats.length - 1]?.anchor);
  });
});
