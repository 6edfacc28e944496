/** `media/audio/manifest.yaml`: what `npm run audio` encoded, measured and hashed. Never written by hand. */
import { z } from 'zod';
import { id, words } from './common.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

export const audioEntrySchema = z.strictObject({
  /** Clip it belongs to. */
  id,
  /** SHA-256 of the recording, or of the sound as rendered. */
  source: hash,
  seconds: z.number().positive(),
  channels: z.number().int().min(1).max(2),
  /** Integrated loudness of the Opus file, LUFS. */
  lufs: z.number(),
  /** True peak of the Opus file, dBTP. */
  peak: z.number(),
  /** 200 peaks of equal stretches, two hex digits each. */
  bars: z.string().regex(/^[0-9a-f]{400}$/u),
  /** Opus in WebM first, AAC in MP4 second. */
  files: z.array(z.strictObject({ file: words, bytes: z.number().int().positive(), sha256: hash })).min(1),
});

export const audioManifestSchema = z.strictObject({ sounds: z.array(audioEntrySchema) });

export type AudioEntry = z.output<typeof audioEntrySchema>;
