/** Loudness after ITU-R BS.1770-4 / EBU R 128, and true peak by four-fold oversampling. */
import { RATE, type Mono } from './dsp.ts';

/** The two K-weighting filters at 48 kHz, as the recommendation tabulates them: b0, b1, b2, a1, a2. */
const STAGES = [
  [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585],
  [1, -2, 1, -1.99004745483398, 0.99007225036621],
] as const;

function weigh(input: Mono): Float64Array {
  let signal = Float64Array.from(input);
  for (const [b0, b1, b2, a1, a2] of STAGES) {
    let [x1, x2, y1, y2] = [0, 0, 0, 0];
    signal = signal.map((x) => {
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      return y;
    });
  }
  return signal;
}

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);

/** Integrated loudness, LUFS. Blocks of 400 ms, three quarters overlapping; a shorter sound is one block. -Infinity for silence. */
export function loudness(channels: readonly Mono[]): number {
  const weighed = channels.map(weigh);
  const length = weighed[0]?.length ?? 0;
  const block = Math.min(length, Math.round(0.4 * RATE));
  const powers: number[] = [];
  for (let start = 0; start + block <= length; start += Math.round(0.1 * RATE)) {
    let power = 0;
    for (const signal of weighed)
      for (let i = start; i < start + block; i += 1) power += signal[i]! ** 2 / block;
    powers.push(power);
  }
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const loud = powers.filter((power) => toLufs(power) > -70);
  if (loud.length === 0) return -Infinity;
  const gate = toLufs(mean(loud)) - 10;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

/** Windowed-sinc interpolation at the quarters between samples. */
const TAPS = 12;
const PHASES = [0.25, 0.5, 0.75].map((phase) =>
  Array.from({ length: TAPS * 2 }, (_, k) => {
    const x = k - TAPS + 1 - phase;
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * (0.5 + 0.5 * Math.cos((Math.PI * x) / TAPS));
  }),
);

/** True peak, dBTP. */
export function truePeak(channels: readonly Mono[]): number {
  let peak = 0;
  for (const signal of channels)
    for (let i = 0; i < signal.length; i += 1) {
      const value = Math.abs(signal[i]!);
      peak = Math.max(peak, value);
      // Between two small samples nothing can rise above the peak so far.
      if (Math.max(value, Math.abs(signal[i + 1] ?? 0)) < peak * 0.6) continue;
      for (const phase of PHASES) {
        let sum = 0;
        for (let k = 0; k < TAPS * 2; k += 1) sum += (signal[i + k - TAPS + 1] ?? 0) * phase[k]!;
        peak = Math.max(peak, Math.abs(sum));
      }
    }
  return 20 * Math.log10(peak);
}

/** Loudest sample of each of `count` equal stretches, 0–1 of the loudest of all. */
export function bars(channels: readonly Mono[], count = 200): number[] {
  const length = channels[0]!.length;
  const peaks = Array.from({ length: count }, (_, bar) => {
    let peak = 0;
    for (const signal of channels)
      for (let i = Math.floor((bar * length) / count); i < Math.floor(((bar + 1) * length) / count); i += 1)
        peak = Math.max(peak, Math.abs(signal[i]!));
    return peak;
  });
  const loudest = Math.max(...peaks, 1e-9);
  return peaks.map((peak) => peak / loudest);
}

/** Times, s, where the energy of a sound jumps: starts of strokes. */
export function onsets(signal: Mono, rise = 2.2, floor = 0.002): number[] {
  const hop = 480;
  const energy = Array.from({ length: Math.floor(signal.length / hop) }, (_, i) => {
    let sum = 0;
    for (let j = i * hop; j < (i + 1) * hop; j += 1) sum += signal[j]! ** 2;
    return Math.sqrt(sum / hop);
  });
  const found: number[] = [];
  energy.forEach((now, i) => {
    const before = Math.max(energy[i - 1] ?? 0, energy[i - 2] ?? 0, floor / rise);
    const last = found[found.length - 1] ?? -1;
    if (now > floor && now > before * rise && (i * hop) / RATE - last > 0.05) found.push((i * hop) / RATE);
  });
  return found;
}
