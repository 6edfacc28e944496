/** What a beat cites: walks its words and figures in the order a reader meets them. */
import type { Block, Inline } from './types.ts';

export type FactInline = Extract<Inline, { type: 'fact' }>;
export type PlaceInline = Extract<Inline, { type: 'place' }>;
export type Figure = Extract<Block, { type: 'figure' }>;

/** Lines of words in a block. */
export function linesOf(block: Block): Inline[][] {
  if (block.type === 'paragraph') return [block.children];
  return block.type === 'list' ? block.items : [];
}

/** Every inline, parents before children. */
export function everyInline(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    inline.type === 'text' ? [inline] : [inline, ...everyInline(inline.children)],
  );
}

/** Every inline of a beat's paragraphs and lists. */
export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => linesOf(block).flatMap(everyInline));
}

/** A place where a fact is told. */
export interface Citation {
  id: string;
  part: Figure | FactInline;
}

/** Where facts are told, in reading order: figures, and facts within the words. */
export function factCitations(blocks: readonly Block[]): Citation[] {
  return blocks.flatMap((block): Citation[] => {
    if (block.type === 'figure') return [{ id: block.fact, part: block }];
    const facts = linesOf(block)
      .flatMap(everyInline)
      .filter((inline) => inline.type === 'fact');
    return facts.map((part) => ({ id: part.id, part }));
  });
}

/** Ids of the facts a beat tells, each once. */
export function factsTold(blocks: readonly Block[]): string[] {
  return [...new Set(factCitations(blocks).map(({ id }) => id))];
}
