/** Shows the words of one beat at a time, and brings a beat to its place when the keyboard goes into it. */
import type { MeasuredStop } from './measure-stops.ts';

export class WordsSwitch {
  stops: readonly MeasuredStop[];
  #shown: HTMLElement | undefined;
  /** What was shown before, on its way out. */
  #left: HTMLElement | undefined;
  #scene: HTMLElement | null = null;
  readonly #scenes = Array.from(document.querySelectorAll<HTMLElement>('.scene'));

  constructor(stops: readonly MeasuredStop[], signal: AbortSignal) {
    this.stops = stops;
    document.addEventListener('focusin', (event) => this.#follow(event.target), { signal });
    signal.addEventListener('abort', () => this.#reset(), { once: true });
  }

  /** @param index of the stop whose words are read now; −1 for none. */
  show(index: number): void {
    const element = this.stops[index]?.element;
    if (element !== this.#shown) this.#mark(element);
  }

  #mark(element: HTMLElement | undefined): void {
    this.#left?.classList.remove('is-seen');
    this.#left = this.#shown;
    this.#left?.classList.remove('is-current');
    element?.classList.add('is-current', 'is-seen');
    this.#shown = element;
    const scene = element?.closest<HTMLElement>('.scene') ?? null;
    if (scene === this.#scene) return;
    this.#scene?.classList.remove('is-current');
    scene?.classList.add('is-current');
    this.#scene = scene;
    // Between two scenes, and at a chapter's opening, the title of the one before still fades.
    if (scene !== null) this.#setNear(this.#scenes.indexOf(scene));
  }

  /** The titles of a scene and of its neighbours may be seen. @param at its index; −Infinity for none */
  #setNear(at: number): void {
    this.#scenes.forEach((one, i) => one.classList.toggle('is-near', Math.abs(i - at) <= 1));
  }

  #reset(): void {
    this.#mark(undefined);
    this.#left?.classList.remove('is-seen');
    this.#setNear(-Infinity);
  }

  /** Tab goes to where words are hidden: scroll to them, so that focus is never on something unseen. */
  #follow(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    const stop = this.stops.find(({ element }) => element.contains(target));
    if (stop === undefined || stop.element === this.#shown) return;
    // Where they rest decides what of them is on the screen.
    void stop.words;
    // An album is longer than the screen: going back into it, one comes to its end.
    const long = stop.element.classList.contains('beat-long');
    if (long) target.scrollIntoView({ block: 'center' });
    else stop.element.scrollIntoView({ block: 'start' });
  }
}
