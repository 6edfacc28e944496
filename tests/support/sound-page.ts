/** A page whose sound is watched: what is fetched, what is made, what is played; and the faults that a device can have. */
import type { Page } from '@playwright/test';

/** What the page has done with sound so far. */
export interface Heard {
  contexts: number;
  elements: number;
  /** States of the contexts. */
  states: string[];
  /** <audio> elements that play now, by file name. */
  playing: string[];
  /** Loops and effects that were started through Web Audio. */
  buffers: number;
  /** Gains that were faded to. */
  gains: number[];
}

/** Everything that sounds, or would. */
export const SOUNDING = /\/audio\/|sounds\.json|\/_astro\/(?:voice|sound|walk)\.[^/]*\.js/u;

/** Notes requests for anything that sounds. */
export function soundRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => SOUNDING.test(request.url()) && asked.push(request.url()));
  return asked;
}

/** Counts players and contexts from the first script on. To be called before `goto`. */
export async function watchSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch = {
      contexts: [] as AudioContext[],
      elements: new Set<HTMLAudioElement>(),
      buffers: 0,
      gains: [] as number[],
    };
    (window as unknown as { soundWatch: typeof watch }).soundWatch = watch;
    const Context = window.AudioContext;
    window.AudioContext = class extends Context {
      constructor(...options: ConstructorParameters<typeof AudioContext>) {
        super(...options);
        watch.contexts.push(this);
      }
    };
    const Element = window.Audio;
    window.Audio = new Proxy(Element, {
      construct: (target, given) => {
        const element = new target(...(given as [string?]));
        watch.elements.add(element);
        return element;
      },
    });
    const ramp = AudioParam.prototype.linearRampToValueAtTime;
    AudioParam.prototype.linearRampToValueAtTime = function (value, at) {
      watch.gains.push(value);
      return ramp.call(this, value, at);
    };
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (...given) {
      // Howler opens a context on a phone with a buffer of one sample; that is no sound.
      if ((this.buffer?.length ?? 0) > 1) watch.buffers += 1;
      return start.apply(this, given);
    };
  });
}

export const heard = (page: Page): Promise<Heard> =>
  page.evaluate(() => {
    const { soundWatch: watch } = window as unknown as {
      soundWatch: {
        contexts: AudioContext[];
        elements: Set<HTMLAudioElement>;
        buffers: number;
        gains: number[];
      };
    };
    return {
      contexts: watch.contexts.length,
      elements: watch.elements.size,
      states: watch.contexts.map(({ state }) => state as string),
      playing: Array.from(watch.elements)
        .filter((element) => !element.paused && element.src !== '')
        .map((element) => element.currentSrc.split('/').pop() ?? ''),
      buffers: watch.buffers,
      gains: watch.gains,
    };
  });

/** Sends the page to the background, or brings it back. */
export const setHidden = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
