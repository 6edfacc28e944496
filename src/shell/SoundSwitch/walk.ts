/** The walk with sound on: the place one reads in is heard, a few beats have a small sound, and nothing is claimed that is not heard. */
import { Ambience } from '../../client/ambience.ts';
import { isAwake, makeHowl, wake, watchContext, type Howl, type Playable } from '../../client/sound.ts';
import { isSpeaking, Voice, whenSpeaking } from '../../client/voice.ts';

export type SoundState = 'off' | 'on' | 'tap' | 'failed';

/** An entry of `data/sounds.json`. */
interface Entry extends Playable {
  kind: string;
}
export type SoundList = Readonly<Record<string, Entry>>;

export class Walk {
  state: SoundState = 'off';
  readonly #list: SoundList;
  readonly #tell: (state: SoundState) => void;
  readonly #ambience: Ambience;
  readonly #signal: AbortSignal;
  readonly #effects = new Map<string, Howl>();
  /** Cues that have sounded: once a visit is enough. */
  readonly #done = new Set<string>();
  #voice: AbortController | undefined;
  #watching = false;

  /** @param signal ends it: every sound, observer and listener goes */
  constructor(list: SoundList, tell: (state: SoundState) => void, signal: AbortSignal) {
    this.#list = list;
    this.#tell = tell;
    this.#signal = signal;
    this.#ambience = new Ambience(list, () => this.#check());
    signal.addEventListener('abort', () => this.#dispose(), { once: true });
  }

  /** Within a tap. */
  async on(): Promise<void> {
    const awake = await wake();
    if (this.#signal.aborted) return;
    if (!this.#watching) this.#watch();
    if (!awake || document.hidden) return this.#become('tap');
    this.#become('on');
    this.#ambience.duck(isSpeaking());
    this.#ambience.start();
  }

  off(): void {
    this.#hush();
    this.#become('off');
  }

  /** Listens to the page: where one reads, whether it is seen, whether a clip speaks. */
  #watch(): void {
    this.#watching = true;
    const observer = new IntersectionObserver((entries) => this.#see(entries), {
      rootMargin: '-50% 0px -50% 0px',
    });
    const places = Array.from(document.querySelectorAll<HTMLElement>('[data-ambience], [data-cue]'));
    for (const place of places) observer.observe(place);
    // The cover lies before the first place, and sounds like it.
    this.#ambience.goTo(places.find(({ dataset }) => dataset['ambience'] !== undefined)?.dataset['ambience']);
    this.#signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    whenSpeaking((speaking) => this.#ambience.duck(speaking), this.#signal);
    const leave = (): void => this.#interrupt();
    document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal: this.#signal });
    window.addEventListener('pagehide', leave, { signal: this.#signal });
    watchContext(() => !isAwake() && leave(), this.#signal);
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const { ambience, cue } = (target as HTMLElement).dataset;
      if (isIntersecting && ambience !== undefined) this.#ambience.goTo(ambience);
      if (isIntersecting && cue !== undefined) this.#cue(cue);
    }
  }

  #cue(id: string): void {
    const what = this.#list[id];
    if (this.state !== 'on' || what === undefined || this.#done.has(id) || isSpeaking()) return;
    this.#done.add(id);
    if (what.kind !== 'effect') {
      this.#voice?.abort();
      this.#voice = new AbortController();
      new Voice(what, () => undefined, this.#voice.signal).play();
      return;
    }
    const howl = makeHowl(what);
    this.#effects.set(id, howl);
    const end = (): void => {
      howl.unload();
      this.#effects.delete(id);
    };
    howl.once('load', () => (this.state === 'on' ? howl.play() : end()));
    howl.once('end', end);
    howl.once('loaderror', end);
    howl.once('playerror', end);
    howl.load();
  }

  /** The page went out of sight, or the system took the sound: nothing goes on behind the reader's back. */
  #interrupt(): void {
    if (this.state === 'off' || this.state === 'tap') return;
    this.#hush();
    this.#become('tap');
  }

  #hush(): void {
    this.#ambience.stop();
    this.#voice?.abort();
    this.#voice = undefined;
    for (const howl of this.#effects.values()) howl.unload();
    this.#effects.clear();
  }

  #check(): void {
    if (this.state === 'on' && this.#ambience.failed) this.#become('failed');
    else if (this.state === 'failed' && !this.#ambience.failed) this.#become('on');
  }

  #become(state: SoundState): void {
    if (state === this.state) return;
    this.state = state;
    this.#tell(state);
  }

  #dispose(): void {
    this.#hush();
    this.#ambience.dispose();
  }
}
