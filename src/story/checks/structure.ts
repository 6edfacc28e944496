/** Structure: every chapter is there and listed, nothing is empty, no beat is longer than a screen holds. */
import { linesOf } from '../citations.ts';
import { beatsOf, type Check, type Draft } from '../draft.ts';
import { flatten } from '../flatten.ts';
import type { Report } from '../problems.ts';
import { chapterFile } from '../read-draft.ts';
import { countUnits, MAX_BEAT_UNITS } from '../units.ts';

function checkChapterFiles({ source, meta, where }: Draft, report: Report): void {
  if (meta === undefined) return;
  for (const [i, id] of meta.chapters.entries()) {
    const file = chapterFile(id);
    const refused = source.refused.some(({ path }) => path === file);
    if (!source.files.has(file) && !refused)
      report('chapter-missing', where.of(meta, 'chapters', i), id, { file });
  }
  for (const file of source.files.keys()) {
    const id = /^chapters\/(.+)\.mdx$/u.exec(file)?.[1];
    if (id !== undefined && !meta.chapters.includes(id))
      report('chapter-unlisted', { file, line: 1 }, id, { id });
  }
}

export const checkStructure: Check = (draft, report) => {
  const { where, chapters } = draft;
  checkChapterFiles(draft, report);
  for (const chapter of chapters) {
    if (chapter.whole && chapter.scenes.length === 0)
      report('chapter-empty', where.of(chapter), chapter.id, {});
    for (const scene of chapter.scenes)
      if (chapter.whole && scene.beats.length === 0) report('scene-empty', where.of(scene), scene.id, {});
  }
  for (const { beat, chapter } of beatsOf(draft)) {
    const lines = beat.blocks.flatMap(linesOf).map((line) => flatten(line, draft).text);
    const units = countUnits(lines.join('\n'));
    if (units > MAX_BEAT_UNITS)
      report('beat-too-long', where.of(beat), beat.anchor, { units, max: MAX_BEAT_UNITS });
    if (chapter.whole && beat.blocks.length === 0) report('beat-empty', where.of(beat), beat.anchor, {});
  }
};
