/** The line down the side: how far one has walked, and how far it still is. */
import { channels } from '../../lib/colour.ts';
import type { Light, StageScore } from '../../scenery/cue.ts';

/** Papers whose channels lie closer than this, of 255, look the same beside each other on three small things. */
const ALIKE = 16;

const alike = (one: string, other: string): boolean => {
  const b = channels(other);
  return channels(one).every((value, i) => Math.abs(value - (b[i] as number)) < ALIKE);
};

/** The text of an element. Its characters are changed, not the node: a new one would have to be styled and laid out from nothing. */
function textOf(element: Element | null): Text | undefined {
  const node = element?.firstChild;
  return node instanceof Text ? node : undefined;
}

export class Rail {
  readonly #from: number;
  readonly #to: number;
  readonly #lights: readonly Light[];
  readonly #rail: HTMLElement | null;
  /** What has the stage's light: the rail, and what else stays while the story passes. */
  readonly #lit: readonly HTMLElement[];
  readonly #number: Text | undefined;
  readonly #tip: HTMLElement | null;
  readonly #walked: HTMLElement | null;
  #shown = -1;
  #light: Light | undefined;

  /** Takes hold of the page's rail; a page without one is left alone. */
  constructor({ distance, lights }: StageScore, signal: AbortSignal) {
    this.#from = distance.from;
    this.#to = distance.to;
    this.#lights = lights;
    this.#rail = document.querySelector<HTMLElement>('.rail');
    this.#lit = Array.from(document.querySelectorAll<HTMLElement>('.rail, .reader-share, .sound-switch'));
    this.#number = textOf(document.querySelector('.rail-number'));
    this.#tip = document.querySelector<HTMLElement>('.rail-tip');
    this.#walked = document.querySelector<HTMLElement>('.rail-walked');
    signal.addEventListener('abort', () => this.#reset(), { once: true });
  }

  /** @param height of the screen, px: the rail moves by whole pixels of it, and in between nothing is styled anew */
  show(metres: number, light: Light, height: number): void {
    if (this.#rail === null) return;
    this.#setLight(light);
    const steps = height * devicePixelRatio;
    const share = Math.round(((this.#from - metres) / (this.#from - this.#to)) * steps) / steps;
    if (share === this.#shown) return;
    this.#shown = share;
    const text = String(Math.round(metres));
    if (this.#number !== undefined && this.#number.data !== text) this.#number.data = text;
    if (this.#walked !== null) this.#walked.style.transform = `scaleY(${share.toFixed(5)})`;
    if (this.#tip !== null) this.#tip.style.transform = `translateY(${(share * 100).toFixed(3)}%)`;
  }

  /**
   * Custom properties on three small elements: nothing else on the page has to be styled again. But all that lies in them has, so on
   * the way from one chapter's light to the next's they take only what can be told apart. Ink, and a chapter's own light, come at once.
   */
  #setLight(light: Light): void {
    const shown = this.#light;
    if (light === shown) return;
    if (shown?.ink === light.ink && alike(shown.paper, light.paper) && !this.#lights.includes(light)) return;
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
