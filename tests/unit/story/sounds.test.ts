/** Stand-ins, slots and recordings: who is heard where. */
import { describe, expect, it } from 'vitest';
import { clipSchema, type Clip } from '../../../src/schemas/media.ts';
import { LOUDNESS } from '../../../src/story/checks/sound.ts';
import { heardClips, joinSounds, slotOf, sounding } from '../../../src/story/sounds.ts';
import { DEFAULT_TARGET, TARGETS } from '../../../tools/audio/master.ts';

const clip = (record: Record<string, unknown>): Clip => clipSchema.parse({ title: 'T', ...record });
const hum = clip({
  id: 'hum',
  kind: 'music',
  provenance: 'synthesised',
  file: 'hum.webm',
  captions: 'hum.vtt',
});
const slot = clip({ id: 'song', kind: 'song', provenance: 'none', replaces: 'hum' });
const real = clip({ id: 'song', kind: 'song', provenance: 'recorded', file: 'song.mp3', replaces: 'hum' });
const ids = (clips: readonly Clip[]): string[] => clips.map(({ id }) => id);

describe('while there is no recording', () => {
  const clips = [slot, hum];
  it('the stand-in is heard in its slot and as itself', () => {
    expect(sounding(clips, 'song')?.id).toBe('hum');
    expect(sounding(clips, 'hum')?.id).toBe('hum');
    expect(ids(heardClips(clips))).toEqual(['hum']);
  });
  it('a slot without a stand-in is silent', () =>
    expect(sounding([clip({ id: 'a', kind: 'narration', provenance: 'none' })], 'a')).toBeUndefined());
});

describe('once the recording has come', () => {
  const clips = [real, hum];
  it('it is heard wherever either is named, and the stand-in leaves', () => {
    expect(sounding(clips, 'song')?.id).toBe('song');
    expect(sounding(clips, 'hum')?.id).toBe('song');
    expect(ids(heardClips(clips))).toEqual(['song']);
    expect(Object.keys(joinSounds(clips, [], { files: new Map() }))).toEqual(['song']);
  });
});

describe('slotOf', () => {
  it('tells of the empty slot, and of the recording wherever its stand-in is named', () => {
    expect(slotOf([slot, hum], 'song')).toEqual({ told: slot, heard: hum });
    expect(slotOf([slot, hum], 'hum')).toEqual({ told: hum, heard: hum });
    expect(slotOf([real, hum], 'hum')).toEqual({ told: real, heard: real });
    expect(() => slotOf([slot], 'nobody')).toThrow('nobody');
  });
});

describe('joinSounds', () => {
  const entry = {
    id: 'hum',
    source: 'a'.repeat(64),
    seconds: 2,
    channels: 1,
    lufs: -16,
    peak: -2,
    bars: '00ff'.repeat(100),
    files: [
      { file: 'hum.webm', bytes: 1, sha256: 'b'.repeat(64) },
      { file: 'hum.m4a', bytes: 1, sha256: 'c'.repeat(64) },
    ],
  };
  it('knows the files, the length, the peaks and the captions', () => {
    const files = new Map([['media/audio/hum.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHm\n']]);
    const { hum: sound } = joinSounds([hum], [entry], { files });
    expect(sound?.files).toEqual(['hum.webm', 'hum.m4a']);
    expect(sound?.bars?.slice(0, 2)).toEqual([0, 255]);
    expect(sound?.cues).toEqual([{ start: 0, end: 1, text: 'Hm' }]);
  });
  it('serves a file as it is that nobody has measured', () =>
    expect(joinSounds([real], [], { files: new Map() })).toEqual({
      song: { files: ['song.mp3'], cues: [] },
    }));
});

it('the check asks for the loudness that the tool makes', () => {
  for (const [kind, lufs] of Object.entries(LOUDNESS))
    expect(TARGETS[kind] ?? DEFAULT_TARGET, kind).toBe(lufs);
});
