/** Counts the visit that is going on, and writes it down when it is over. Does nothing unless the hall asked for it (KI-32). */
import { countersCsv, hourOf, rotated, type CountedVisit } from './counters.ts';
import { storageOf } from './error-watch.ts';
import type { Timekeeper } from './timekeeper.ts';

const KEY = 'story:visits';

function isCounted(value: unknown): value is CountedVisit {
  const visit = value as CountedVisit | null;
  return (
    typeof visit === 'object' &&
    visit !== null &&
    typeof visit.hour === 'string' &&
    typeof visit.seconds === 'number' &&
    typeof visit.sections === 'object' &&
    visit.sections !== null
  );
}

export class CounterKeeper {
  readonly #on: boolean;
  readonly #time: Timekeeper;
  readonly #storage = storageOf();
  #since: number | undefined;
  #sections = new Map<string, number>();
  #here: { section: string; since: number } | undefined;

  constructor(on: boolean, time: Timekeeper) {
    this.#on = on;
    this.#time = time;
  }

  get visits(): CountedVisit[] {
    try {
      const kept: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isCounted) : [];
    } catch {
      return [];
    }
  }

  get csv(): string {
    return countersCsv(this.visits);
  }

  begin(): void {
    if (!this.#on) return;
    this.#since = this.#time.now();
    this.#sections = new Map();
    this.#here = undefined;
  }

  /** The visitor has come to a section; the cover is none. */
  see(section: string): void {
    if (this.#since === undefined || this.#here?.section === section) return;
    this.#leaveSection();
    this.#here = section === '' ? undefined : { section, since: this.#time.now() };
  }

  /** @param idle seconds at the end that nobody was there for. @param errors mistakes of the page during the visit */
  end(idle: number, errors: number): void {
    if (this.#since === undefined) return;
    this.#leaveSection();
    const seconds = Math.max(0, Math.round((this.#time.now() - this.#since) / 1000 - idle));
    this.#since = undefined;
    const sections: Record<string, number> = {};
    this.#sections.forEach((ms, id) => (sections[id] = Math.round(ms / 1000)));
    const visit = {
      hour: hourOf(new Date()),
      seconds,
      sections,
      errors,
      lang: document.documentElement.lang,
    };
    try {
      this.#storage?.setItem(KEY, JSON.stringify(rotated([...this.visits, visit])));
    } catch {
      // A full disk counts nothing; the story goes on.
    }
  }

  clear(): void {
    try {
      this.#storage?.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  }

  #leaveSection(): void {
    if (this.#here === undefined) return;
    const { section, since } = this.#here;
    this.#sections.set(section, (this.#sections.get(section) ?? 0) + this.#time.now() - since);
    this.#here = undefined;
  }
}
