/** What is wrong with sounds, and how to put it right. */
import type { Messages, SoundCode } from './types.ts';

const list = (names: readonly string[]): string => names.join(', ');
const CAPTIONS = {
  header: 'do not begin with WEBVTT → write WEBVTT in the first line, then an empty one',
  time: 'have a time that cannot be read → write 00:01.500 --> 00:04.000',
  order: 'run backwards or overlap → end one cue before the next begins',
  empty: 'have a cue without words → write below the time what is heard',
} as const;

export const soundMessages: Pick<Messages, SoundCode> = {
  'clip-permission': ({ missing }, subject) =>
    `recording “${subject}” lacks ${list(missing)} → say whose it is (rightsHolder) and where the permission lies (permissionRef).`,
  'clip-words': (_, subject) =>
    `clip “${subject}” has no words for those who cannot hear it → write a transcript, or captions that name a .vtt file.`,
  'clip-title-taken': ({ title }, subject) =>
    `the stand-in “${subject}” bears the name “${title}” → give it a name of its own; only a recording may have that one.`,
  'clip-encode': ({ file }, subject) =>
    `${file} of clip “${subject}” is not encoded yet → run npm run audio and commit what it makes.`,
  'clip-stale': ({ files }, subject) =>
    `${list(files)} of clip “${subject}” differ from what manifest.yaml says → run npm run audio and commit what it makes.`,
  'clip-loudness': ({ lufs, wanted }, subject) =>
    `clip “${subject}” has ${lufs} LUFS, not ${wanted} (within 1) → run npm run audio; if it is meant, write lufs.`,
  'clip-peak': ({ peak, max }, subject) =>
    `clip “${subject}” peaks at ${peak} dBTP, above ${max} → run npm run audio, which holds it down.`,
  captions: ({ what }, subject) => `the captions of clip “${subject}” ${CAPTIONS[what]}.`,
  'captions-past-end': ({ end, seconds }, subject) =>
    `the captions of clip “${subject}” go on until ${end} s, the sound only until ${seconds} s → change the times, or put the right recording back.`,
  'audio-weight': ({ kilobytes, max }) =>
    `the synthesised sounds weigh ${kilobytes} kB together, more than ${max} kB → leave some out, or shorten them.`,
};
