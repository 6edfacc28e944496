/** The line down the side: how far one has walked, and how far it still is. */
import type { Light } from '../../scenery/cue.ts';

export class Rail {
  readonly #from: number;
  readonly #to: number;
  readonly #rail: HTMLElement | null;
  /** What has the stage's light: the rail, and what else stays while the story passes. */
  readonly #lit: readonly HTMLElement[];
  readonly #number: HTMLElement | null;
  readonly #tip: HTMLElement | null;
  readonly #walked: HTMLElement | null;
  #shown = '';
  #light: Light | undefined;

  /** Takes hold of the page's rail; a page without one is left alone. */
  constructor({ from, to }: { from: number; to: number }, signal: AbortSignal) {
    this.#from = from;
    this.#to = to;
    this.#rail = document.querySelector<HTMLElement>('.rail');
    this.#lit = Array.from(document.querySelectorAll<HTMLElement>('.rail, .reader-share, .sound-switch'));
    this.#number = document.querySelector<HTMLElement>('.rail-number');
    this.#tip = document.querySelector<HTMLElement>('.rail-tip');
    this.#walked = document.querySelector<HTMLElement>('.rail-walked');
    signal.addEventListener('abort', () => this.#reset(), { once: true });
  }

  show(metres: number, light: Light): void {
    if (this.#rail === null) return;
    this.#setLight(light);
    const walked = (this.#from - metres) / (this.#from - this.#to);
    const share = walked.toFixed(4);
    if (share === this.#shown) return;
    this.#shown = share;
    const text = String(Math.round(metres));
    if (this.#number !== null && this.#number.textContent !== text) this.#number.textContent = text;
    if (this.#walked !== null) this.#walked.style.transform = `scaleY(${share})`;
    if (this.#tip !== null) this.#tip.style.transform = `translateY(${(walked * 100).toFixed(2)}%)`;
  }

  /** Custom properties on three small elements: nothing else on the page has to be styled again. */
  #setLight(light: Light): void {
    if (light === this.#light) return;
    this.#light = light;
    for (const { style } of this.#lit) {
      style.setProperty('--ink', light.ink);
      style.setProperty('--paper', light.paper);
      style.setProperty('--line', light.line);
    }
  }

  #reset(): void {
    for (const element of this.#lit) element.removeAttribute('style');
    this.#walked?.removeAttribute('style');
    this.#tip?.removeAttribute('style');
  }
}
