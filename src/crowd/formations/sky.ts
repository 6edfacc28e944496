/** `sky`: a city at night. Lit windows in houses one does not see, dense near the ground; a few lights on the hills. */

import { closeField, countedRoles, openField, type Field } from '../geometry/field.ts';
import { litScale } from '../geometry/fit-radius.ts';
import type { Box, CommonParams, Formation } from '../types.ts';

interface Window {
  readonly x: number;
  readonly y: number;
  /** Small = lit early. */
  readonly order: number;
}

/** Share of the lights that hang on the hills instead of in houses: a village has more of them than a city. */
function hillShare(count: number): number {
  return 0.1 + 0.18 * Math.min(1, 100 / count);
}

/**
 * City windows over the box (px), ground at the bottom edge. Lit dots are drawn at random from all windows.
 * Throws RangeError on a bad count, box or number of roles.
 */
export function sky(count: number, box: Box, params: CommonParams = {}): Formation {
  const field = openField(count, box, params);
  const { width, height } = field;
  const onHills = Math.floor(count * hillShare(count));
  // Windows 7.5 units apart look like a street across the river; more people means a town farther off.
  let pitch = Math.min(7.5, Math.sqrt((width * height * 0.2) / count));
  let apart = 1;
  let houses = build(field, pitch, apart);
  while (houses.length < (count - onHills) * 1.7 && pitch > 0.2) {
    pitch *= 0.92;
    houses = build(field, pitch, apart);
  }
  // Few lights: fewer houses farther apart, rather than many dark ones.
  while (houses.length > count * 2.4 && apart < 4) houses = build(field, pitch, (apart *= 1.25));
  const skyline = skylineOf(houses, width, pitch, height);
  const hills = hillLights(field, pitch, skyline, onHills);
  const chosen = [...pick(houses, count - hills.length), ...hills].sort((a, b) => a.order - b.order);
  return closeField(field, {
    xs: Float32Array.from(chosen, (w) => w.x),
    ys: Float32Array.from(chosen, (w) => w.y),
    roles: countedRoles(count, params),
    radius: pitch / (2.1 * litScale(field.mark)),
  });
}

/** All windows of a street of houses: 3–7 columns each, heights rising and falling over the width, gaps widened by `apart`. */
function build(field: Field, pitch: number, apart: number): Window[] {
  const { width, height, margin, random } = field;
  const windows: Window[] = [];
  const phase = random() * 6;
  let x = margin + random() * pitch * 2;
  while (x < width - margin) {
    const columns = 3 + Math.floor(random() * 5);
    const at = (x / width) * 6.3 + phase;
    const swell = 0.5 + 0.25 * Math.sin(at) + 0.15 * Math.sin(at * 2.7);
    const tall = ((height * 0.46) / apart ** 0.7) * Math.max(0.18, swell * (0.55 + random() * 0.9));
    const floors = Math.max(2, Math.floor(tall / (pitch * 1.2)));
    // Each house stands on its own bit of slope, on the windows' lattice of its street.
    const foot = height - margin - Math.floor(random() * Math.min(4, 1 + apart)) * pitch * 0.9;
    const awake = 0.45 + random() * 0.9;
    for (let column = 0; column < columns && x <= width - margin; column++, x += pitch) {
      for (let floor = 0; floor < floors; floor++) {
        const y = foot - floor * pitch * 1.2;
        if (y < height * 0.3) break;
        // Fewer windows are awake high up. Weighted choice without replacement: Efraimidis & Spirakis, 2006.
        const weight = awake * (1.15 - floor / floors);
        windows.push({ x, y, order: -Math.log(1 - random()) / weight });
      }
    }
    x += pitch * (0.7 + random() * 1.6) * apart;
  }
  return windows;
}

function pick(windows: readonly Window[], count: number): Window[] {
  return [...windows].sort((a, b) => a.order - b.order).slice(0, count);
}

/** Top of the houses per column of one pitch. */
function skylineOf(windows: readonly Window[], width: number, pitch: number, ground: number): Float32Array {
  const tops = new Float32Array(Math.ceil(width / pitch) + 1).fill(ground);
  for (const w of windows) {
    const c = Math.floor(w.x / pitch);
    tops[c] = Math.min(tops[c]!, w.y);
  }
  return tops;
}

/** Single lights above the roofs, rarer with height. May find fewer places than asked for in a very full box. */
function hillLights(field: Field, pitch: number, skyline: Float32Array, count: number): Window[] {
  const { width, height, margin, random } = field;
  const cell = pitch * 2.2;
  const candidates: Window[] = [];
  for (let y = margin + cell / 2; y < height - margin; y += cell) {
    for (let x = margin + cell / 2; x < width - margin; x += cell) {
      const px = x + (random() - 0.5) * cell * 0.5;
      const py = y + (random() - 0.5) * cell * 0.5;
      const order = -Math.log(1 - random());
      if (px < margin || px > width - margin || py < margin) continue;
      const c = Math.floor(px / pitch);
      const roof = Math.min(skyline[c - 1] ?? height, skyline[c] ?? height, skyline[c + 1] ?? height);
      if (py > roof - pitch * 1.1) continue;
      // Halves about every tenth of the height above the roof.
      candidates.push({ x: px, y: py, order: order * Math.exp((roof - py) / (height * 0.13)) });
    }
  }
  return pick(candidates, count);
}
