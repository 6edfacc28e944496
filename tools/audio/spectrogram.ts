/** A sound as a picture: time across, pitch upwards (40 Hz to 16 kHz, octaves equal), brightness in dB; below it the wave. For the eye of whoever cannot listen. */
import sharp from 'sharp';
import { RATE, type Mono } from './dsp.ts';

const WIDTH = 1200;
const HEIGHT = 360;
const WAVE = 90;
const SIZE = 4096;

/** Power spectrum by FFT, in place. */
function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i += 1) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [re[i], re[j]] = [re[j]!, re[i]!];
  }
  for (let len = 2; len <= n; len <<= 1)
    for (let i = 0; i < n; i += len)
      for (let k = 0; k < len / 2; k += 1) {
        const angle = (-2 * Math.PI * k) / len;
        const [a, b] = [i + k, i + k + len / 2];
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const [x, y] = [re[b]! * c - im[b]! * s, re[b]! * s + im[b]! * c];
        [re[b], im[b], re[a], im[a]] = [re[a]! - x, im[a]! - y, re[a]! + x, im[a]! + y];
      }
}

export async function drawSpectrogram(channels: readonly Mono[], file: string): Promise<void> {
  const signal = channels[0]!.map(
    (_, i) => channels.reduce((sum, one) => sum + one[i]!, 0) / channels.length,
  );
  const pixels = Buffer.alloc(WIDTH * (HEIGHT + WAVE) * 3, 8);
  const put = (x: number, y: number, [r, g, b]: readonly [number, number, number]): void => {
    const at = (y * WIDTH + x) * 3;
    [pixels[at], pixels[at + 1], pixels[at + 2]] = [r, g, b];
  };
  for (let x = 0; x < WIDTH; x += 1) {
    const centre = Math.floor(((x + 0.5) / WIDTH) * signal.length);
    const re = new Float64Array(SIZE);
    const im = new Float64Array(SIZE);
    for (let i = 0; i < SIZE; i += 1)
      re[i] = (signal[centre - SIZE / 2 + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SIZE));
    fft(re, im);
    for (let y = 0; y < HEIGHT; y += 1) {
      const hz = 40 * 400 ** (1 - y / HEIGHT);
      const bin = Math.min(SIZE / 2 - 1, Math.round((hz * SIZE) / RATE));
      const db = 10 * Math.log10(re[bin]! ** 2 + im[bin]! ** 2 + 1e-9);
      const level = Math.max(0, Math.min(1, (db + 30) / 80));
      put(x, y, [
        Math.round(255 * level ** 0.8),
        Math.round(235 * level ** 1.6),
        Math.round(90 * level + 60 * (1 - level) * level * 4),
      ]);
    }
    const [from, to] = [
      Math.floor((x / WIDTH) * signal.length),
      Math.floor(((x + 1) / WIDTH) * signal.length),
    ];
    let [low, high] = [0, 0];
    for (let i = from; i < to; i += 1) [low, high] = [Math.min(low, signal[i]!), Math.max(high, signal[i]!)];
    for (let y = Math.round((1 - high) * (WAVE / 2)); y < Math.round((1 - low) * (WAVE / 2)); y += 1)
      put(x, HEIGHT + Math.min(WAVE - 1, Math.max(0, y)), [230, 90, 60]);
  }
  await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT + WAVE, channels: 3 } })
    .png()
    .toFile(file);
}
