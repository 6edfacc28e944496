/** Reads everything a story folder holds into a draft. */
import { clipSchema, clipsFileSchema, photoSchema, photosFileSchema } from '../schemas/media.ts';
import { audioManifestSchema } from '../schemas/audio.ts';
import { artSchema, type ArtRecord } from '../schemas/art.ts';
import { factSchema, factsFileSchema, sourceSchema } from '../schemas/fact.ts';
import { placeSchema, placesFileSchema } from '../schemas/place.ts';
import { storySchema } from '../schemas/story.ts';
import { readChapter } from './chapter-reader.ts';
import type { ChapterDraft, Draft } from './draft.ts';
import type { StorySource } from './files.ts';
import type { Report } from './problems.ts';
import { readLists, readRecord } from './records.ts';
import { Where } from './where.ts';

export const STORY_FILE = 'story.yaml';
export const FACTS_FILE = 'data/facts.yaml';
export const chapterFile = (id: string): string => `chapters/${id}.mdx`;

/** Reads the chapters the story lists, in its order. */
function readChapters(
  ids: readonly string[],
  source: StorySource,
  where: Where,
  report: Report,
): ChapterDraft[] {
  return [...new Set(ids)].map((id) => {
    const file = chapterFile(id);
    const text = source.files.get(file);
    if (text !== undefined) return readChapter(id, file, text, where, report);
    return where.set({ id, file, meta: undefined, scenes: [], whole: false }, { file, line: 1 });
  });
}

/** Every `art/<name>.yaml`. */
function readArts(reader: { source: StorySource; where: Where; report: Report }): Record<string, ArtRecord> {
  const files = [...reader.source.files.keys()].filter((path) => /^art\/[^/]+\.yaml$/u.test(path));
  const arts = files.map(
    (file) => [file.slice('art/'.length, -'.yaml'.length), readRecord(file, artSchema, reader)] as const,
  );
  return Object.fromEntries(
    arts.filter((entry): entry is readonly [string, ArtRecord] => entry[1] !== undefined),
  );
}

export function readDraft(source: StorySource, report: Report): Draft {
  const where = new Where();
  const reader = { source, where, report };
  if (!source.files.has(STORY_FILE)) report('story-missing', { file: STORY_FILE, line: 1 }, STORY_FILE, {});
  for (const { path, reason } of source.refused)
    report('file-refused', { file: path, line: 1 }, path, { reason });
  const meta = readRecord(STORY_FILE, storySchema, reader);
  const { facts, sources } = readLists(
    FACTS_FILE,
    factsFileSchema,
    { facts: factSchema, sources: sourceSchema },
    reader,
  );
  const { places } = readLists('data/places.yaml', placesFileSchema, { places: placeSchema }, reader);
  const { photos } = readLists('data/photos.yaml', photosFileSchema, { photos: photoSchema }, reader);
  const { clips } = readLists('data/clips.yaml', clipsFileSchema, { clips: clipSchema }, reader);
  const chapters = readChapters(meta?.chapters ?? [], source, where, report);
  const audio = readRecord('media/audio/manifest.yaml', audioManifestSchema, reader)?.sounds ?? [];
  const arts = readArts(reader);
  return { source, where, meta, chapters, facts, sources, places, photos, clips, audio, arts };
}
