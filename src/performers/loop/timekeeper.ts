/**
 * The one clock of the loop. It counts from `performance.now()`, so that a corrected system time, summer time or a dead battery of
 * the mainboard stop no timer (KI-27). A soak test makes it run faster (`?clock=60`); nothing else may.
 */
export class Timekeeper {
  readonly #speed: number;
  readonly #signal: AbortSignal;

  /** @param speed how many times faster than the world. @param signal ends every timer */
  constructor(signal: AbortSignal, speed = 1) {
    this.#speed = speed;
    this.#signal = signal;
  }

  /** Milliseconds since the page began, in the time of the loop. */
  now(): number {
    return performance.now() * this.#speed;
  }

  /** Calls once after a while; the answer takes it back. */
  after(ms: number, call: () => void): () => void {
    const end = this.#tie(
      window.setTimeout(
        () => {
          end();
          call();
        },
        Math.max(0, ms) / this.#speed,
      ),
      clearTimeout,
    );
    return end;
  }

  /** Calls again and again, until the answer is called. */
  every(ms: number, call: () => void): () => void {
    return this.#tie(window.setInterval(call, ms / this.#speed), clearInterval);
  }

  #tie(id: number, clear: (id: number) => void): () => void {
    const end = (): void => {
      clear(id);
      this.#signal.removeEventListener('abort', end);
    };
    if (this.#signal.aborted) end();
    else this.#signal.addEventListener('abort', end);
    return end;
  }
}
