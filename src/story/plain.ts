/** The words of a story as plain text, as a reader reads them. */
import { sayQuantity } from '../lib/quantity.ts';
import type { FactRecord } from '../schemas/fact.ts';
import type { ArtRecord } from '../schemas/art.ts';
import type { Clip, Photo } from '../schemas/media.ts';
import type { StoryMeta } from '../schemas/story.ts';
import { byId } from './find.ts';
import type { Block, Inline } from './types.ts';

/** What is needed to say any block: the language and what the blocks refer to. */
export interface WordBook {
  lang: StoryMeta['lang'];
  facts: readonly FactRecord[];
  photos: readonly Photo[];
  clips: readonly Clip[];
  arts: Readonly<Record<string, ArtRecord>>;
}

/** Words of a line; an empty fact says its number. */
export function plainInlines(story: Pick<WordBook, 'lang' | 'facts'>, inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      if (inline.type !== 'fact' || inline.children.length > 0) return plainInlines(story, inline.children);
      return sayQuantity(byId(story.facts, inline.id), story.lang, { unit: inline.unit });
    })
    .join('');
}

/** Words of one block: a figure is its label and number, a photograph its caption, a recording its title, a chart what it shows. */
export function plainBlock(story: WordBook, block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return plainInlines(story, block.children);
    case 'list':
      return block.items.map((item) => plainInlines(story, item)).join('\n');
    case 'photo':
      return byId(story.photos, block.id).caption;
    case 'clip':
      return byId(story.clips, block.id).title;
    case 'objects':
      return (story.arts[block.art]?.objects ?? [])
        .map(({ name, need, says }) => [name, need, says].filter(Boolean).join('\n'))
        .join('\n');
    case 'chart':
      return `${block.title}\n${block.summary}`;
    case 'figure': {
      const { numerals, unit, label } = block;
      const number = sayQuantity(byId(story.facts, block.fact), story.lang, { numerals, unit });
      return label === undefined ? number : `${label}\n${number}`;
    }
  }
}

/** Words of a beat, a line a block. */
export function plainBlocks(story: WordBook, blocks: readonly Block[]): string {
  return blocks.map((block) => plainBlock(story, block)).join('\n');
}
