/** `<story-presenter>`: follows the screen at the other end of the line, or, without one, leafs through its own notes. */
import { StoryElement } from '../../client/story-element.ts';
import type { Move } from '../screen/screen-state.ts';
import { elapsed } from './elapsed.ts';
import { KeyGate } from './key-gate.ts';
import { stageKey } from './keys.ts';
import { openLink, roomOf, type Link } from './link.ts';
import type { ShownMessage } from './messages.ts';

/** How long a screen may take to answer, ms. */
const PATIENCE = 1500;
const SECOND = 1000;

class StoryPresenterElement extends StoryElement {
  #link: Link | undefined;
  #shown: ShownMessage | undefined;
  /** Time of the first step, ms of the page's own clock: it never jumps. */
  #began: number | undefined;
  #notes: HTMLElement[] = [];
  /** Note shown while there is no screen. */
  #alone = 0;

  protected connect(signal: AbortSignal): void {
    this.#notes = Array.from(this.querySelectorAll<HTMLElement>('.presenter-note'));
    this.#link = openLink((message) => message.says === 'shown' && this.#follow(message), signal);
    const hello = (): void => this.#link?.send({ says: 'hello' });
    hello();
    const room = roomOf(location.search);
    if (room !== undefined) this.#joinFrom(room, hello);
    document.documentElement.dataset['performance'] = 'presenter';
    for (const part of this.querySelectorAll<HTMLElement>('[hidden]'))
      part.hidden = part.classList.contains('presenter-waiting');
    this.addEventListener('click', (event) => this.#press(event.target), { signal });
    this.#listenToKeys(signal);
    const wait = window.setTimeout(() => this.#wait(), PATIENCE);
    const clock = window.setInterval(() => this.#tick(), SECOND);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(wait);
        clearInterval(clock);
        delete document.documentElement.dataset['performance'];
      },
      { once: true },
    );
    this.#show(this.#notes[0]?.dataset['anchor'], this.#notes[1]?.dataset['anchor']);
    this.#tick();
  }

  /** On a phone: what helps when no screen answers is another thing there. */
  #joinFrom(room: string, hello: () => void): void {
    const waiting = this.querySelector<HTMLElement>('.presenter-waiting');
    if (waiting !== null) waiting.textContent = waiting.dataset['far'] ?? '';
    this.#link?.join(room, hello);
  }

  #listenToKeys(signal: AbortSignal): void {
    const gate = new KeyGate();
    document.addEventListener(
      'keydown',
      (event) => {
        const key = stageKey(event);
        const presses = event.key === ' ' && event.target instanceof HTMLButtonElement;
        if (key?.kind !== 'move' || presses) return;
        event.preventDefault();
        if (gate.lets(event.key, event.repeat, performance.now())) this.#move(key.move);
      },
      { signal },
    );
  }

  #press(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
    if (button !== null) this.#move(button.dataset['move'] as Move);
  }

  #move(move: Move): void {
    this.#began ??= performance.now();
    if (this.#shown !== undefined) return this.#link?.send({ says: 'move', move });
    const last = this.#notes.length - 1;
    const step = move === 'next' ? 1 : move === 'previous' ? -1 : 0;
    this.#alone =
      move === 'first' ? 0 : move === 'last' ? last : Math.max(0, Math.min(last, this.#alone + step));
    this.#show(this.#notes[this.#alone]?.dataset['anchor'], this.#notes[this.#alone + 1]?.dataset['anchor']);
  }

  #follow(message: ShownMessage): void {
    if (this.#shown !== undefined && message.index !== this.#shown.index) this.#began ??= performance.now();
    this.#shown = message;
    this.#wait();
    this.#show(message.anchor, message.next);
    const { part, parts, index, faces, black } = message;
    const pattern = this.dataset['part'] ?? '';
    const say = (n: number, all: number): string =>
      pattern.replace('{n}', String(n + 1)).replace('{all}', String(all));
    const count = this.querySelector('.presenter-count');
    if (count !== null)
      count.textContent = parts > 1 ? `${say(index, faces)} (${say(part, parts)})` : say(index, faces);
    this.toggleAttribute('data-dark', black);
    this.querySelector('[data-move="black"]')?.setAttribute('aria-pressed', String(black));
  }

  #wait(): void {
    const waiting = this.querySelector<HTMLElement>('.presenter-waiting');
    if (waiting !== null) waiting.hidden = this.#shown !== undefined;
  }

  #show(anchor: string | undefined, next: string | undefined): void {
    for (const note of this.#notes) note.classList.toggle('is-current', note.dataset['anchor'] === anchor);
    const coming = this.querySelector<HTMLElement>('.presenter-coming');
    if (coming === null) return;
    const note = next === anchor ? undefined : this.#notes.find((one) => one.dataset['anchor'] === next);
    const lines = Array.from(
      note?.querySelectorAll('h2, h3, p') ?? [],
      (line) => line.textContent?.trim() ?? '',
    );
    coming.textContent =
      next === undefined
        ? (coming.dataset['end'] ?? '')
        : next === anchor
          ? '⋯'
          : lines.slice(0, 3).join(' · ');
  }

  #tick(): void {
    const clock = this.querySelector('.presenter-clock');
    const now = new Date();
    if (clock !== null)
      clock.textContent = [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
    const gone = this.querySelector('.presenter-elapsed');
    if (gone !== null)
      gone.textContent = elapsed(this.#began === undefined ? 0 : performance.now() - this.#began);
  }
}

if (!customElements.get('story-presenter')) customElements.define('story-presenter', StoryPresenterElement);
