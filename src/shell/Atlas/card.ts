/** The card over the map: what the list says of the chosen place, word for word, and of a county what holds everywhere. */
import type { Row } from './rows.ts';

/** A copy of a row without the ids that may stand in a document once. */
function copyOf(row: Row): Node[] {
  const copy = row.element.cloneNode(true) as HTMLElement;
  for (const one of [copy, ...Array.from(copy.querySelectorAll('[id]'))]) one.removeAttribute('id');
  return Array.from(copy.childNodes);
}

export class Card {
  readonly #element = document.createElement('div');
  readonly #body = document.createElement('div');
  readonly #root: Element;
  #closed: () => void;

  /** @param stage gets the card; @param root holds the list and what holds everywhere. */
  constructor(stage: Element, root: Element, close: string, signal: AbortSignal) {
    this.#root = root;
    this.#closed = () => undefined;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'atlas-card-close';
    button.textContent = close;
    this.#element.className = 'atlas-card';
    this.#element.hidden = true;
    this.#body.className = 'atlas-card-body';
    this.#body.setAttribute('role', 'status');
    this.#element.append(this.#body, button);
    stage.append(this.#element);
    button.addEventListener('click', () => this.close(), { signal });
    this.#element.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        this.close();
      },
      { signal },
    );
    signal.addEventListener('abort', () => this.#element.remove(), { once: true });
  }

  /** @param closed called when the reader closes it. */
  show(row: Row, closed: () => void): void {
    this.#closed = closed;
    this.#body.replaceChildren(...copyOf(row));
    this.#element.dataset['for'] = row.id;
    const untold = row.kinds.length === 0 && row.element.dataset['state'] !== 'told';
    const everywhere = untold ? this.#root.querySelector('.atlas-everywhere ul') : null;
    if (everywhere !== null) this.#body.append(everywhere.cloneNode(true));
    this.#element.hidden = false;
  }

  /** Height it takes of the map, px. */
  get height(): number {
    return this.#element.offsetHeight;
  }

  /** For whoever came with the keyboard: on to the first link of the card. */
  focus(): void {
    this.#element.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }

  close(): void {
    if (this.#element.hidden) return;
    this.#element.hidden = true;
    this.#closed();
  }
}
