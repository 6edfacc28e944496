/** Which presses count: every one a finger makes, none that a held key makes (KI-7). Pure; time is the caller's. */

/** A key that has repeated stays deaf for so long, ms: some drivers lose the mark of a repeat now and then. */
const DEAF = 250;

export class KeyGate {
  readonly #deafUntil = new Map<string, number>();

  /** @param now ms. @returns whether this press counts */
  lets(key: string, repeat: boolean, now: number): boolean {
    if (!repeat) return now >= (this.#deafUntil.get(key) ?? -Infinity);
    this.#deafUntil.set(key, now + DEAF);
    return false;
  }
}
