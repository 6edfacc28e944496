/** The sound of the place one is in: one loop at a time, cross-faded, lowered while somebody speaks. */
import { makeHowl, type Howl, type Playable } from './sound.ts';

/** Length of a cross-fade, ms, and what is left of the place under a clip (SO-13). */
export const FADE = 500;
export const DUCKED = 0.2;

interface Loop {
  id: string;
  howl: Howl;
  failed: boolean;
}

export class Ambience {
  readonly #list: Readonly<Record<string, Playable>>;
  readonly #tell: () => void;
  /** The loop of now first, then those of before: two are kept, so that a step back fetches nothing. */
  #loops: Loop[] = [];
  #wanted: string | undefined;
  #level = 1;
  #running = false;

  constructor(list: Readonly<Record<string, Playable>>, tell: () => void) {
    this.#list = list;
    this.#tell = tell;
  }

  /** Whether what should be heard could not be fetched or played. */
  get failed(): boolean {
    return this.#loops.some(({ id, failed }) => id === this.#wanted && failed);
  }

  /** Ids of the loops that are held, for tests and for the curious. */
  get held(): string[] {
    return this.#loops.map(({ id }) => id);
  }

  start(): void {
    this.#running = true;
    this.#show();
  }

  /** Falls silent at once, as a page in the background does. */
  stop(): void {
    this.#running = false;
    for (const { howl } of this.#loops) howl.stop();
  }

  /** Goes over to another place; undefined is silence. */
  goTo(id: string | undefined): void {
    if (id === this.#wanted) return;
    this.#wanted = id;
    if (this.#running) this.#show();
  }

  duck(speaking: boolean): void {
    this.#level = speaking ? DUCKED : 1;
    const now = this.#loops.find(({ id }) => id === this.#wanted);
    if (this.#running && now?.howl.playing()) this.#fade(now.howl, this.#level);
  }

  dispose(): void {
    this.#running = false;
    for (const { howl } of this.#loops) howl.unload();
    this.#loops = [];
  }

  #show(): void {
    for (const { id, howl } of this.#loops)
      if (id !== this.#wanted && howl.playing()) {
        this.#fade(howl, 0);
        setTimeout(() => id !== this.#wanted && howl.stop(), FADE + 50);
      }
    const what = this.#wanted === undefined ? undefined : this.#list[this.#wanted];
    if (this.#wanted === undefined || what === undefined) return this.#tell();
    const loop = this.#loops.find(({ id }) => id === this.#wanted) ?? this.#open(this.#wanted, what);
    this.#loops = [loop, ...this.#loops.filter((one) => one !== loop)];
    for (const { howl } of this.#loops.splice(2)) howl.unload();
    if (!loop.failed) {
      if (loop.howl.state() === 'unloaded') loop.howl.load();
      if (loop.howl.state() === 'loaded') this.#play(loop);
    }
    return this.#tell();
  }

  #open(id: string, what: Playable): Loop {
    const loop: Loop = { id, howl: makeHowl({ ...what, loop: true }), failed: false };
    // Played only once it is there, and only if it is still wanted: a queued wish would burst out later.
    loop.howl.on('load', () => this.#running && this.#wanted === id && this.#play(loop));
    const fail = (): void => {
      loop.failed = true;
      this.#tell();
    };
    loop.howl.on('loaderror', fail);
    loop.howl.on('playerror', fail);
    return loop;
  }

  #play({ howl }: Loop): void {
    if (!howl.playing()) {
      howl.volume(0);
      howl.play();
    }
    this.#fade(howl, this.#level);
  }

  #fade(howl: Howl, to: number): void {
    const from = howl.volume() as number;
    if (from !== to) howl.fade(from, to, FADE);
  }
}
