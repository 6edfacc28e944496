/** Which words of a story are set in the display face: titles, numerals with what stands beside them, distances. */
import { quantity } from '../lib/quantity.ts';
import { byId } from './find.ts';
import { readGeo } from './geo.ts';
import type { Block, Chapter, Story } from './types.ts';

/** Texts of one figure. */
function figureTexts(story: Story, block: Extract<Block, { type: 'figure' }>): string[] {
  const { before, digits, after, unit } = quantity(byId(story.facts, block.fact), story.lang, {
    numerals: block.numerals,
    ...(block.unit === undefined ? {} : { unit: block.unit }),
  });
  return [before, digits, after, unit];
}

/** What a chapter and its scenes set in it. */
const chapterTexts = (story: Story, { kicker, title, scenes }: Chapter): string[] => [
  kicker,
  title,
  ...scenes.flatMap((scene) => [
    scene.title,
    ...scene.beats.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'figure' ? figureTexts(story, block) : [])),
    ),
  ]),
];

/** The texts by the pages that show them. */
export interface DisplayTexts {
  /** Of the whole. */
  story: string[];
  /** Of a chapter's pages and of those of its scenes, by its id. */
  chapters: Map<string, string[]>;
  /** Names that head the map's page and those of its places. */
  places: string[];
}

/** Every text that the style sheet sets in the display face. */
export function displayTexts(story: Story): DisplayTexts {
  const whole = [story.title, story.distance.unit];
  const chapters = new Map(
    story.chapters.map((chapter) => [chapter.id, [...whole, ...chapterTexts(story, chapter)]]),
  );
  return {
    story: [...whole, ...[...chapters.values()].flat()],
    chapters,
    places: [...story.places, ...readGeo(story.dir).cities].map(({ name }) => name),
  };
}

/** All of them. */
export const allDisplayTexts = (story: Story): string[] => {
  const { story: whole, places } = displayTexts(story);
  return [...whole, ...places];
};
