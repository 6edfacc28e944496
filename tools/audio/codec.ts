/** Encoding and decoding, by ffmpeg. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mono } from './dsp.ts';
import { ffmpegPath } from './toolbox.ts';
import { readWav } from './wav.ts';

const run = (...args: string[]): void => {
  // Bit-exact: no dates, no version names, so that the same sound gives the same file.
  execFileSync(ffmpegPath(), ['-hide_banner', '-loglevel', 'error', '-y', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
};

/** Any audio file as 48 kHz floats, at most two channels. */
export function decode(file: string): Mono[] {
  const wav = join(tmpdir(), `decoded-${process.pid}.wav`);
  run('-i', file, '-ar', '48000', '-c:a', 'pcm_s16le', ...(channelsOf(file) > 2 ? ['-ac', '2'] : []), wav);
  const channels = readWav(readFileSync(wav));
  rmSync(wav);
  return channels;
}

function channelsOf(file: string): number {
  if (!file.endsWith('.wav')) return 2;
  return readFileSync(file).readUInt16LE(22);
}

/** Opus in WebM and AAC in MP4: 64 and 96 kbit/s in stereo, 40 and 64 in mono (SO-7). */
export function encode(wav: string, webm: string, m4a: string, mono: boolean): void {
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  run('-i', wav, '-c:a', 'libopus', '-b:a', mono ? '40k' : '64k', '-vbr', 'constrained', ...plain, webm);
  run('-i', wav, '-c:a', 'aac', '-b:a', mono ? '64k' : '96k', '-movflags', '+faststart', ...plain, m4a);
}
