/** Where one is: chapter and scene in the foot, the code of the section that can be taken home, and a line for who listens. */
import type { Face } from './faces.ts';

export class Where {
  readonly #root: HTMLElement;
  readonly #line: HTMLElement | null;
  readonly #said: HTMLElement | null;
  readonly #source: HTMLElement | null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#line = root.querySelector<HTMLElement>('.screen-where');
    this.#said = root.querySelector<HTMLElement>('.screen-said');
    this.#source = root.querySelector<HTMLElement>('.screen-source');
  }

  show(face: Face, index: number, faces: number): void {
    const stop = document.getElementById(face.anchor);
    const data = stop?.dataset ?? {};
    const title = data['title'] ?? '';
    const kicker = face.kind === 'beat' ? (data['kicker'] ?? '') : '';
    if (this.#line !== null)
      this.#line.textContent = face.kind === 'beat' ? [kicker, title].filter(Boolean).join(' · ') : '';
    if (this.#source !== null)
      this.#source.textContent = stop?.querySelector('.screen-origin')?.textContent ?? '';
    if (this.#said !== null) {
      const pattern = this.#root.dataset['where'] ?? '';
      const said = pattern
        .replace('{n}', String(index + 1))
        .replace('{all}', String(faces))
        .replace('{section}', [kicker, title].filter(Boolean).join(' '));
      this.#said.textContent = said;
    }
    this.#root.toggleAttribute('data-silent', data['silent'] !== undefined);
    this.#root.dataset['kind'] = face.kind;
    for (const code of Array.from(this.#root.querySelectorAll<HTMLElement>('.screen-qr')))
      code.classList.toggle('is-here', code.dataset['section'] === face.section);
  }
}
