/** A scene's number being typed: shown as it grows, gone when it has led somewhere or nobody goes on typing. */
import type { HallScreenElement } from '../screen/hall-screen.ts';

/** How long a number waits for its next digit, ms. */
const PATIENCE = 5000;
const DIGITS = 3;

export class TypedNumber {
  readonly #screen: HallScreenElement;
  readonly #line: HTMLElement | null;
  #typed = '';
  #timer = 0;

  constructor(screen: HallScreenElement, signal: AbortSignal) {
    this.#screen = screen;
    this.#line = screen.querySelector<HTMLElement>('.screen-typed');
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  get waiting(): boolean {
    return this.#typed !== '';
  }

  add(digit: string): void {
    this.#set((this.#typed + digit).slice(-DIGITS));
  }

  erase(): void {
    this.#set(this.#typed.slice(0, -1));
  }

  clear(): void {
    if (this.waiting) this.#set('');
  }

  /** Goes to the scene of that number; 0 is the beginning. A number without a scene leads nowhere. */
  go(): void {
    const number = Number(this.#typed);
    this.#set('');
    if (number === 0) return this.#screen.move('first');
    const goto = this.#screen.querySelector<HTMLElement>(`[data-number="${number}"]`);
    const section = goto?.dataset['section'];
    if (section !== undefined) this.#screen.showSection(section);
  }

  #set(typed: string): void {
    this.#typed = typed;
    clearTimeout(this.#timer);
    if (typed !== '') this.#timer = window.setTimeout(() => this.#set(''), PATIENCE);
    if (this.#line === null) return;
    this.#line.textContent = typed === '' ? '' : `${this.#line.dataset['word'] ?? ''} ${typed}`;
  }
}
