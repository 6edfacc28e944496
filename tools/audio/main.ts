/**
 * Renders the sounds this project makes, encodes them and every recording that was put beside them, measures all and writes
 * `media/audio/manifest.yaml`. A build only reads that; it never encodes.
 *
 *   npm run audio -- [--story DIR] [--only id,id] [--look]
 *
 * --look draws each sound into look/audio/<id>.png..
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { environment } from '../../src/lib/environment.ts';
import type { AudioEntry } from '../../src/schemas/audio.ts';
import type { Clip } from '../../src/schemas/media.ts';
import { ambiences } from './ambiences.ts';
import { perform } from './band.ts';
import { decode, encode } from './codec.ts';
import type { Mono } from './dsp.ts';
import { effects } from './effects.ts';
import { bars, loudness, truePeak } from './loudness.ts';
import { DEFAULT_TARGET, master, TARGETS } from './master.ts';
import { playOverture } from './overture.ts';
import { march } from './scores/march.ts';
import { variation } from './scores/variation.ts';
import { drawSpectrogram } from './spectrogram.ts';
import { synthTools } from './toolbox.ts';
import { wavOf } from './wav.ts';

/** What this project can make, by the id of the clip. */
const makers: Record<string, () => Mono[] | Promise<Mono[]>> = {
  overture: playOverture,
  march: () => perform(march, synthTools()),
  variation: () => perform(variation, synthTools()),
  ...Object.fromEntries(
    [...Object.entries(ambiences), ...Object.entries(effects)].map(([id, make]) => [id, () => [make()]]),
  ),
};

const { values } = parseArgs({
  options: { story: { type: 'string' }, only: { type: 'string' }, look: { type: 'boolean', default: false } },
});
const dir = values.story ?? environment().storyDir;
const folder = join(dir, 'media/audio');
const manifestFile = join(folder, 'manifest.yaml');
const masters = join(environment().cacheDir, 'audio-masters');
const only = values.only?.split(',');

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const round = (value: number, places = 2): number => Math.round(value * 10 ** places) / 10 ** places;

/** The sound of a clip before mastering, and the hash of what it was made of. */
async function sourceOf(clip: Clip): Promise<{ channels: Mono[]; source: string } | undefined> {
  const make = clip.provenance === 'synthesised' ? makers[clip.id] : undefined;
  if (make !== undefined) {
    const channels = await make();
    return { channels, source: sha(wavOf(channels)) };
  }
  const file = clip.file === undefined ? undefined : join(folder, clip.file);
  if (file === undefined || !existsSync(file)) return undefined;
  return { channels: decode(file), source: sha(readFileSync(file)) };
}

/** Masters, encodes and measures one clip. Measures are of what will be heard: the Opus file, decoded. */
async function produce(clip: Clip): Promise<AudioEntry | undefined> {
  const made = await sourceOf(clip);
  if (made === undefined) return undefined;
  const wanted = clip.lufs ?? TARGETS[clip.kind] ?? DEFAULT_TARGET;
  const wav = join(masters, `${clip.id}.wav`);
  const names = [`${clip.id}.webm`, `${clip.id}.m4a`] as const;
  let [sound, heard] = [made.channels, made.channels];
  // A codec takes noise away: what is missing after it is put in before it, once or twice.
  for (let pass = 0, target = wanted; pass < 3; pass += 1) {
    sound = master(made.channels, target);
    writeFileSync(wav, wavOf(sound));
    encode(wav, join(folder, names[0]), join(folder, names[1]), sound.length === 1);
    heard = decode(join(folder, names[0]));
    const missing = wanted - loudness(heard);
    if (Math.abs(missing) < 0.4) break;
    target += missing;
  }
  if (values.look) await drawSpectrogram(sound, join('look/audio', `${clip.id}.png`));
  const hex = bars(heard)
    .map((bar) =>
      Math.round(bar * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
  const entry: AudioEntry = {
    id: clip.id,
    source: made.source,
    seconds: round(sound[0]!.length / 48_000, 3),
    channels: sound.length,
    lufs: round(loudness(heard)),
    peak: round(truePeak(heard)),
    bars: hex,
    files: names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { file: name, bytes: bytes.length, sha256: sha(bytes) };
    }),
  };
  console.log(
    `${clip.id.padEnd(12)} ${entry.seconds.toFixed(2).padStart(7)} s  ${entry.lufs.toFixed(1)} LUFS  ${entry.peak.toFixed(1)} dBTP  ${entry.files.map(({ bytes }) => `${Math.round(bytes / 1024)} kB`).join(' / ')}`,
  );
  return entry;
}

const { clips } = parse(readFileSync(join(dir, 'data/clips.yaml'), 'utf8')) as { clips: Clip[] };
mkdirSync(folder, { recursive: true });
rmSync(masters, { recursive: true, force: true });
mkdirSync(masters, { recursive: true });
if (values.look) mkdirSync('look/audio', { recursive: true });
const before = existsSync(manifestFile)
  ? (parse(readFileSync(manifestFile, 'utf8')) as { sounds: AudioEntry[] }).sounds
  : [];
const sounds: AudioEntry[] = [];
for (const clip of clips) {
  const old = before.find(({ id }) => id === clip.id);
  const entry = only !== undefined && !only.includes(clip.id) ? old : await produce(clip);
  if (entry !== undefined) sounds.push(entry);
}
const head =
  '# Written by npm run audio; a build checks the files against it. bars: 200 peaks, two hex digits each.\n';
writeFileSync(manifestFile, head + stringify({ sounds }, { lineWidth: 0 }));
const bytes = sounds.reduce((sum, { files }) => sum + (files[0]?.bytes ?? 0), 0);
console.log(`\n${sounds.length} sounds, ${Math.round(bytes / 1024)} kB of Opus`);
