import { describe, expect, it } from 'vitest';
import { AUDIO_ENDINGS, audioKind } from '../../../src/lib/audio-kind.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('audioKind', () => {
  it.each([
    ['mp3', 'ID3\u0004'],
    ['mp3', '\u00ff\u00fb\u0090'],
    ['mp4', '\u0000\u0000\u0000\u0018ftypM4A '],
    ['webm', '\u001aE\u00df\u00a3'],
    ['ogg', 'OggS'],
    ['wav', 'RIFF\u0000\u0000\u0000\u0000WAVE'],
    ['flac', 'fLaC'],
    ['aiff', 'FORM\u0000\u0000\u0000\u0000AIFF'],
  ] as const)('knows %s', (kind, head) => expect(audioKind(bytes(head))).toBe(kind));

  it.each(['', 'mp3', '<html>', 'RIFF\u0000\u0000\u0000\u0000WEBP', '\u0089PNG', '\u00ff\u00d8\u00ff'])(
    'takes %j for no sound',
    (head) => expect(audioKind(bytes(head))).toBeUndefined(),
  );

  it('has endings for each kind, and none for two', () => {
    const names = ['a.mp3', 'a.m4a', 'a.webm', 'a.ogg', 'a.wav', 'a.flac', 'a.aiff'];
    for (const name of names)
      expect(Object.values(AUDIO_ENDINGS).filter((ending) => ending.test(name))).toHaveLength(1);
  });
});
