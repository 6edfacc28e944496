/** A way of fixed length in time: the same whether it runs to its end or is cut short by the next. */

/** How long a step takes, ms; with the words' own fade it ends within 700 (KI-8). */
export const STEP = 640;

/** Slow, quick, slow. 0–1 → 0–1. */
export function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
}

export class Transition {
  #frame = 0;
  #finish: (() => void) | undefined;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame), { once: true });
  }

  /**
   * Runs a way. One that is still running is given up: whoever starts another paints from there.
   * @param paint is called with 0–1, eased
   * @param done with the times between frames, ms, when it has come to its end
   */
  run(paint: (share: number) => void, done: (frames: number[]) => void): void {
    this.stop();
    const frames: number[] = [];
    let began: number | undefined;
    let last = 0;
    const tick = (now: number): void => {
      began ??= now;
      if (now > began) frames.push(now - last);
      last = now;
      const share = Math.min(1, (now - began) / STEP);
      paint(eased(share));
      if (share < 1) {
        this.#frame = requestAnimationFrame(tick);
        return;
      }
      this.#finish = undefined;
      done(frames);
    };
    this.#finish = () => paint(1);
    this.#frame = requestAnimationFrame(tick);
  }

  get running(): boolean {
    return this.#finish !== undefined;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#finish = undefined;
  }
}
