/**
 * What is wrong with a story and only shows when it is drawn: a heading with a sign that its face lacks, a crowd that cannot stand
 * as it is told to, a photograph that is cut off. Found before the first page is written, and told like every other problem.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { objectPictures } from '../pictures/object-pictures.ts';
import { stillPictures } from '../pictures/still-pictures.ts';
import { allDisplayTexts } from '../story/display-texts.ts';
import { inOrder, type Problem } from '../story/problems.ts';
import type { Story } from '../story/types.ts';
import type { Spot } from '../story/where.ts';
import { missingGlyphs } from './display-font.ts';
import { spotOfBeat, spotOfText } from './find-spot.ts';

const error = (at: Spot, rest: Pick<Problem, 'code' | 'subject' | 'params'>): Problem =>
  ({ severity: 'error', ...at, ...rest }) as Problem;

/** Signs of headings and numerals that the display face cannot draw. */
async function glyphProblems(story: Story): Promise<Problem[]> {
  const texts = [...new Set(allDisplayTexts(story))];
  const missing = await missingGlyphs(texts);
  return missing.map((sign) => {
    const text = texts.find((one) => one.includes(sign)) ?? sign;
    return error(spotOfText(story, text, sign), {
      code: 'glyph-missing',
      subject: text,
      params: { text, sign },
    });
  });
}

/** A complaint of the crowd or of a path; anything else is a fault of the engine, and keeps its trace. */
function complaintOf(draw: () => unknown): string | undefined {
  try {
    draw();
    return undefined;
  } catch (caught) {
    if (!(caught instanceof RangeError || caught instanceof SyntaxError)) throw caught;
    return caught.message;
  }
}

const drawAll = (story: Story) => () => [stillPictures(story), objectPictures(story)];

/** Beats whose picture cannot be composed. Only where the whole fails is each tried alone, so that all are told at once. */
function pictureProblems(story: Story): Problem[] {
  if (complaintOf(drawAll(story)) === undefined) return [];
  return story.chapters.flatMap((chapter) =>
    chapter.scenes.flatMap((scene) =>
      scene.beats.flatMap((beat) => {
        const alone = { ...story, chapters: [{ ...chapter, scenes: [{ ...scene, beats: [beat] }] }] };
        const reason = complaintOf(drawAll(alone));
        if (reason === undefined) return [];
        const at = spotOfBeat(story, chapter.id, scene.id, beat.id);
        return [error(at, { code: 'picture-impossible', subject: beat.anchor, params: { reason } })];
      }),
    ),
  );
}

/** Photographs whose head is sound and whose picture is not. */
async function photoProblems({ dir, photos }: Story): Promise<Problem[]> {
  const damaged = await Promise.all(
    photos.map(async ({ id, file, image }): Promise<Problem[]> => {
      if (file === undefined || image === undefined) return [];
      const path = `media/photos/${file}`;
      try {
        await sharp(readFileSync(join(dir, path)), { failOn: 'truncated' })
          .resize({ width: 16 })
          .toBuffer();
        return [];
      } catch {
        const params = { path, reason: 'damaged' as const, found: '' };
        return [error({ file: path, line: 1 }, { code: 'photo-unreadable', subject: id, params })];
      }
    }),
  );
  return damaged.flat();
}

/** Every problem of a checked story that only drawing shows, in the order of files and lines. */
export async function drawnProblems(story: Story): Promise<Problem[]> {
  return inOrder([
    ...(await glyphProblems(story)),
    ...pictureProblems(story),
    ...(await photoProblems(story)),
  ]);
}
