/** What this project sounds like, measured: scores that add up, strokes where the score has them, loops that close, files as loud as promised. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { audioManifestSchema } from '../../../src/schemas/audio.ts';
import type { Clip } from '../../../src/schemas/media.ts';
import { ambiences } from '../../../tools/audio/ambiences.ts';
import { hitsOf } from '../../../tools/audio/band.ts';
import { filter, RATE, type Mono } from '../../../tools/audio/dsp.ts';
import { effects } from '../../../tools/audio/effects.ts';
import { onsets } from '../../../tools/audio/loudness.ts';
import { stroke } from '../../../tools/audio/opera.ts';
import { hitsOfPhrases, playOverture } from '../../../tools/audio/overture.ts';
import { march } from '../../../tools/audio/scores/march.ts';
import { notesOf, timeOf, type Piece } from '../../../tools/audio/scores/notation.ts';
import { overture } from '../../../tools/audio/scores/overture.ts';
import { variation } from '../../../tools/audio/scores/variation.ts';
import { wavOf } from '../../../tools/audio/wav.ts';

const { sounds } = audioManifestSchema.parse(
  parse(readFileSync('content/media/audio/manifest.yaml', 'utf8')),
);
const { clips } = parse(readFileSync('content/data/clips.yaml', 'utf8')) as { clips: Clip[] };
const rms = (sound: Mono): number => Math.sqrt(sound.reduce((sum, x) => sum + x * x, 0) / sound.length);

describe.each([
  ['march', march, 40, 45],
  ['variation', variation, 25, 32],
] as [string, Piece, number, number][])('%s', (_, piece, least, most) => {
  it('lasts as long as it should', () => {
    const length = timeOf(piece, piece.bars * piece.beatsPerBar) + piece.ring;
    expect(length).toBeGreaterThan(least);
    expect(length).toBeLessThan(most);
  });
  it('has parts whose bars add up and end within the piece, on the five notes', () => {
    for (const { notes, bar, name } of piece.parts) {
      const played = notesOf(notes, piece.beatsPerBar, bar * piece.beatsPerBar);
      expect(played.length, name).toBeGreaterThan(3);
      const last = played[played.length - 1]!;
      expect(last.beat + last.beats, name).toBeLessThanOrEqual(piece.bars * piece.beatsPerBar);
      for (const { pitch } of played) expect([2, 4, 6, 9, 11], `${name}: ${pitch}`).toContain(pitch % 12);
    }
  });
  it('comes to rest on its first note, slower than it went', () => {
    const ends = piece.parts.map(({ notes, bar }) =>
      notesOf(notes, piece.beatsPerBar, bar * piece.beatsPerBar),
    );
    const last = Math.max(...ends.map((notes) => notes[notes.length - 1]!.beat));
    const final = ends.flatMap((notes) => notes.filter(({ beat, beats }) => beat === last && beats > 1));
    expect(final.some(({ pitch }) => pitch % 12 === 2)).toBe(true);
    const pace = (bar: number) =>
      timeOf(piece, (bar + 1) * piece.beatsPerBar) - timeOf(piece, bar * piece.beatsPerBar);
    expect(pace(piece.bars - 1)).toBeGreaterThan(pace(piece.bars - 6) * 1.2);
  });
});

describe('the march’s drums', () => {
  const hits = hitsOf(march);
  it('open with a roll that grows and lands on the big gong', () => {
    const gong = hits.findIndex(({ stroke: name }) => name === 'big');
    expect(hits[gong - 1]!.force).toBeGreaterThan(hits[0]!.force * 2);
    expect(hits[gong]!.at).toBeCloseTo(timeOf(march, 8), 3);
  });
  it('close on the big gong, alone', () => {
    const last = hits[hits.length - 1]!;
    expect(last.stroke).toBe('big');
    expect(last.at).toBeCloseTo(timeOf(march, 20 * 4), 3);
  });
});

describe('gongs', () => {
  /** Strongest frequency between two, Hz, of a piece of a sound. */
  const pitch = (sound: Mono, from: number, to: number, low: number, high: number): number => {
    const part = sound.slice(from * RATE, to * RATE);
    let [best, power] = [0, 0];
    for (let hz = low; hz <= high; hz += 2) {
      let [re, im] = [0, 0];
      part.forEach((x, i) => {
        re += x * Math.cos((2 * Math.PI * hz * i) / RATE);
        im += x * Math.sin((2 * Math.PI * hz * i) / RATE);
      });
      if (re * re + im * im > power) [best, power] = [hz, re * re + im * im];
    }
    return best;
  };
  it('the big one falls', { timeout: 30_000 }, () => {
    const sound = stroke('big', 0);
    expect(pitch(sound, 0.02, 0.12, 230, 330)).toBeGreaterThan(pitch(sound, 1.2, 1.6, 230, 330) + 8);
  });
  it('the small one rises', { timeout: 30_000 }, () => {
    const sound = stroke('small', 0);
    expect(pitch(sound, 0.02, 0.12, 430, 580)).toBeLessThan(pitch(sound, 0.7, 1, 430, 580) - 15);
  });
});

it('the overture strikes where its score says, within 30 ms', () => {
  const { hits } = hitsOfPhrases(overture);
  const [left] = playOverture();
  const heard = onsets(filter(left, { type: 'high', hz: 1000 }), 1.5);
  const strong = hits.filter(({ stroke: name, force }) => name === 'big' && force > 0.75).map(({ at }) => at);
  expect(strong.length).toBeGreaterThan(5);
  for (const at of strong)
    expect(Math.min(...heard.map((one) => Math.abs(one - at))), `${at} s`).toBeLessThan(0.03);
}, 60_000);

describe('ambiences', () => {
  it.each(Object.entries(ambiences))(
    '%s closes on itself: no step, no dip, no bump at the seam',
    (_, make) => {
      const sound = make();
      const around = (at: number): Mono =>
        Float32Array.from(
          { length: RATE / 20 },
          (__, i) => sound[(Math.round(at * RATE) + i + sound.length) % sound.length]!,
        );
      const step = Math.abs(sound[0]! - sound[sound.length - 1]!);
      const steps = Array.from({ length: 5000 }, (__, i) => Math.abs(sound[i * 100 + 1]! - sound[i * 100]!));
      expect(step).toBeLessThanOrEqual(Math.max(...steps));
      const levels = Array.from({ length: 200 }, (__, i) => rms(around((i * sound.length) / RATE / 200)));
      const seam = rms(around(-0.025));
      expect(seam).toBeGreaterThan(Math.min(...levels) * 0.7);
      expect(seam).toBeLessThan(Math.max(...levels) * 1.4);
    },
    60_000,
  );

  it('come out the same to the bit as those that were encoded', () => {
    const hash = (sound: Mono): string =>
      createHash('sha256')
        .update(wavOf([sound]))
        .digest('hex');
    for (const [id, make] of Object.entries({ rain: ambiences.rain, dawn: ambiences.dawn, ...effects }))
      expect(hash(make()), id).toBe(sounds.find((one) => one.id === id)?.source);
  }, 60_000);
});

describe('the files', () => {
  it('are all that are synthesised', () =>
    expect(sounds.map(({ id }) => id)).toEqual(
      clips.filter(({ provenance }) => provenance === 'synthesised').map(({ id }) => id),
    ));
  it('weigh no more than 1.2 MB in Opus', () =>
    expect(sounds.reduce((sum, { files }) => sum + files[0]!.bytes, 0)).toBeLessThanOrEqual(1_200_000));
  it.each(sounds.map((one) => [one.id, one] as const))('%s is the file that was measured', (_, { files }) => {
    for (const { file, sha256 } of files)
      expect(
        createHash('sha256')
          .update(readFileSync(`content/media/audio/${file}`))
          .digest('hex'),
      ).toBe(sha256);
  });
});
