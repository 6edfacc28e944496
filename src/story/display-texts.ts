/** Which words of a story are set in the display face: titles, numerals with what stands beside them, distances. */
import { quantity } from '../lib/quantity.ts';
import { byId } from './find.ts';
import { readGeo } from './geo.ts';
import type { Block, Story } from './types.ts';

/** Texts of one figure. */
function figureTexts(story: Story, block: Extract<Block, { type: 'figure' }>): string[] {
  const { before, digits, after, unit } = quantity(byId(story.facts, block.fact), story.lang, {
    numerals: block.numerals,
    ...(block.unit === undefined ? {} : { unit: block.unit }),
  });
  return [before, digits, after, unit];
}

/** Every text that the style sheet sets in the display face. */
export function displayTexts(story: Story): string[] {
  const texts = [story.title, story.distance.unit];
  for (const chapter of story.chapters) {
    texts.push(chapter.kicker, chapter.title);
    for (const scene of chapter.scenes) {
      texts.push(scene.title);
      for (const beat of scene.beats)
        for (const block of beat.blocks)
          if (block.type === 'figure') texts.push(...figureTexts(story, block));
    }
  }
  // The map's page and those of its places are headed by names.
  texts.push(...story.places.map(({ name }) => name), ...readGeo(story.dir).cities.map(({ name }) => name));
  return texts;
}
