/** Reads the elements that are blocks of their own: figures, photographs, recordings, things in a picture, charts. */
import type { BeatDraft } from './draft.ts';
import { type ElementName, readElement, type Reading } from './elements.ts';
import { type Jsx, spotOf } from './mdx.ts';
import type { Block } from './types.ts';

const BLOCKS = ['Figure', 'Photo', 'Clip', 'Objects', 'Chart'] as const;
export type BlockName = (typeof BLOCKS)[number];
export const isBlockName = (name: ElementName): name is BlockName =>
  (BLOCKS as readonly ElementName[]).includes(name);

/** The block an element stands for; undefined when its attributes are not right (that is reported). */
function blockOf(name: BlockName, element: Jsx, beat: BeatDraft, reading: Reading): Block | undefined {
  if (name === 'Figure') {
    const { value } = readElement('Figure', element, reading);
    if (value === undefined) return undefined;
    const { fact, rank, numerals, unit, label } = value;
    const rest = { ...(unit === undefined ? {} : { unit }), ...(label === undefined ? {} : { label }) };
    return { type: 'figure', fact, rank, numerals, ...rest };
  }
  if (name === 'Objects') {
    const { value } = readElement('Objects', element, reading);
    // Staging comes first, so the beat's picture is known by now.
    return value && { type: 'objects', art: beat.art?.name ?? '', anchor: beat.anchor };
  }
  if (name === 'Chart') {
    const { value } = readElement('Chart', element, reading);
    return value && { type: 'chart', ...value };
  }
  const { value } = readElement(name, element, reading);
  return value && { type: name === 'Photo' ? 'photo' : 'clip', id: value.id };
}

/** Reads one block. @returns it in a list, or an empty list. */
export function readBlock(name: BlockName, element: Jsx, beat: BeatDraft, reading: Reading): Block[] {
  const block = blockOf(name, element, beat, reading);
  return block === undefined ? [] : [reading.where.set(block, spotOf(reading.file, element))];
}
