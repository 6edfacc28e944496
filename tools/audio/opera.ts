/**
 * The percussion of the Peking-opera stage, from partials: the big gong falls in pitch as it dies, the small one rises
 * (Rossing, Science of Percussion Instruments, ch. 9), the cymbals are dense and bright, drum and clappers are wood and skin.
 */
import { filter, mixIn, noise, pluck, random, scale, seconds, shape, RATE, type Mono } from './dsp.ts';

export type Stroke = 'big' | 'small' | 'cymbals' | 'drum' | 'rim' | 'clappers' | 'hall-drum';

interface Partial {
  hz: number;
  gain: number;
  half: number;
}

/** Sine partials whose pitch glides: `glide` is the interval in semitones from the stroke to rest, over `settle` seconds. */
function ring(
  partials: readonly Partial[],
  length: number,
  glide: number,
  settle: number,
  attack: number,
): Mono {
  const out = seconds(length);
  for (const { hz, gain, half } of partials) {
    let phase = hz;
    const env = pluck(attack, half);
    for (let i = 0; i < out.length; i += 1) {
      const at = i / RATE;
      // Starts `glide` semitones away and comes to rest at hz.
      phase += (2 * Math.PI * hz * 2 ** ((-glide * Math.exp(-at / settle)) / 12)) / RATE;
      out[i] = out[i]! + Math.sin(phase) * gain * env(at);
    }
  }
  return out;
}

const spread = (base: number, ratios: readonly number[], half: number, tilt: number): Partial[] =>
  ratios.map((ratio, i) => ({ hz: base * ratio, gain: 1 / (1 + i * tilt), half: half / (1 + i * 0.28) }));

function gong(base: number, ratios: readonly number[], glide: number, length: number, seed: number): Mono {
  const body = ring(spread(base, ratios, length / 4, 0.42), length, glide, 0.28, 0.006);
  const crash = shape(
    filter(noise(length, seed), { type: 'band', hz: base * 6, q: 0.5 }),
    pluck(0.012, 0.16),
  );
  const out = scale(body, 0.22);
  mixIn(out, crash, 0, 0.5);
  return out;
}

const makers: Record<Stroke, (seed: number) => Mono> = {
  // The sign is that of the rest against the stroke: -3 falls, +3 rises.
  big: (seed) => gong(262, [1, 1.48, 2.02, 2.63, 3.17, 4.21, 5.4, 6.8], -3, 2.6, seed),
  small: (seed) => gong(540, [1, 1.51, 2.13, 2.9, 3.7, 4.9], 3.2, 1.1, seed),
  cymbals: (seed) => {
    const length = 1.2;
    const metal = ring(
      spread(1830, [1, 1.19, 1.43, 1.71, 2.09, 2.47, 3.11, 3.77, 4.31], 0.2, 0.1),
      length,
      0,
      1,
      0.002,
    );
    const hiss = shape(filter(noise(length, seed), { type: 'high', hz: 3800 }), pluck(0.002, 0.11));
    const out = scale(metal, 0.05);
    mixIn(out, hiss, 0, 0.45);
    return out;
  },
  drum: (seed) => {
    const skin = ring(
      [
        { hz: 410, gain: 0.7, half: 0.03 },
        { hz: 760, gain: 0.35, half: 0.02 },
      ],
      0.25,
      -2,
      0.02,
      0.001,
    );
    mixIn(
      skin,
      shape(filter(noise(0.12, seed), { type: 'band', hz: 1900, q: 0.8 }), pluck(0.001, 0.012)),
      0,
      0.8,
    );
    return skin;
  },
  rim: (seed) => shape(filter(noise(0.1, seed), { type: 'band', hz: 2900, q: 2.2 }), pluck(0.0006, 0.008)),
  clappers: (seed) => {
    const wood = ring(
      [
        { hz: 1320, gain: 0.6, half: 0.02 },
        { hz: 2210, gain: 0.5, half: 0.014 },
      ],
      0.2,
      0,
      1,
      0.0008,
    );
    mixIn(
      wood,
      shape(filter(noise(0.1, seed), { type: 'band', hz: 1700, q: 1.2 }), pluck(0.0006, 0.01)),
      0,
      0.5,
    );
    return wood;
  },
  'hall-drum': (seed) => {
    const skin = ring(
      [
        { hz: 78, gain: 0.9, half: 0.22 },
        { hz: 141, gain: 0.4, half: 0.12 },
        { hz: 209, gain: 0.22, half: 0.07 },
      ],
      1.1,
      -3,
      0.05,
      0.002,
    );
    mixIn(skin, shape(filter(noise(0.2, seed), { type: 'low', hz: 900 }), pluck(0.001, 0.02)), 0, 0.5);
    return skin;
  },
};

const kept = new Map<string, Mono>();

/** One stroke; four slightly different ones of each, taken in turn. */
export function stroke(name: Stroke, turn: number): Mono {
  const seed = 11 + (turn % 4) * 17 + name.length * 101;
  const key = `${name}${seed}`;
  const made = kept.get(key) ?? makers[name](seed);
  kept.set(key, made);
  return made;
}

/** How loud each stands in the band. */
const LEVEL: Record<Stroke, number> = {
  big: 0.62,
  small: 0.34,
  cymbals: 0.4,
  drum: 0.5,
  rim: 0.42,
  clappers: 0.4,
  'hall-drum': 0.85,
};

export interface Hit {
  /** Seconds. */
  at: number;
  stroke: Stroke;
  /** 0–1. */
  force: number;
}

/** Plays hits into a buffer; a hand is never the same twice, but always within 4 ms of the score. */
export function playHits(into: Mono, hits: readonly Hit[], gain = 1, loop = false): void {
  const next = random(5);
  hits.forEach(({ at, stroke: name, force }, i) => {
    const late = name === 'big' ? 0 : next() * 0.004;
    mixIn(into, stroke(name, i), at + late, force * LEVEL[name] * gain, loop);
  });
}
