/** Runs the visit machine in time: keeps its state, wakes it when it wants to be asked, tells of every change. */
import type { Timekeeper } from './timekeeper.ts';
import { freshVisit, nextVisit, type Patience, type Visit, type VisitEvent } from './visit-machine.ts';

/** Timers may come a little early; asked then, the machine would not have changed yet. */
const LATE = 5;

export class VisitClock {
  visit: Visit;
  readonly #time: Timekeeper;
  readonly #patience: Patience;
  readonly #tell: (visit: Visit, before: Visit) => void;
  #cancel: (() => void) | undefined;

  /** @param tell is called after every change of phase */
  constructor(time: Timekeeper, patience: Patience, tell: (visit: Visit, before: Visit) => void) {
    this.#time = time;
    this.#patience = patience;
    this.#tell = tell;
    this.visit = freshVisit(time.now());
  }

  happened(event: VisitEvent): void {
    const before = this.visit;
    const now = this.#time.now();
    this.visit = nextVisit(before, event, now, this.#patience);
    if (this.visit.until !== before.until || event === 'time') this.#arm(now);
    if (this.visit.phase !== before.phase) this.#tell(this.visit, before);
  }

  #arm(now: number): void {
    this.#cancel?.();
    const { until } = this.visit;
    this.#cancel =
      until === undefined ? undefined : this.#time.after(until - now + LATE, () => this.happened('time'));
  }
}
