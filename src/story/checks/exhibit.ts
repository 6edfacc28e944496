/** The short cut for halls: every beat it names exists. */
import { nearest } from '../../lib/nearest.ts';
import { beatsOf, type Check } from '../draft.ts';

export const checkExhibit: Check = (draft, report) => {
  const { meta, where, chapters } = draft;
  // A chapter that could not be read whole may hold the beat that seems to be missing.
  if (meta?.exhibit === undefined || chapters.some(({ whole }) => !whole)) return;
  const anchors = new Set(beatsOf(draft).map(({ beat }) => beat.anchor));
  for (const [i, id] of meta.exhibit.short.entries())
    if (!anchors.has(id))
      report('dangling', where.of(meta, 'exhibit', 'short', i), 'exhibit.short', {
        kind: 'beat',
        id,
        nearest: nearest(id, anchors),
      });
};
