/** Reads what stands in a beat: staging first, then words. */
import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';
import { nearest } from '../lib/nearest.ts';
import { isBlockName, readBlock } from './block-reader.ts';
import type { BeatDraft } from './draft.ts';
import { type ElementName, isElementName, readElement, type Reading, vocabulary } from './elements.ts';
import { readInlines } from './inlines.ts';
import { type Jsx, spotOf } from './mdx.ts';
import type { Inline } from './types.ts';

const STAGING = { Crowd: 'crowd', Art: 'art', MapView: 'view', Sound: 'sound' } as const;
type StagingName = keyof typeof STAGING;
const isStaging = (name: ElementName): name is StagingName => Object.hasOwn(STAGING, name);

type Child = BlockContent | DefinitionContent;
/** A block element, or the nodes of one paragraph. */
type Part = Child | { type: 'words'; nodes: PhrasingContent[]; last: Child };

const isWordElement = (node: Child): boolean =>
  node.type === 'mdxJsxFlowElement' && (node.name === 'Fact' || node.name === 'Place');

/**
 * A fact that is alone on its line parses as a block of its own; with words on the next or the previous line it is
 * part of their paragraph.
 */
function gatherParagraphs(children: readonly Child[]): Part[] {
  const parts: Part[] = [];
  for (const child of children) {
    if (child.type !== 'paragraph' && !isWordElement(child)) {
      parts.push(child);
      continue;
    }
    const nodes =
      child.type === 'paragraph' ? (child as Paragraph).children : [child as unknown as PhrasingContent];
    const before = parts[parts.length - 1];
    if (
      before?.type === 'words' &&
      child.position?.start.line === (before.last.position?.end.line ?? -1) + 1
    ) {
      const end = before.last.position?.end;
      before.nodes.push({ type: 'text', value: '\n', position: end && { start: end, end } }, ...nodes);
      before.last = child;
    } else parts.push({ type: 'words', nodes: [...nodes], last: child });
  }
  return parts;
}

/** Items of a list; each is one paragraph. */
function readList(list: Extract<Child, { type: 'list' }>, reading: Reading): Inline[][] {
  return list.children.map((item) =>
    item.children.flatMap((child) => {
      const [part] = gatherParagraphs([child as Child]);
      if (part?.type === 'words') return readInlines(part.nodes, reading);
      reading.damaged = true;
      reading.report('markdown-refused', spotOf(reading.file, child), reading.trail, { what: 'nested' });
      return [];
    }),
  );
}

function refuseChildren(element: Jsx, name: ElementName, reading: Reading): void {
  if (element.children.length === 0) return;
  reading.damaged = true;
  reading.report('not-empty', spotOf(reading.file, element), reading.trail, { element: name });
}

function readStaging(beat: BeatDraft, name: StagingName, element: Jsx, reading: Reading): void {
  const at = spotOf(reading.file, element);
  const { value } = readElement(name, element, reading);
  if (beat.blocks.length > 0) reading.report('staging-late', at, reading.trail, { element: name });
  if (beat[STAGING[name]] !== undefined)
    reading.report('staging-twice', at, reading.trail, { element: name });
  if (value !== undefined) Object.assign(beat, { [STAGING[name]]: value });
}

function readFlowElement(beat: BeatDraft, element: Jsx, reading: Reading): void {
  const { name } = element;
  const at = spotOf(reading.file, element);
  if (!isElementName(name)) {
    reading.damaged = true;
    const valid = Object.keys(vocabulary);
    reading.report('unknown-element', at, reading.trail, {
      name: name ?? '',
      nearest: nearest(name ?? '', valid),
      valid,
    });
  } else if (name === 'Scene' || name === 'Beat') {
    reading.damaged = true;
    const wanted = name === 'Beat' ? '<Scene>' : 'chapter';
    reading.report('wrong-parent', at, reading.trail, { element: name, parent: '<Beat>', wanted });
  } else {
    refuseChildren(element, name, reading);
    if (isStaging(name)) readStaging(beat, name, element, reading);
    else if (isBlockName(name)) beat.blocks.push(...readBlock(name, element, beat, reading));
  }
}

/** Fills a beat with what stands in it. */
export function readBeatContent(beat: BeatDraft, children: readonly Child[], reading: Reading): void {
  for (const part of gatherParagraphs(children)) {
    if (part.type === 'words')
      beat.blocks.push({ type: 'paragraph', children: readInlines(part.nodes, reading) });
    else if (part.type === 'mdxJsxFlowElement') readFlowElement(beat, part, reading);
    else if (part.type === 'list' && part.ordered !== true)
      beat.blocks.push({ type: 'list', items: readList(part, reading) });
    else {
      reading.damaged = true;
      const at = spotOf(reading.file, part);
      if (part.type === 'mdxFlowExpression')
        reading.report('code-refused', at, reading.trail, { what: 'expression', text: `{${part.value}}` });
      else
        reading.report('markdown-refused', at, reading.trail, {
          what: part.type === 'list' ? 'ordered' : part.type,
        });
    }
  }
}
