/** Seven places, each a mono loop: nothing in them is recorded. Little things come at seeded times; loops close on themselves. */
import { filter, mixIn, noise, pluck, scale, seconds, shape, type Mono } from './dsp.ts';
import { bed, bump, ding, LENGTH, murmur, scatter, swell, tone } from './texture.ts';

/** Night: wind that breathes, water far off, a cricket. */
function night(): Mono {
  const wind = shape(
    bed(1, (s) => filter(s, { type: 'band', hz: (at) => 320 + 140 * Math.sin(at * 0.9), q: 0.9 })),
    swell(2, 0.6),
  );
  const water = shape(
    bed(2, (s) => filter(filter(s, { type: 'low', hz: 900 }), { type: 'high', hz: 180 })),
    swell(5, 0.35, 1),
  );
  const out = scale(wind, 1);
  mixIn(out, water, 0, 0.22);
  scatter(out, 7, 3, (next) => {
    const pitch = 4300 + next() * 120;
    return {
      sound: tone(
        0.5,
        () => pitch,
        (at) => bump(0.5)(at) * (0.5 + 0.5 * Math.sign(Math.sin(2 * Math.PI * 28 * at))),
      ),
      gain: 0.06,
    };
  });
  scatter(out, 9, 4, (next) => {
    const f = 520 + next() * 500;
    return { sound: tone(0.12, (at) => f * (1 + at * 3), pluck(0.008, 0.03)), gain: 0.1 + next() * 0.1 };
  });
  return out;
}

/** A hall before the curtain: many voices, a seat, air. */
function hall(): Mono {
  const out = scale(
    bed(11, (s) => filter(s, { type: 'low', hz: 380 })),
    0.5,
  );
  murmur(150, 12, 0.34, out);
  scatter(out, 4, 13, () => ({
    sound: shape(filter(noise(0.2, 14), { type: 'band', hz: 240, q: 1.4 }), pluck(0.004, 0.04)),
    gain: 0.5,
  }));
  return out;
}

/** A street in the rain: drops near, rain far, two bicycle bells, a wheel through water. */
function rain(): Mono {
  const out = scale(
    bed(21, (s) => filter(filter(s, { type: 'high', hz: 900 }), { type: 'low', hz: 7000 })),
    0.14,
  );
  mixIn(
    out,
    bed(22, (s) => filter(s, { type: 'low', hz: 420 })),
    0,
    0.22,
  );
  scatter(out, 340, 23, (next) => {
    const f = 1400 + next() * 4200;
    return { sound: tone(0.03, () => f, pluck(0.0008, 0.004)), gain: 0.08 + 0.4 * next() ** 3 };
  });
  scatter(out, 2, 24, (next) => {
    const f = 2350 + next() * 260;
    const bell = tone(0.9, () => f, pluck(0.001, 0.13));
    mixIn(
      bell,
      tone(0.9, () => f * 1.506, pluck(0.001, 0.09)),
      0,
      0.6,
    );
    const twice = seconds(1.2);
    mixIn(twice, bell, 0, 1);
    mixIn(twice, bell, 0.17, 0.9);
    return { sound: twice, gain: 0.34 };
  });
  scatter(out, 2, 25, () => ({
    sound: shape(filter(noise(1.8, 26), { type: 'band', hz: (at) => 700 + 500 * at, q: 0.7 }), bump(1.8)),
    gain: 0.5,
  }));
  return out;
}

/** A room by the road: a kettle coming to the boil, a fridge, rain behind glass, the microwave's bell once. */
function room(): Mono {
  const out = scale(
    bed(31, (s) => filter(s, { type: 'low', hz: 700 })),
    0.22,
  );
  const hum = tone(
    LENGTH,
    () => 100,
    () => 0.05,
  );
  mixIn(
    hum,
    tone(
      LENGTH,
      () => 200,
      () => 0.03,
    ),
    0,
    1,
  );
  mixIn(out, hum, 0, 0.5);
  mixIn(
    out,
    shape(
      bed(32, (s) => filter(s, { type: 'band', hz: 1500, q: 0.8 })),
      swell(1, 0.7),
    ),
    0,
    0.18,
  );
  scatter(out, 120, 33, (next) => {
    const f = 260 + next() * 420;
    return { sound: tone(0.07, (at) => f * (1 + at * 5), pluck(0.004, 0.012)), gain: 0.03 + next() * 0.07 };
  });
  mixIn(out, ding(), 8.2, 0.34, true);
  return out;
}

/** A table: a few low voices, a pen, a page turned. */
function table(): Mono {
  const out = scale(
    bed(41, (s) => filter(s, { type: 'low', hz: 320 })),
    0.35,
  );
  murmur(34, 42, 0.3, out);
  scatter(out, 46, 43, (next) => {
    const length = 0.06 + next() * 0.12;
    return {
      sound: shape(
        filter(noise(length, 44 + Math.floor(next() * 9)), {
          type: 'band',
          hz: 3600 + next() * 1800,
          q: 1.2,
        }),
        bump(length),
      ),
      gain: 0.1,
    };
  });
  scatter(out, 1, 45, () => ({
    sound: shape(
      filter(noise(0.7, 46), { type: 'high', hz: 1600 }),
      (at) => bump(0.7)(at) * (0.6 + 0.4 * Math.sin(at * 60)),
    ),
    gain: 0.2,
  }));
  return out;
}

/** A workshop: a plane's long strokes, a sewing machine in bursts, a wok. */
function workshop(): Mono {
  const out = scale(
    bed(51, (s) => filter(s, { type: 'low', hz: 500 })),
    0.25,
  );
  scatter(out, 6, 52, (next) => {
    const length = 0.75 + next() * 0.25;
    return {
      sound: shape(
        filter(noise(length, 53), { type: 'band', hz: (at) => 1500 + 1600 * (at / length), q: 1.1 }),
        (at) => bump(length)(at) * (0.75 + 0.25 * Math.sin(at * 190)),
      ),
      gain: 0.75,
    };
  });
  const stitch = shape(filter(noise(0.04, 54), { type: 'band', hz: 1150, q: 2 }), pluck(0.001, 0.007));
  for (const [start, many] of [
    [1.4, 16],
    [6.1, 24],
  ] as const)
    for (let i = 0; i < many; i += 1) mixIn(out, stitch, start + i * 0.068, i % 2 === 0 ? 0.8 : 0.5, true);
  scatter(out, 3, 55, (next) => {
    const f = 640 + next() * 180;
    const clank = tone(0.5, () => f, pluck(0.001, 0.05));
    mixIn(
      clank,
      tone(0.5, () => f * 2.71, pluck(0.001, 0.03)),
      0,
      0.6,
    );
    return { sound: clank, gain: 0.16 };
  });
  mixIn(
    out,
    shape(
      bed(56, (s) => filter(s, { type: 'high', hz: 3000 })),
      swell(3, 0.9),
    ),
    0,
    0.1,
  );
  return out;
}

/** Dawn: birds near and far, a little air. */
function dawn(): Mono {
  const out = scale(
    bed(61, (s) => filter(filter(s, { type: 'low', hz: 1200 }), { type: 'high', hz: 150 })),
    0.16,
  );
  scatter(out, 16, 62, (next) => {
    const base = 2600 + next() * 2000;
    const notes = 2 + Math.floor(next() * 4);
    const song = seconds(0.2 * notes + 0.2);
    for (let i = 0; i < notes; i += 1) {
      const length = 0.06 + next() * 0.09;
      const from = base * (0.9 + next() * 0.25);
      const to = base * (0.9 + next() * 0.35);
      mixIn(
        song,
        tone(length, (at) => from + (to - from) * (at / length), bump(length)),
        i * (0.11 + next() * 0.06),
        1,
      );
    }
    return { sound: song, gain: 0.05 + 0.22 * next() ** 2 };
  });
  scatter(out, 3, 63, () => ({
    sound: tone(
      0.9,
      (at) => (at < 0.4 ? 640 : 520),
      (at) => bump(0.36)(at) + bump(0.4)(Math.max(0, at - 0.44)),
    ),
    gain: 0.05,
  }));
  return out;
}

export const ambiences = { night, hall, rain, room, table, workshop, dawn } as const;
