/** The ruler at the foot: how far one has come, how far it still is, in the light of the moment. */
import type { Shown } from './screen-player.ts';

export class Ruler {
  readonly #root: HTMLElement;
  readonly #from: number;
  readonly #to: number;
  readonly #number: HTMLElement | null;
  #key = '';

  /** @param root the screen: it holds the number, and everything in it takes the light */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#from = Number(root.dataset['from']);
    this.#to = Number(root.dataset['to']);
    this.#number = root.querySelector<HTMLElement>('.screen-number');
  }

  show({ metres, light }: Shown): void {
    const walked = Math.max(0, Math.min(1, (this.#from - metres) / (this.#from - this.#to)));
    const key = `${walked.toFixed(4)} ${light?.paper ?? ''}`;
    if (key === this.#key) return;
    this.#key = key;
    const text = String(Math.round(metres));
    if (this.#number !== null && this.#number.textContent !== text) this.#number.textContent = text;
    const { style } = this.#root;
    style.setProperty('--walked', walked.toFixed(4));
    if (light === undefined) return;
    for (const role of ['paper', 'ink', 'line'] as const) style.setProperty(`--${role}`, light[role]);
  }
}
