/** Sound: rights and words of every clip, and files that are what `npm run audio` measured. */
import { AUDIO_ENDINGS } from '../../lib/audio-kind.ts';
import { readVtt } from '../../lib/vtt.ts';
import type { AudioEntry } from '../../schemas/audio.ts';
import type { Clip } from '../../schemas/media.ts';
import type { Check, Draft } from '../draft.ts';
import type { Report } from '../problems.ts';
import { heardClips } from '../sounds.ts';

const FOLDER = 'media/audio/';
/** All that is synthesised, Opus, bytes. */
const MAX_BYTES = 1_200_000;
/** LUFS by kind; the same numbers as tools/audio/master.ts, which a test holds together. */
export const LOUDNESS = {
  ambience: -24,
  effect: -22,
  narration: -18,
  song: -16,
  drama: -16,
  music: -16,
} as const;
/** A loudness may be off by so much, LU; a true peak may reach so high, dBTP. */
const TOLERANCE = 1;
const PEAK = -1;

/** Kinds that have words, or a course that can be told. */
const TOLD = new Set<Clip['kind']>(['song', 'drama', 'music', 'narration']);
/** What no browser of the floor plays, or what is far too large to send. */
const MASTER_ONLY = /\.(?:wav|flac|aiff?)$/iu;

function checkRights(clip: Clip, draft: Draft, report: Report): void {
  const { where, clips } = draft;
  const rights = (['rightsHolder', 'permissionRef'] as const).filter((field) => clip[field] === undefined);
  if (clip.provenance === 'recorded' && rights.length > 0)
    report('clip-permission', where.of(clip, 'provenance'), clip.id, { missing: [...rights] });
  if (
    TOLD.has(clip.kind) &&
    clip.provenance !== 'none' &&
    clip.transcript === undefined &&
    clip.captions === undefined
  )
    report('clip-words', where.of(clip), clip.id, {});
  const borrowed = clips.items.find(
    ({ id, kind, provenance, title }) =>
      id !== clip.id &&
      (kind === 'song' || kind === 'drama') &&
      provenance !== 'synthesised' &&
      clip.title.includes(title),
  );
  if (clip.provenance === 'synthesised' && borrowed !== undefined)
    report('clip-title-taken', where.of(clip, 'title'), clip.id, { title: borrowed.title });
}

/** Captions can be read, run forward and end with the sound. */
function checkCaptions(clip: Clip, entry: AudioEntry | undefined, { source }: Draft, report: Report): void {
  const path = `${FOLDER}${clip.captions ?? ''}`;
  const text = source.files.get(path);
  if (clip.captions === undefined || text === undefined) return;
  const { cues, faults, lines } = readVtt(text);
  for (const { line, what } of faults) report('captions', { file: path, line }, clip.id, { what });
  const last = cues[cues.length - 1];
  if (entry !== undefined && last !== undefined && last.end > entry.seconds + 0.05)
    report('captions-past-end', { file: path, line: lines[lines.length - 1] ?? 1 }, clip.id, {
      end: last.end,
      seconds: entry.seconds,
    });
}

/** Every file is a sound, of the kind its name says. */
function checkKinds(
  clip: Clip,
  entry: AudioEntry | undefined,
  { source, where }: Draft,
  report: Report,
): void {
  const names = new Set([clip.file ?? '', ...(entry?.files ?? []).map(({ file }) => file)]);
  for (const asset of source.assets.filter(({ path }) => names.has(path.slice(FOLDER.length)))) {
    const { path, bytes, audio } = asset;
    const refuse = (reason: 'empty' | 'unknown' | 'mislabelled', found = ''): void =>
      report('clip-unreadable', where.of(clip, 'file'), clip.id, { path, reason, found });
    if (bytes === 0) refuse('empty');
    else if (audio === undefined) refuse('unknown');
    else if (!AUDIO_ENDINGS[audio].test(path)) refuse('mislabelled', audio);
  }
}

/** The file, its encodes and its measures agree. */
function checkEntry(clip: Clip, entry: AudioEntry | undefined, draft: Draft, report: Report): void {
  const { where, source } = draft;
  const at = where.of(clip, 'file');
  const asset = (file: string) => source.assets.find(({ path }) => path === `${FOLDER}${file}`);
  const file = clip.file ?? '';
  const own = asset(file);
  if (entry === undefined) {
    if (own !== undefined && MASTER_ONLY.test(file)) report('clip-encode', at, clip.id, { file });
    return;
  }
  const changed = [
    ...entry.files.filter((one) => asset(one.file)?.sha256 !== one.sha256).map((one) => one.file),
    ...(own !== undefined && !entry.files.some((one) => one.file === file) && own.sha256 !== entry.source
      ? [file]
      : []),
  ];
  if (changed.length > 0) report('clip-stale', at, clip.id, { files: changed });
  const wanted = clip.lufs ?? LOUDNESS[clip.kind];
  if (Math.abs(entry.lufs - wanted) > TOLERANCE)
    report('clip-loudness', at, clip.id, { lufs: entry.lufs, wanted });
  if (entry.peak > PEAK) report('clip-peak', at, clip.id, { peak: entry.peak, max: PEAK });
}

export const checkSound: Check = (draft, report) => {
  const { clips, audio } = draft;
  const whole = clips.items.filter((clip) => !clips.damaged.has(clip));
  for (const clip of whole) {
    checkRights(clip, draft, report);
    const entry = audio.find(({ id }) => id === clip.id);
    if (clip.provenance !== 'none' && clip.file !== undefined) {
      checkKinds(clip, entry, draft, report);
      checkEntry(clip, entry, draft, report);
    }
    checkCaptions(clip, entry, draft, report);
  }
  const made = heardClips(whole).filter(({ provenance }) => provenance === 'synthesised');
  const bytes = made.reduce(
    (sum, { id }) => sum + (audio.find((one) => one.id === id)?.files[0]?.bytes ?? 0),
    0,
  );
  if (bytes > MAX_BYTES)
    report('audio-weight', { file: clips.file, line: 1 }, 'clips', {
      kilobytes: Math.round(bytes / 1000),
      max: MAX_BYTES / 1000,
    });
};
