/** What is heard of the places on a screen: the ambience of the chapter and the small sound of a beat. Fetched when it is first wished for. */
import { Ambience } from '../../client/ambience.ts';
import { makeHowl, wake, type Howl, type Playable } from '../../client/sound.ts';

interface Entry extends Playable {
  kind: string;
}

/** Ids of sounds: by chapter what is heard all the time, by beat what is heard once. */
export interface PlaceSounds {
  ambience: Readonly<Record<string, string>>;
  cues: Readonly<Record<string, string>>;
}

export class PlaceSound {
  readonly #list: Readonly<Record<string, Entry>>;
  readonly #sounds: PlaceSounds;
  readonly #ambience: Ambience;
  #effect: Howl | undefined;
  #on = false;

  constructor(list: Readonly<Record<string, Entry>>, sounds: PlaceSounds, signal: AbortSignal) {
    this.#list = list;
    this.#sounds = sounds;
    this.#ambience = new Ambience(list, () => undefined);
    signal.addEventListener(
      'abort',
      () => {
        this.off();
        this.#ambience.dispose();
      },
      { once: true },
    );
  }

  /** @returns false when the browser holds the sound back until the next touch */
  async on(): Promise<boolean> {
    const awake = await wake();
    this.#on = awake;
    if (awake) this.#ambience.start();
    return awake;
  }

  off(): void {
    this.#on = false;
    this.#ambience.stop();
    this.#drop();
  }

  duck(speaking: boolean): void {
    this.#ambience.duck(speaking);
  }

  goTo(chapter: string, anchor: string): void {
    this.#ambience.goTo(this.#sounds.ambience[chapter]);
    const id = this.#sounds.cues[anchor];
    const what = id === undefined ? undefined : this.#list[id];
    // A long cue is a clip of its own with a button; by itself only the small sound of a beat is heard.
    if (!this.#on || what?.kind !== 'effect') return;
    this.#drop();
    const howl = makeHowl(what);
    this.#effect = howl;
    howl.once('load', () => this.#effect === howl && howl.play());
    for (const end of ['end', 'loaderror', 'playerror'] as const)
      howl.once(end, () => this.#effect === howl && this.#drop());
    howl.load();
  }

  #drop(): void {
    this.#effect?.unload();
    this.#effect = undefined;
  }
}
