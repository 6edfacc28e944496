/** The distance only ever falls: from the story's start to its end, within each chapter's stretch. */
import { type BeatPlace, beatsOf, type Check, type Draft } from '../draft.ts';
import type { Report } from '../problems.ts';

function checkChapters({ chapters, where }: Draft, report: Report): void {
  let before: { id: string; to: number } | undefined;
  for (const { id, meta } of chapters) {
    if (meta === undefined) continue;
    const [from, to] = meta.metres;
    const at = where.of(meta, 'metres');
    if (from < to) report('chapter-metres-rise', at, id, { from, to });
    else if (before !== undefined && from > before.to)
      report('chapter-metres-overlap', at, id, { from, before: before.to, chapter: before.id });
    before = { id, to };
  }
}

function checkEnds(draft: Draft, beats: readonly BeatPlace[], report: Report): void {
  const { meta, chapters, where } = draft;
  const [first, last] = [beats[0], beats[beats.length - 1]];
  if (meta === undefined || first === undefined || last === undefined) return;
  const { from, to } = meta.distance;
  // A chapter that could not be read may hold the real first or last beat.
  if (chapters[0]?.whole === true && first.beat.metres !== from)
    report('metres-start', where.of(first.beat), first.beat.anchor, {
      metres: first.beat.metres,
      wanted: from,
    });
  if (chapters[chapters.length - 1]?.whole === true && last.beat.metres !== to)
    report('metres-end', where.of(last.beat), last.beat.anchor, { metres: last.beat.metres, wanted: to });
}

export const checkMetres: Check = (draft, report) => {
  const { where } = draft;
  const beats = beatsOf(draft);
  checkChapters(draft, report);
  checkEnds(draft, beats, report);
  let before: BeatPlace | undefined;
  for (const place of beats.filter(({ beat }) => !Number.isNaN(beat.metres))) {
    const { beat, chapter } = place;
    const [from, to] = chapter.meta?.metres ?? [Infinity, 0];
    const { metres, anchor } = beat;
    if (from >= to && (metres > from || metres < to))
      report('metres-outside', where.of(beat), anchor, { metres, from, to });
    else if (before !== undefined && metres > before.beat.metres)
      report('metres-rise', where.of(beat), anchor, {
        metres,
        before: before.beat.metres,
        beat: before.beat.anchor,
      });
    before = place;
  }
};
