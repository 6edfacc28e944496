/** A line of words as one string, with what each stretch of it belongs to. */
import { sayQuantity } from '../lib/quantity.ts';
import type { FactInline } from './citations.ts';
import type { Draft } from './draft.ts';
import type { Inline } from './types.ts';
import type { Spot, Where } from './where.ts';

export interface Stretch {
  start: number;
  end: number;
  /** The text itself, or the empty fact that writes its number here. */
  part: Extract<Inline, { type: 'text' }> | FactInline;
  /** The fact whose words these are. */
  fact: FactInline | undefined;
}

export interface FlatLine {
  text: string;
  stretches: Stretch[];
}

/** Number of a fact as it will be written; nothing for a fact that does not exist or has none. */
function numberOf(inline: FactInline, draft: Pick<Draft, 'meta' | 'facts'>): string {
  const fact = draft.facts.items.find(({ id }) => id === inline.id);
  return fact === undefined ? '' : sayQuantity(fact, draft.meta?.lang ?? 'zh-CN', { unit: inline.unit });
}

/** Flattens one paragraph or list item. Works on a draft whose references may dangle. */
export function flatten(inlines: readonly Inline[], draft: Pick<Draft, 'meta' | 'facts'>): FlatLine {
  const line: FlatLine = { text: '', stretches: [] };
  const add = (part: Stretch['part'], words: string, fact: FactInline | undefined): void => {
    line.stretches.push({ start: line.text.length, end: line.text.length + words.length, part, fact });
    line.text += words;
  };
  const walk = (nodes: readonly Inline[], fact: FactInline | undefined): void => {
    for (const node of nodes) {
      if (node.type === 'text') add(node, node.value, fact);
      else if (node.type === 'fact' && node.children.length === 0)
        add(node, numberOf(node, draft), undefined);
      else walk(node.children, node.type === 'fact' ? node : fact);
    }
  };
  walk(inlines, undefined);
  return line;
}

/** The stretch a sign of the line lies in. */
export function stretchAt(line: FlatLine, offset: number): Stretch | undefined {
  return line.stretches.find(({ start, end }) => start <= offset && offset < end);
}

/** Where a sign of the line stands in its file. */
export function spotAt(line: FlatLine, offset: number, where: Where): Spot | undefined {
  const stretch = stretchAt(line, offset);
  return stretch && where.of(stretch.part, offset - stretch.start);
}
