/** Which sound is heard where: recordings take the place of stand-ins, and what is heard knows its files, length and captions. */
import { readVtt, type Cue } from '../lib/vtt.ts';
import type { AudioEntry } from '../schemas/audio.ts';
import type { Clip } from '../schemas/media.ts';
import type { StorySource } from './files.ts';
import { byId } from './find.ts';

/** What is served of a clip that can be heard. */
export interface Sound {
  /** Names under `audio/`, best first: Opus, then AAC; or the one file as it was put there. */
  files: string[];
  /** Unknown for a file that `npm run audio` has not measured. */
  seconds?: number;
  /** 200 peaks, 0–255. */
  bars?: number[];
  cues: Cue[];
}

/** The part of a story that says what can be heard. */
export interface Soundings {
  clips: readonly Clip[];
  sounds: Readonly<Record<string, Sound>>;
}

const isHeard = ({ provenance, file }: Clip): boolean => provenance !== 'none' && file !== undefined;

/** Whether a recording has taken this stand-in's place: then it is in no page and no build. */
const isReplaced = (clips: readonly Clip[], id: string): boolean =>
  clips.some((clip) => clip.replaces === id && isHeard(clip));

/** Every clip that has a sound of its own and has not been replaced. */
export function heardClips<T extends Clip>(clips: readonly T[]): T[] {
  return clips.filter((clip) => isHeard(clip) && !isReplaced(clips, clip.id));
}

/** The clip that sounds where `id` is named: the recording that replaced it, itself, or its stand-in while it is empty. */
export function sounding<T extends Clip>(clips: readonly T[], id: string): T | undefined {
  const recording = clips.find((clip) => clip.replaces === id && isHeard(clip));
  if (recording !== undefined) return recording;
  const own = clips.find((clip) => clip.id === id);
  if (own === undefined || isHeard(own)) return own;
  return own.replaces === undefined
    ? undefined
    : clips.find((clip) => clip.id === own.replaces && isHeard(clip));
}

/**
 * What is told where a clip is named: the clip itself, or the recording that replaced it and speaks for itself wherever the
 * stand-in is named; and what is heard there, if anything. An empty slot stays itself, whatever stands in for it.
 */
export function slotOf<T extends Clip>(clips: readonly T[], id: string): { told: T; heard: T | undefined } {
  const slot = byId(clips, id);
  const heard = sounding(clips, id);
  return { told: slot.provenance === 'none' ? slot : (heard ?? slot), heard };
}

/** Joins the clips that are heard with their files, measures and captions. */
export function joinSounds(
  clips: readonly Clip[],
  manifest: readonly AudioEntry[],
  { files }: Pick<StorySource, 'files'>,
): Record<string, Sound> {
  return Object.fromEntries(
    heardClips(clips).map((clip) => {
      const entry = manifest.find(({ id }) => id === clip.id);
      const text = clip.captions === undefined ? undefined : files.get(`media/audio/${clip.captions}`);
      const sound: Sound = {
        files: entry?.files.map(({ file }) => file) ?? [clip.file as string],
        cues: text === undefined ? [] : readVtt(text).cues,
        ...(entry === undefined
          ? {}
          : {
              seconds: entry.seconds,
              bars: entry.bars.match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [],
            }),
      };
      return [clip.id, sound];
    }),
  );
}
