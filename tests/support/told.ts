/** What a page must print of the facts, worked out from the score: which fact, in which words, in which order. */
import { toHan } from '../../src/lib/han.ts';
import { sayQuantity } from '../../src/lib/quantity.ts';
import type { Beat, Block, Fact, Inline, Story } from '../../src/story/types.ts';

export interface Told {
  id: string;
  /** The words that tell it, without white space. */
  text: string;
}

/** Words without white space: how a page breaks its lines is its own affair. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** All beats of a story. */
export const beatsOf = (story: Story): Beat[] =>
  story.chapters.flatMap(({ scenes }) => scenes.flatMap(({ beats }) => beats));

function factOf(story: Story, id: string): Fact {
  const fact = story.facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
}

function inlineText(story: Story, inline: Inline): string {
  if (inline.type === 'text') return inline.value;
  if (inline.type !== 'fact' || inline.children.length > 0)
    return inline.children.map((child) => inlineText(story, child)).join('');
  return sayQuantity(
    factOf(story, inline.id),
    story.lang,
    inline.unit === undefined ? {} : { unit: inline.unit },
  );
}

function inlineTold(story: Story, inline: Inline): Told[] {
  if (inline.type === 'text') return [];
  if (inline.type === 'fact') return [{ id: inline.id, text: squeeze(inlineText(story, inline)) }];
  return inline.children.flatMap((child) => inlineTold(story, child));
}

function blockTold(story: Story, block: Block): Told[] {
  if (block.type === 'paragraph') return block.children.flatMap((child) => inlineTold(story, child));
  if (block.type === 'list') return block.items.flat().flatMap((child) => inlineTold(story, child));
  if (block.type !== 'figure') return [];
  const { fact, numerals, unit } = block;
  const options = { numerals, ...(unit === undefined ? {} : { unit }) };
  return [{ id: fact, text: squeeze(sayQuantity(factOf(story, fact), story.lang, options)) }];
}

/** Every telling of a fact in these beats, in order. */
export const tellings = (story: Story, beats: Beat[]): Told[] =>
  beats.flatMap(({ blocks }) => blocks.flatMap((block) => blockTold(story, block)));

/**
 * Ways in which a value may stand in a text, found without the engine's own rules of writing: in figures or Chinese
 * numerals, in single units, in 万 or in 亿; a share also in tenths (成).
 */
export function spellings(value: number, unit = ''): string[] {
  const tenths = unit.startsWith('%') && value % 10 === 0 ? [`${toHan(value / 10)}成`] : [];
  const scaled = [1, 1e4, 1e8]
    .filter((scale) => value >= scale || scale === 1)
    .map((scale) => Number((value / scale).toPrecision(12)))
    .flatMap((base) => [String(base), toHan(base), base.toLocaleString('en')]);
  return [...scaled, ...tenths];
}
