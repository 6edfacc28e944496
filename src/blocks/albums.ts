/** Joins photographs that follow one another into albums. */
import type { Block } from '../story/types.ts';

type Single = Exclude<Block, { type: 'photo' }>;
export interface Album {
  type: 'album';
  photos: string[];
}

export function albums(blocks: readonly Block[]): (Single | Album)[] {
  const joined: (Single | Album)[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    if (block.type !== 'photo') joined.push(block);
    else if (last?.type === 'album') last.photos.push(block.id);
    else joined.push({ type: 'album', photos: [block.id] });
  }
  return joined;
}
