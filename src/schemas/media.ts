/** `data/photos.yaml` and `data/clips.yaml`: slots for pictures and recordings, each honest about what stands in it. */
import { z } from 'zod';
import { fileName, id, looseDate, words } from './common.ts';

/** A photograph. Without `file` the slot is told in words and, where `art` names one, shown as a labelled illustration. */
export const photoSchema = z.strictObject({
  id,
  /** What it shows, as the caption under it. */
  caption: words,
  /** What one would say of it to somebody who cannot see it. */
  alt: words,
  when: looseDate,
  places: z.array(id).default([]),
  /** Number that the caption states, if any. */
  value: z.number().optional(),
  unit: words.optional(),
  /** File under `media/photos/`; needs `credit` and `licence`. */
  file: words.optional(),
  credit: words.optional(),
  licence: words.optional(),
  /** Point of interest, 0..1 from the left and the top. */
  focus: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).optional(),
  /** File under `art/` that stands in until a photograph comes. */
  art: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*\.svg$/, { error: 'drawing-name' })
    .optional(),
});

/** Something that is known about a recording or what it records, and where one can read it. */
export const historySchema = z.strictObject({ text: words, source: words });

/** A recording. `provenance: none` is a slot whose recording is not in hand. */
export const clipSchema = z.strictObject({
  id,
  kind: z.enum(['song', 'drama', 'music', 'ambience', 'effect', 'narration']),
  title: words,
  /** Series or occasion it belongs to. */
  series: words.optional(),
  provenance: z.enum(['recorded', 'synthesised', 'none']),
  /** What is said wherever it can be heard. */
  label: words.optional(),
  licence: words.optional(),
  credit: words.optional(),
  /** Of a recording: whose it is. */
  rightsHolder: words.optional(),
  /** Of a recording: where the permission lies, so that it can be found again (a letter, a contract, a licence's address). */
  permissionRef: words.optional(),
  /** Every word that is heard; of music without words, what happens in it. */
  transcript: words.optional(),
  /** File under `media/audio/`, WebVTT: the same, in time. */
  captions: fileName.regex(/\.vtt$/u).optional(),
  /** Id of the stand-in this recording takes the place of; while the slot is empty, the stand-in is heard in it. */
  replaces: id.optional(),
  /** Scene that a narration reads. */
  scene: id.optional(),
  /** File under `media/audio/`; it is served under its own name. */
  file: fileName.optional(),
  /** Loudness it is brought to, LUFS, where it differs from the one of its kind. */
  lufs: z.number().min(-40).max(-10).optional(),
  /** Who has listened to it, and when. Missing: nobody has. */
  heard: words.optional(),
  history: z.array(historySchema).default([]),
});

export const photosFileSchema = z.strictObject({ photos: z.array(photoSchema) });
export const clipsFileSchema = z.strictObject({ clips: z.array(clipSchema) });

export type Photo = z.output<typeof photoSchema>;
export type Clip = z.output<typeof clipSchema>;
