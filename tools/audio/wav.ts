/** RIFF WAVE, 16 bit: the one format every tool reads. */
import { RATE, type Mono } from './dsp.ts';

/** Bytes of a WAV file. */
export function wavOf(channels: readonly Mono[]): Buffer {
  const count = channels.length;
  const length = channels[0]!.length;
  const bytes = Buffer.alloc(44 + length * count * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + length * count * 2, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(count, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * count * 2, 28);
  bytes.writeUInt16LE(count * 2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(length * count * 2, 40);
  let at = 44;
  for (let i = 0; i < length; i += 1)
    for (const signal of channels) {
      const value = Math.round(Math.max(-1, Math.min(1, signal[i]!)) * 32767);
      bytes.writeInt16LE(value, at);
      at += 2;
    }
  return bytes;
}

/** Channels of a 16-bit WAV file. @throws Error for any other. */
export function readWav(bytes: Buffer): Mono[] {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF') throw new Error('not a WAV file');
  let [at, count, bits] = [12, 0, 0];
  while (at + 8 <= bytes.length) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    if (name === 'fmt ') [count, bits] = [bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 22)];
    if (name === 'data') {
      if (bits !== 16) throw new Error(`a WAV file of ${bits} bit`);
      const length = Math.floor(Math.min(size, bytes.length - at - 8) / 2 / count);
      return Array.from({ length: count }, (_, c) =>
        Float32Array.from({ length }, (__, i) => bytes.readInt16LE(at + 8 + (i * count + c) * 2) / 32768),
      );
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('a WAV file without data');
}
