/** One voice at a time: whoever begins to speak silences whoever spoke. What a voice says of itself is what is heard. */
import { hasWord, leaveWord, takeWord } from './one-voice.ts';
import { makeHowl, nodeOf, type Howl, type Playable } from './sound.ts';

export type VoiceState = 'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'blocked' | 'failed';

/** How often a playing voice looks where it is, ms. */
const TICK = 200;
/** How long after a seek silence says nothing: to seek, Howler stops the element and starts it again a moment later, ms. */
const SETTLING = 1000;

let playing: Voice | undefined;
const listeners = new Set<(playing: boolean) => void>();
const announce = (): void => listeners.forEach((tell) => tell(isSpeaking()));

const note = (voice: Voice): void => {
  playing = voice;
};

/** Whether any clip is being heard. */
export const isSpeaking = (): boolean => playing?.state === 'playing';

/** Calls back whenever a clip begins or ends, until the signal. */
export function whenSpeaking(tell: (playing: boolean) => void, signal: AbortSignal): void {
  listeners.add(tell);
  signal.addEventListener('abort', () => listeners.delete(tell), { once: true });
}

export class Voice {
  state: VoiceState = 'idle';
  readonly #what: Playable;
  readonly #tell: () => void;
  #howl: Howl | undefined;
  #id: number | undefined;
  #timer = 0;
  #from = 0;
  /** When the last seek began, ms of the page's clock. */
  #sought = -Infinity;

  /** @param tell is called at every change of state, and while it plays a few times a second */
  constructor(what: Playable, tell: () => void, signal: AbortSignal) {
    this.#what = what;
    this.#tell = tell;
    const hush = (): void => {
      if (document.hidden) this.pause();
    };
    document.addEventListener('visibilitychange', hush, { signal });
    window.addEventListener('pagehide', () => this.pause(), { signal });
    signal.addEventListener('abort', () => this.#dispose(), { once: true });
  }

  /** Seconds from the start. */
  get position(): number {
    const at = this.#howl?.state() === 'loaded' ? this.#howl.seek() : this.#from;
    return typeof at === 'number' ? at : this.#from;
  }

  get duration(): number {
    return this.#howl?.duration() || this.#what.seconds || 0;
  }

  /** Starts or goes on. To be called within a tap, or after one. */
  play(): void {
    if (this.state === 'failed' || this.state === 'playing' || this.state === 'loading') return;
    takeWord(this);
    const howl = (this.#howl ??= this.#open());
    if (this.state === 'ended') this.#from = 0;
    this.#become('loading');
    // Played only once it is there: a wish that Howler keeps in its queue could not be taken back.
    if (howl.state() === 'loaded') this.#sound(howl);
    else if (howl.state() === 'unloaded') howl.load();
  }

  pause(): void {
    if (this.state !== 'loading' && this.state !== 'playing') return;
    if (this.state === 'playing') this.#howl?.pause();
    this.#become('paused');
  }

  seek(to: number): void {
    const at = Math.max(0, Math.min(to, this.duration));
    this.#from = at;
    if (this.#howl?.state() === 'loaded') this.#seek(this.#howl, at);
    if (this.state === 'ended') this.#become('paused');
    else this.#tell();
  }

  #open(): Howl {
    // A voice is always streamed: it can be paused by the system, and long ones do not fill the memory.
    const howl = makeHowl(this.#what, true);
    howl.on('load', () => this.state === 'loading' && this.#sound(howl));
    howl.on('play', () => {
      if (this.state !== 'loading') return howl.pause();
      if (this.#from > 0) this.#seek(howl, this.#from);
      this.#from = 0;
      return this.#become('playing');
    });
    // To seek, Howler stops the sound and starts it again a moment later, and would start it in spite of a pause in between.
    howl.on('seek', () => this.state !== 'playing' && this.state !== 'loading' && howl.pause());
    howl.on('end', () => this.#become('ended'));
    howl.on('playerror', () => this.state !== 'failed' && this.#become('blocked'));
    howl.on('loaderror', () => this.#become('failed'));
    return howl;
  }

  /** Always one and the same sound of the Howl: asked without its id while it is about to start, Howler would begin another. */
  #sound(howl: Howl): void {
    this.#id = howl.play(this.#id);
  }

  #seek(howl: Howl, at: number): void {
    this.#sought = performance.now();
    howl.seek(at);
  }

  /** The system may have paused the element, or the line broken, without a word to Howler. */
  #look(): void {
    const node = this.#howl === undefined ? undefined : nodeOf(this.#howl);
    if (node?.error) this.#become('failed');
    else if (node?.paused && !node.ended && performance.now() - this.#sought > SETTLING) this.pause();
    else this.#tell();
  }

  #become(state: VoiceState): void {
    this.state = state;
    clearInterval(this.#timer);
    if (hasWord(this)) note(this);
    if (state === 'playing') this.#timer = window.setInterval(() => this.#look(), TICK);
    this.#tell();
    announce();
  }

  #dispose(): void {
    clearInterval(this.#timer);
    this.#howl?.unload();
    this.#howl = undefined;
    this.state = 'idle';
    leaveWord(this);
    if (playing === this) playing = undefined;
    announce();
  }
}
