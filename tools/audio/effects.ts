/** Small sounds that belong to one beat each. */
import { filter, mixIn, noise, pluck, scale, seconds, shape, type Mono } from './dsp.ts';
import { ding } from './texture.ts';
import { stroke } from './opera.ts';

/** A door's latch, and the door. */
function latch(): Mono {
  const out = seconds(1.1);
  const click = shape(filter(noise(0.06, 71), { type: 'band', hz: 2400, q: 1.6 }), pluck(0.0006, 0.006));
  mixIn(out, click, 0.05, 0.9);
  mixIn(out, click, 0.14, 0.5);
  const creak = shape(
    filter(noise(0.8, 72), { type: 'band', hz: (at) => 260 + 240 * at, q: 3 }),
    (at) => Math.sin((Math.PI * at) / 0.8) * (0.5 + 0.5 * Math.sin(at * 140)),
  );
  mixIn(out, creak, 0.22, 0.5);
  return out;
}

/** A stack of papers set square on a table. */
function papers(): Mono {
  const out = seconds(0.7);
  for (const [at, gain] of [
    [0.03, 1],
    [0.24, 0.8],
    [0.4, 0.5],
  ] as const)
    mixIn(
      out,
      shape(filter(noise(0.16, 73), { type: 'band', hz: 1300, q: 0.7 }), pluck(0.002, 0.022)),
      at,
      gain,
    );
  return out;
}

export const effects = {
  ding,
  latch,
  papers,
  gong: (): Mono => scale(stroke('small', 0), 1),
} as const;
