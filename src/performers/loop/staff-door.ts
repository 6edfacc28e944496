/** The way in and out of the staff corner: five taps or a key; it shuts itself when nobody touches it any more. */
import type { HallLoopWords } from '../../ui/hall-loop-words.ts';
import { countTaps, isInCorner } from './corner-taps.ts';
import type { StaffActions } from './staff-corner.ts';
import type { Timekeeper } from './timekeeper.ts';

/** A forgotten corner gives the screen back, ms. */
const FORGOTTEN = 120_000;

export class StaffDoor {
  readonly #box: HTMLElement;
  readonly #words: HallLoopWords;
  readonly #time: Timekeeper;
  readonly #actions: Omit<StaffActions, 'close'>;
  readonly #taps = countTaps();
  #inside: AbortController | undefined;
  #cancel: (() => void) | undefined;

  constructor(
    box: HTMLElement,
    words: HallLoopWords,
    time: Timekeeper,
    actions: Omit<StaffActions, 'close'>,
  ) {
    this.#box = box;
    this.#words = words;
    this.#time = time;
    this.#actions = actions;
  }

  /** @returns whether this was the tap or the key that opens the door, or the one that shuts it */
  hears(event: Event): boolean {
    if (event instanceof KeyboardEvent) {
      const opens = event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'k';
      const shuts = event.key === 'Escape' && this.#inside !== undefined;
      if (opens) this.open();
      else if (shuts) this.close();
      return opens || shuts;
    }
    if (!(event instanceof MouseEvent) || event.type !== 'pointerdown') return false;
    // Taps are counted on the wall's clock, not on a soak's.
    if (!isInCorner(event.clientX, event.clientY) || !this.#taps(performance.now())) return false;
    this.open();
    return true;
  }

  /** A touch inside of the open corner: it is for the staff, and keeps the corner open. */
  isInside(target: EventTarget | null): boolean {
    if (this.#inside === undefined || !(target instanceof Node) || !this.#box.contains(target)) return false;
    this.#wait();
    return true;
  }

  open(): void {
    if (this.#inside !== undefined) return;
    const inside = new AbortController();
    this.#inside = inside;
    this.#wait();
    import('./staff-corner.ts').then(
      ({ openStaffCorner }) => {
        if (inside.signal.aborted) return;
        const close = (): void => this.close();
        const endVisit = (): void => {
          close();
          this.#actions.endVisit();
        };
        openStaffCorner(this.#box, this.#words, { ...this.#actions, endVisit, close }, inside.signal);
      },
      (error: unknown) => {
        this.close();
        throw error;
      },
    );
  }

  close(): void {
    this.#cancel?.();
    this.#inside?.abort();
    this.#inside = undefined;
  }

  #wait(): void {
    this.#cancel?.();
    this.#cancel = this.#time.after(FORGOTTEN, () => this.close());
  }
}
