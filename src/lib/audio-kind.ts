/** What the first bytes of a sound say of its kind. */

export type AudioKind = 'mp3' | 'mp4' | 'webm' | 'ogg' | 'wav' | 'flac' | 'aiff';

/** Endings that each kind goes by. */
export const AUDIO_ENDINGS: Readonly<Record<AudioKind, RegExp>> = {
  mp3: /\.mp3$/iu,
  mp4: /\.(?:m4a|mp4|aac)$/iu,
  webm: /\.(?:webm|weba)$/iu,
  ogg: /\.(?:ogg|opus|oga)$/iu,
  wav: /\.wav$/iu,
  flac: /\.flac$/iu,
  aiff: /\.aiff?$/iu,
};

/** @returns undefined for bytes that are no sound of a kind we know. */
export function audioKind(bytes: Uint8Array): AudioKind | undefined {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'mp3';
  if (text(4, 8) === 'ftyp') return 'mp4';
  if (text(0, 4) === '\u001AE\u00DF\u00A3') return 'webm';
  if (text(0, 4) === 'OggS') return 'ogg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'wav';
  if (text(0, 4) === 'fLaC') return 'flac';
  return text(0, 4) === 'FORM' && text(8, 11) === 'AIF' ? 'aiff' : undefined;
}
