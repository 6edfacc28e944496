/** Whether a device keeps up with its screen. */

/** A frame later than this, ms, has missed its turn on a screen of 60 Hz. */
const LATE = 22;
/** Longer than this nobody was drawing: the reader had stopped. */
const BREAK = 120;
/** Frames looked at together, and how many of them may be late. */
const WINDOW = 24;
const ALLOWED = 3;

export class Pace {
  #last = -Infinity;
  #seen = 0;
  #late = 0;

  /**
   * Notes a frame in which there was something to draw, drawn or not.
   * @param now ms, of any clock that does not jump
   * @returns true when too many of the last ones came late; counting then begins anew
   */
  note(now: number): boolean {
    const took = now - this.#last;
    this.#last = now;
    if (took > BREAK) return false;
    this.#seen += 1;
    if (took > LATE) this.#late += 1;
    const slow = this.#late > ALLOWED;
    if (slow || this.#seen === WINDOW) this.#seen = this.#late = 0;
    return slow;
  }
}
