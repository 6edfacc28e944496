/** On which face of its stop each block of a beat is wanted, before anything is measured. */
import type { Block } from '../../story/types.ts';

/** Things told at once: more would be a list, and nobody reads a list on a wall. */
export const OBJECTS_A_FACE = 3;

export interface PlacedBlock {
  block: Block;
  /** Face the block begins on. */
  face: number;
}

/** Words share a face; each photograph has one of its own, and things have as many as they need. @param things how many a block of objects holds */
export function placeBlocks(
  blocks: readonly Block[],
  things: (block: Extract<Block, { type: 'objects' }>) => number,
): PlacedBlock[] {
  let face = 0;
  let next = 0;
  return blocks.map((block) => {
    if (block.type === 'photo' || block.type === 'objects') {
      const begins = next;
      next += block.type === 'photo' ? 1 : Math.ceil(things(block) / OBJECTS_A_FACE);
      face = next;
      return { block, face: begins };
    }
    next = Math.max(next, face + 1);
    return { block, face };
  });
}
