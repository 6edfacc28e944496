/**
 * The only importer of Howler, and every promise the project makes about it: nothing plays before it is asked for (a blocked
 * Web Audio sound stays queued and bursts out at the next click anywhere, howler #1753), contexts are never put to sleep
 * behind our back (#1702), short loops go through Web Audio, everything longer through an <audio> element.
 */
import { canFetch } from './fetch-data.ts';
import { Howl, Howler } from 'howler/dist/howler.core.min.js';
import { loudness, onLoudness } from './loudness.ts';

/** What is needed to play something. */
export interface Playable {
  /** Addresses, Opus first, AAC second. */
  src: string[];
  seconds?: number | undefined;
  loop?: boolean;
}

/** Seconds above which a sound is streamed instead of decoded: a minute of stereo decodes to 23 MB. */
const STREAMED = 30;
/** How long a context may take to wake within a reader's tap, ms. */
const WAKING = 800;

Howler.autoSuspend = false;

/** Apple plays AAC everywhere and Opus in WebM only lately (Safari 17); all others the other way round. */
const inOrder = (src: readonly string[]): string[] =>
  /Mac|iPhone|iPad|iPod/.test(navigator.platform) ? src.slice().reverse() : src.slice();

/** A sound that has been asked for. Nothing is fetched before `load()`. */
export function makeHowl(
  { src, seconds, loop = false }: Playable,
  streamed = (seconds ?? Infinity) > STREAMED,
): Howl {
  // From a disk no bytes can be fetched to be decoded; an element plays them all the same.
  const html5 = streamed || !canFetch();
  const howl = new Howl({ src: inOrder(src), html5, preload: false, loop, volume: loop ? 0 : 1 });
  // Only now: asked for its volume before there is a sound, Howler would make its context outside of a tap.
  hasSounds = true;
  if (loudness() !== 1) adjust(loudness());
  return howl;
}

let hasSounds = false;
let primed = false;

/** The loudness of everything. iOS plays every <audio> at full volume whatever it is told: nothing is muted there (KI-30). */
function adjust(level: number): void {
  Howler.volume(level);
  Howler.mute(level === 0);
}
onLoudness((level) => hasSounds && adjust(level));

/** The <audio> element behind a streamed sound. Howler keeps it to itself; a test holds that it is still there. */
export function nodeOf(howl: Howl): HTMLAudioElement | undefined {
  const node = (howl as unknown as { _sounds?: { _node?: unknown }[] })._sounds?.[0]?._node;
  return node instanceof HTMLAudioElement ? node : undefined;
}

/** Whether Web Audio runs; without it Howler falls back to <audio>, which needs no waking. */
export function isAwake(): boolean {
  const context = Howler.ctx as AudioContext | null | undefined;
  return !context || context.state === 'running';
}

/**
 * Has Howler make its context now, inside the tap. A first Howl does it, not a mere `Howler.volume()`: where the hardware does
 * not run at 44.1 kHz, the first Howl throws the context away and makes another, and we would watch the wrong one.
 */
function prime(): void {
  if (primed) return;
  primed = true;
  new Howl({ src: ['none.webm'], preload: false }).unload();
}

/** Wakes the context. To be called within a tap. @returns false when the browser does not allow it (yet). */
export async function wake(): Promise<boolean> {
  prime();
  const context = Howler.ctx as AudioContext | null | undefined;
  if (!context || context.state === 'running') return true;
  const patience = new Promise((done) => setTimeout(done, WAKING));
  await Promise.race([context.resume().catch(() => undefined), patience]);
  return isAwake();
}

/** Tells of every change of the context: a call, headphones, a page in the background. */
export function watchContext(tell: () => void, signal: AbortSignal): void {
  const context = Howler.ctx as AudioContext | null | undefined;
  context?.addEventListener?.('statechange', tell, { signal });
}

export type { Howl };
