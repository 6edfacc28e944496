/** What places are made of: beds of filtered noise that close into loops, little sounds strewn over them, voices without words. */
import {
  filter,
  loopOf,
  mixIn,
  noise,
  pluck,
  random,
  RATE,
  scale,
  seconds,
  shape,
  type Mono,
} from './dsp.ts';

export const LENGTH = 12;
const OVERLAP = 2;
const whole = LENGTH + OVERLAP;

/** Slow swell that comes round in the loop: `turns` times, between 1 - depth and 1. */
export const swell =
  (turns: number, depth: number, offset = 0) =>
  (at: number): number =>
    1 - depth * (0.5 + 0.5 * Math.sin((2 * Math.PI * turns * at) / LENGTH + offset));

/** A layer made by filtering noise, closed into a loop. */
export const bed = (seed: number, ...steps: ((sound: Mono) => Mono)[]): Mono =>
  loopOf(
    steps.reduce((sound, step) => step(sound), noise(whole, seed)),
    OVERLAP,
  );

export const tone = (length: number, hz: (at: number) => number, env: (at: number) => number): Mono => {
  let phase = 0;
  return seconds(length).map((_, i) => {
    phase += (2 * Math.PI * hz(i / RATE)) / RATE;
    return Math.sin(phase) * env(i / RATE);
  });
};

/** Places `count` little sounds at seeded times round the loop. */
export function scatter(
  into: Mono,
  count: number,
  seed: number,
  make: (next: () => number) => { sound: Mono; gain: number },
): void {
  const next = random(seed);
  for (let i = 0; i < count; i += 1) {
    const { sound, gain } = make(next);
    mixIn(into, sound, ((i + next() * 0.8) / count) * LENGTH, gain, true);
  }
}

export const bump =
  (length: number) =>
  (at: number): number =>
    at < length ? Math.sin((Math.PI * at) / length) ** 2 : 0;

/** Voices that say nothing: syllables of buzz through two vowels' resonances. */
export function murmur(count: number, seed: number, level: number, out: Mono): void {
  const VOWELS = [
    [700, 1150],
    [480, 1750],
    [360, 900],
    [300, 2200],
    [560, 1000],
  ] as const;
  scatter(out, count, seed, (next) => {
    const pitch = 95 + next() * 130;
    const length = 0.13 + next() * 0.22;
    const [low, high] = VOWELS[Math.floor(next() * VOWELS.length)]!;
    let phase = 0;
    const fall = 0.9 + next() * 0.2;
    const buzz = seconds(length).map((_, i) => {
      phase += (pitch * (1 + (fall - 1) * (i / RATE / length))) / RATE;
      return 2 * (phase % 1) - 1;
    });
    const voiced = filter(buzz, { type: 'band', hz: low, q: 5 });
    mixIn(voiced, filter(buzz, { type: 'band', hz: high, q: 8 }), 0, 0.5);
    return {
      sound: filter(shape(voiced, bump(length)), { type: 'low', hz: 2200 }),
      gain: level * (0.4 + next() * 0.6),
    };
  });
}

/** The microwave's bell: one struck note. Also an effect of its own. */
export function ding(): Mono {
  const out = tone(1.4, () => 2093, pluck(0.001, 0.2));
  mixIn(
    out,
    tone(1.4, () => 2093 * 2.76, pluck(0.001, 0.07)),
    0,
    0.35,
  );
  mixIn(
    out,
    tone(1.4, () => 2093 * 5.4, pluck(0.0006, 0.025)),
    0,
    0.18,
  );
  return scale(out, 0.6);
}
