/**
 * How the crowd is drawn: as sprites and as finely as the screen; on a device that cannot keep up first pixel by pixel, then in
 * every other frame, then less sharp. A dot of 3 px bears it; a scroll that stutters does not. Down only: a picture that changes
 * its manner to and fro would be seen.
 */

import { Pace } from './pace.ts';

/** Device pixels a px. Sharper than this no phone screen shows a 3 px dot. */
const SHARPEST = 2;

interface Step {
  /** Device pixels a px, at most. */
  ratio: number;
  /** The crowd is drawn in every so manieth frame. */
  every: number;
  /** Set pixel by pixel (dot-stamps.ts). */
  pixels: boolean;
}

const STEPS: readonly Step[] = [
  { ratio: SHARPEST, every: 1, pixels: false },
  // Late at all: most likely nothing but the processor draws here.
  { ratio: SHARPEST, every: 1, pixels: true },
  { ratio: SHARPEST, every: 2, pixels: true },
  { ratio: 1.5, every: 2, pixels: true },
  { ratio: 1, every: 2, pixels: true },
];

export class Sharpness {
  readonly #screen: number;
  #step = 0;
  readonly #pace = new Pace();

  /** @param devicePixelRatio of the screen */
  constructor(devicePixelRatio: number) {
    this.#screen = Math.min(SHARPEST, devicePixelRatio || 1);
  }

  get #now(): Step {
    return STEPS[this.#step] as Step;
  }

  /** How many steps down it has gone. */
  get step(): number {
    return this.#step;
  }

  /** Device pixels a px to draw with. */
  get ratio(): number {
    return Math.min(this.#screen, this.#now.ratio);
  }

  /** In which frames to draw: 1 in all, 2 in every other. */
  get every(): number {
    return this.#now.every;
  }

  /** Whether to set the crowd pixel by pixel. */
  get pixels(): boolean {
    return this.#now.pixels;
  }

  /**
   * Notes a frame in which there was something to draw, drawn or not.
   * @param now ms, of any clock that does not jump
   * @returns true when what follows is drawn otherwise
   */
  note(now: number): boolean {
    const down = this.#pace.note(now) && this.#step < STEPS.length - 1;
    if (down) this.#step += 1;
    return down;
  }
}
