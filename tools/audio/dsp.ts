/** Sound as numbers: seeded noise, envelopes, filters, mixing. A buffer is mono, 48 kHz, one float a sample, ±1 is full scale. */
export const RATE = 48_000;
export type Mono = Float32Array;
/** Left and right, of one length. */
export type Stereo = [Mono, Mono];

export const seconds = (length: number): Mono => new Float32Array(Math.round(length * RATE));

/** A generator of numbers in [0, 1): the same seed, the same sound (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** White noise. */
export function noise(length: number, seed: number): Mono {
  const next = random(seed);
  return seconds(length).map(() => next() * 2 - 1);
}

interface Filter {
  type: 'low' | 'high' | 'band';
  /** Corner or centre, Hz; a function of seconds may move it. */
  hz: number | ((at: number) => number);
  q?: number;
}

/** Second-order filter after the RBJ cookbook; coefficients follow a moving corner every 64 samples. */
export function filter(input: Mono, { type, hz, q = 0.707 }: Filter): Mono {
  const out = new Float32Array(input.length);
  let [b0, b1, b2, a1, a2] = [0, 0, 0, 0, 0];
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < input.length; i += 1) {
    if (i === 0 || (typeof hz === 'function' && i % 64 === 0)) {
      const f = typeof hz === 'function' ? hz(i / RATE) : hz;
      const w = (2 * Math.PI * Math.min(f, RATE * 0.45)) / RATE;
      const [c, alpha] = [Math.cos(w), Math.sin(w) / (2 * q)];
      const a0 = 1 + alpha;
      const b = type === 'low' ? (1 - c) / 2 : type === 'high' ? (1 + c) / 2 : alpha;
      [b0, b1, b2] = [
        b / a0,
        (type === 'low' ? 2 * b : type === 'high' ? -2 * b : 0) / a0,
        (type === 'band' ? -b : b) / a0,
      ];
      [a1, a2] = [(-2 * c) / a0, (1 - alpha) / a0];
    }
    const x = input[i]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[i] = y;
  }
  return out;
}

/** Adds a sound to another at a time, s. What runs past the end is dropped, or comes round again when it is a loop. */
export function mixIn(into: Mono, sound: Mono, at: number, gain = 1, loop = false): void {
  const start = Math.round(at * RATE);
  for (let i = 0; i < sound.length; i += 1) {
    const j = loop ? (start + i) % into.length : start + i;
    if (j < into.length) into[j] = into[j]! + sound[i]! * gain;
  }
}

export const scale = (sound: Mono, gain: number): Mono => sound.map((value) => value * gain);

/** Each sample times a function of its time, s. */
export const shape = (sound: Mono, of: (at: number) => number): Mono =>
  sound.map((value, i) => value * of(i / RATE));

/** Attack to 1 in `attack` s, then halves every `half` s. */
export const pluck =
  (attack: number, half: number) =>
  (at: number): number =>
    (at < attack ? at / attack : 1) * 2 ** (-Math.max(0, at - attack) / half);

/** Fades both ends, s. */
export function fadeEnds(sound: Mono, fadeIn: number, fadeOut: number): Mono {
  const length = sound.length / RATE;
  return shape(sound, (at) => Math.min(1, fadeIn === 0 ? 1 : at / fadeIn, (length - at) / fadeOut));
}

/**
 * Makes a loop of a sound: its last `overlap` seconds are mixed, with equal power, into its first. The result is shorter
 * by that much, and its end runs on into its beginning.
 */
export function loopOf(sound: Mono, overlap: number): Mono {
  const over = Math.round(overlap * RATE);
  const length = sound.length - over;
  const out = sound.slice(0, length);
  for (let i = 0; i < over; i += 1) {
    const turn = (i / over) * (Math.PI / 2);
    out[i] = sound[i]! * Math.sin(turn) + sound[length + i]! * Math.cos(turn);
  }
  return out;
}

/** Holds peaks below `ceiling` by turning the gain down ahead of them and letting it come back in 120 ms. */
export function limit(channels: readonly Mono[], ceiling: number): Mono[] {
  const ahead = Math.round(0.004 * RATE);
  const back = Math.exp(-1 / (0.12 * RATE));
  const length = channels[0]!.length;
  const wanted = new Float32Array(length).map((_, i) => {
    const peak = Math.max(...channels.map((one) => Math.abs(one[i]!)));
    return peak > ceiling ? ceiling / peak : 1;
  });
  const gains = new Float32Array(length);
  let gain = 1;
  for (let i = 0; i < length; i += 1) {
    let least = 1;
    for (let j = i; j < Math.min(length, i + ahead); j += 4) least = Math.min(least, wanted[j]!);
    least = Math.min(least, wanted[i]!);
    gain = least < gain ? gain + (least - gain) * 0.05 : 1 - (1 - gain) * back;
    gains[i] = Math.min(gain, wanted[i]!);
  }
  return channels.map((one) => one.map((value, i) => value * gains[i]!));
}
