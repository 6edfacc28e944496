/** A story while it is being checked: everything that could be read, even where something else could not. */
import type { ArtRecord } from '../schemas/art.ts';
import type { AudioEntry } from '../schemas/audio.ts';
import type { ChapterMeta } from '../schemas/chapter.ts';
import type { FactRecord, Source } from '../schemas/fact.ts';
import type { Clip, Photo } from '../schemas/media.ts';
import type { Place } from '../schemas/place.ts';
import type { StoryMeta } from '../schemas/story.ts';
import type { StorySource } from './files.ts';
import type { Report } from './problems.ts';
import type { Beat, Scene } from './types.ts';
import type { Where } from './where.ts';

/** A beat as written. `metres` is NaN where none could be read. */
export type BeatDraft = Omit<Beat, 'dwell' | 'facts' | 'text'> & { dwell?: number | undefined };
export type SceneDraft = Omit<Scene, 'beats'> & { beats: BeatDraft[] };

export interface ChapterDraft {
  id: string;
  file: string;
  meta: ChapterMeta | undefined;
  scenes: SceneDraft[];
  /** False where a part could not be read: what is missing there may only seem to be missing. */
  whole: boolean;
}

/** Records of one list in a data file. */
export interface Shelf<T> {
  file: string;
  items: T[];
  /** Those of the items that lost a field which was refused: what is missing there has been reported. */
  damaged: Set<object>;
  /** Every id written there, even of records that were refused. */
  ids: Set<string>;
  /** False where the file could not be read at all: then no reference into it can be called dangling. */
  readable: boolean;
}

export interface Draft {
  source: StorySource;
  where: Where;
  meta: StoryMeta | undefined;
  chapters: ChapterDraft[];
  facts: Shelf<FactRecord>;
  sources: Shelf<Source>;
  places: Shelf<Place>;
  photos: Shelf<Photo>;
  clips: Shelf<Clip>;
  /** What `npm run audio` measured. */
  audio: AudioEntry[];
  /** Layers and states of drawings, by name. */
  arts: Record<string, ArtRecord>;
}

/** One family of rules. Reports what it finds and changes nothing. */
export type Check = (draft: Draft, report: Report) => void;

/** A beat with what it lies in. */
export interface BeatPlace {
  chapter: ChapterDraft;
  scene: SceneDraft;
  beat: BeatDraft;
}

/** Every beat in reading order. */
export function beatsOf({ chapters }: Pick<Draft, 'chapters'>): BeatPlace[] {
  return chapters.flatMap((chapter) =>
    chapter.scenes.flatMap((scene) => scene.beats.map((beat) => ({ chapter, scene, beat }))),
  );
}
