/**
 * The code that lets a presenter's phone in, over the screen when the presenter asks for it (key R). Where this machine is not open to
 * the hall's network it says how to open it; where there is no server of the kiosk edition there is nothing to say.
 */
import { drawQr } from '../../client/draw-qr.ts';
import type { ServerHealth } from '../../client/hall-server.ts';
import { address } from '../../lib/address.ts';

/** Addresses of the presenter's view for a phone, the likeliest first. */
export const phoneAddresses = ({ code, addresses }: NonNullable<ServerHealth['relay']>): string[] =>
  addresses.map((origin) => `${origin}${address('exhibit/presenter/')}?relay=${code}`);

export class PhoneCode {
  readonly #box: HTMLElement | null;
  #known = false;

  constructor(box: HTMLElement | null) {
    this.#box = box;
  }

  /** What is known of the server, told once it is. */
  fill(relay: NonNullable<ServerHealth['relay']>): void {
    this.#known = true;
    const [first, ...others] = phoneAddresses(relay);
    const words = this.#box?.dataset;
    if (this.#box === null || words === undefined) return;
    if (first === undefined) return this.#box.replaceChildren(line(words['closed'] ?? ''));
    const text = words['words'] ?? '';
    this.#box.replaceChildren(drawQr(first, text), line(text), ...[first, ...others].map(written));
  }

  /** Shows it, or takes it away. */
  toggle(): void {
    if (this.#box !== null && this.#known) this.#box.hidden = !this.#box.hidden;
  }

  hide(): void {
    if (this.#box !== null) this.#box.hidden = true;
  }
}

function line(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** An address to be typed, where no camera is at hand. */
function written(url: string): HTMLElement {
  const element = line(url);
  element.className = 'stage-phone-address';
  return element;
}
