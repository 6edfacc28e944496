/** The question before the end of a visit, with the seconds that are left to answer it: as a number, and as the red line that runs out. */
import type { Timekeeper } from './timekeeper.ts';
import { secondsLeft, type Visit } from './visit-machine.ts';

const LOOK = 250;

export class Warning {
  readonly #box: HTMLElement;
  readonly #time: Timekeeper;
  #cancel: (() => void) | undefined;
  #before: Element | null = null;

  constructor(box: HTMLElement, time: Timekeeper) {
    this.#box = box;
    this.#time = time;
  }

  /** Is this a button that ends the visit? */
  static isLeave(target: EventTarget | null): boolean {
    return target instanceof Element && target.closest('[data-loop="leave"]') !== null;
  }

  /** @param visit in its warning */
  show(visit: Visit): void {
    const [count, number] = ['.loop-count', '.loop-left'].map((part) => this.#box.querySelector(part));
    const whole = Math.max(1, (visit.until ?? 0) - visit.since);
    const text = this.#box.dataset['countdown'] ?? '{n}';
    let shown: number | undefined;
    const look = (): void => {
      const now = this.#time.now();
      const left = secondsLeft(visit, now);
      if (left === undefined) return;
      this.#box.style.setProperty(
        '--left',
        String(Math.max(0, Math.min(1, ((visit.until ?? now) - now) / whole))),
      );
      if (left === shown) return;
      shown = left;
      if (number) number.textContent = String(left);
      if (count) count.textContent = text.replace('{n}', String(left));
    };
    look();
    this.#cancel?.();
    this.#cancel = this.#time.every(LOOK, look);
    this.#before = document.activeElement;
    this.#box.hidden = false;
    this.#box.querySelector<HTMLElement>('[data-loop="stay"]')?.focus({ preventScroll: true });
  }

  hide(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#box.hidden) return;
    this.#box.hidden = true;
    this.#box.style.removeProperty('--left');
    for (const part of Array.from(this.#box.querySelectorAll('.loop-count, .loop-left')))
      part.textContent = '';
    // Whoever read with the keyboard goes on where they were.
    if (this.#before instanceof HTMLElement && this.#before.isConnected)
      this.#before.focus({ preventScroll: true });
    this.#before = null;
  }
}
