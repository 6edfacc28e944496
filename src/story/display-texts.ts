/** Which words of a story are set in the display face: titles, numerals with what stands beside them, distances. */
import { quantity, sayQuantity } from '../lib/quantity.ts';
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

/** Every fact's number, as the list of facts and its own page say it. */
const numberTexts = ({ facts, lang }: Story): string[] =>
  facts.filter(({ value }) => value !== undefined).map((fact) => sayQuantity(fact, lang));

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
  /** Of the pages around it: names of places, on the map's, and the numbers of facts. */
  around: string[];
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
    around: [
      ...[...story.places, ...readGeo(story.dir).cities].map(({ name }) => name),
      ...numberTexts(story),
    ],
  };
}

/** All of them. */
export const allDisplayTexts = (story: Story): string[] => {
  const { story: whole, around } = displayTexts(story);
  return [...whole, ...around];
};
