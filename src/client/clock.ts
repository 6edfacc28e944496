/** A clock that runs as a sound would: captions go by it where the sound itself does not come. */

export class Clock {
  readonly length: number;
  #from = 0;
  #since: number | undefined;
  readonly #now: () => number;

  /** @param length seconds; @param now ms */
  constructor(length: number, now: () => number = () => performance.now()) {
    this.length = length;
    this.#now = now;
  }

  get running(): boolean {
    return this.#since !== undefined && this.position < this.length;
  }

  /** Seconds, 0 to length. */
  get position(): number {
    const passed = this.#since === undefined ? 0 : (this.#now() - this.#since) / 1000;
    return Math.min(this.length, this.#from + passed);
  }

  start(): void {
    if (this.position >= this.length) this.#from = 0;
    else this.#from = this.position;
    this.#since = this.#now();
  }

  stop(): void {
    this.#from = this.position;
    this.#since = undefined;
  }

  seek(to: number): void {
    this.#from = Math.max(0, Math.min(this.length, to));
    if (this.#since !== undefined) this.#since = this.#now();
  }
}
