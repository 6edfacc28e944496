/** The three-minute cut of a story: the one it names, or the one that follows from its score. */
import { shortCut, type CutBeat } from '../lib/exhibit-cut.ts';
import type { Beat, Story } from './types.ts';

/** How much a beat shows from afar: a numeral first, then a drawing, then a crowd that counts something. */
export function weightOf({ art, blocks, crowd }: Pick<Beat, 'art' | 'blocks' | 'crowd'>): number {
  const numeral = blocks.some((block) => block.type === 'figure' && block.rank === 'hero');
  return (numeral ? 4 : 0) + (art === undefined ? 0 : 3) + (crowd?.count === undefined ? 0 : 2);
}

/** Every beat in reading order, with what a cut must know of it. */
export function cutBeats({ chapters }: Pick<Story, 'chapters'>): CutBeat[] {
  return chapters.flatMap(({ id, scenes }) =>
    scenes.flatMap(({ id: scene, beats }) =>
      beats.map((beat) => ({
        anchor: beat.anchor,
        chapter: id,
        scene,
        dwell: beat.dwell,
        weight: weightOf(beat),
      })),
    ),
  );
}

/** Anchors of the short cut, in the order of the score. */
export function shortCutOf(story: Pick<Story, 'chapters' | 'exhibit'>): string[] {
  const beats = cutBeats(story);
  const named = story.exhibit?.short;
  return named === undefined
    ? shortCut(beats)
    : beats.filter(({ anchor }) => named.includes(anchor)).map(({ anchor }) => anchor);
}
