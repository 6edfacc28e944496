/**
 * How loud everything is, 0–1: one place that knows it before, while and after there is a player. It changes in a fade, never with a
 * jump (KI-30). Weighs nothing: whoever plays asks here, and nothing is fetched for it.
 */

/** Shortest fade, ms. */
export const LEAST_FADE = 300;
const STEP = 30;

let level = 1;
let timer: number | undefined;
const listeners = new Set<(level: number) => void>();

export const loudness = (): number => level;

/** Calls back at every change, many times during a fade. */
export function onLoudness(tell: (level: number) => void): void {
  listeners.add(tell);
}

function become(to: number): void {
  level = to;
  listeners.forEach((tell) => tell(level));
}

/** Goes over to a loudness. @param ms length of the fade; less than the shortest becomes the shortest */
export function setLoudness(to: number, ms = LEAST_FADE): void {
  const [from, steps] = [level, Math.ceil(Math.max(ms, LEAST_FADE) / STEP)];
  clearInterval(timer);
  timer = undefined;
  if (from === to) return;
  let step = 0;
  timer = window.setInterval(() => {
    step += 1;
    become(step >= steps ? to : from + ((to - from) * step) / steps);
    if (step < steps) return;
    clearInterval(timer);
    timer = undefined;
  }, STEP);
}
