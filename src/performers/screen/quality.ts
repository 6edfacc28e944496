/** How sharp and how lively a screen is played: as much as the machine at hand does without dropping frames. Pure. */

export interface Quality {
  /** Device pixels a px of the crowd's canvas, at most. */
  ratio: number;
  /** Whether pictures and crowd travel; without, one gives way to the next. */
  moves: boolean;
}

/** Pixels a canvas may have, at each step down. The first is 3840×2160. */
const PIXELS = [8.3e6, 4e6, 2.1e6, 1.2e6];

/** Steps: canvases of fewer pixels, and at last no travel. */
export const LOWEST = PIXELS.length;

/** A frame that takes longer than this is seen to be late, ms: two of a 60 Hz screen. */
const LATE = 36;
/** Fewer frames than this say nothing. */
const ENOUGH = 8;

/** @param step 0 (best) to LOWEST. @param sharpness of the screen, device pixels a px */
export function qualityAt(step: number, width: number, height: number, sharpness: number): Quality {
  const pixels = PIXELS[Math.min(step, PIXELS.length - 1)] as number;
  return { ratio: Math.min(sharpness, Math.sqrt(pixels / (width * height))), moves: step < LOWEST };
}

/**
 * The step after a transition: one down when its frames came late. Never up: what was too much once is too much again, and
 * a screen that changes its mind is seen to.
 * @param frames times between the frames of one transition, ms
 */
export function nextStep(step: number, frames: readonly number[]): number {
  if (frames.length < ENOUGH && frames.reduce((sum, time) => sum + time, 0) < 400) return step;
  const sorted = [...frames].sort((a, b) => a - b);
  const typical = sorted[Math.floor(sorted.length * 0.6)] ?? 0;
  return typical > LATE ? Math.min(LOWEST, step + 1) : step;
}
