import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spotOfBeat, spotOfPicture, spotOfText } from '../../../src/build/find-spot.ts';
import { loadStory } from '../../../src/story/index.ts';

const story = loadStory('tests/fixtures/stories/minimal');

describe('spotOfBeat', () => {
  it('finds the line on which a beat begins', () => {
    expect(spotOfBeat(story, 'crossing', 'landing', 'bell')).toEqual({
      file: 'chapters/crossing.mdx',
      line: 12,
    });
    expect(spotOfBeat(story, 'crossing', 'river', 'bank')).toEqual({
      file: 'chapters/crossing.mdx',
      line: 37,
    });
  });
  it('falls back on its scene', () => expect(spotOfBeat(story, 'crossing', 'river', 'none').line).toBe(27));
});

describe('spotOfPicture', () => {
  it.each([
    ['cards/crossing.png', 'chapters/crossing.mdx', /^title:/u],
    ['posters/river.png', 'chapters/crossing.mdx', /<Scene id="river"/u],
    ['cards/river-square.png', 'chapters/crossing.mdx', /<Scene id="river"/u],
    ['cards/story.png', 'story.yaml', /./u],
    ['cards/fact-none.png', 'data/facts.yaml', /./u],
  ])('finds where the words of %s are written', (picture, file, line) => {
    const spot = spotOfPicture(story, picture);
    expect(spot.file).toBe(file);
    expect(readFileSync(join(story.dir, file), 'utf8').split('\n')[spot.line - 1]).toMatch(line);
  });
  it('finds a fact by its id', () => {
    const [fact] = story.facts;
    const { file, line } = spotOfPicture(story, `cards/fact-${fact?.id ?? ''}.png`);
    expect(readFileSync(join(story.dir, file), 'utf8').split('\n')[line - 1]).toContain(
      `id: ${fact?.id ?? '-'}`,
    );
  });
});

describe('spotOfText', () => {
  it('finds the text, story.yaml first', () => {
    expect(spotOfText(story, 'The last ferry', 'f')).toEqual({ file: 'story.yaml', line: 1 });
    expect(spotOfText(story, 'The landing stage', 'T').file).toBe('chapters/crossing.mdx');
  });
  it('finds a sign of it where the text is broken over lines', () =>
    expect(spotOfText(story, 'no such text', 'ferry').file).toBe('story.yaml'));
  it('names the story where nothing is found', () =>
    expect(spotOfText(story, '🜁🜁', '🜁')).toEqual({ file: 'story.yaml', line: 1 }));
});
