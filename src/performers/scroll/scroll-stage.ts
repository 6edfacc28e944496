/**
 * `<scroll-stage>`: fetches the scroll performer when the page is at rest (or the reader moves), and gives the stage back
 * to the still pictures when the reader, or the system, asks for rest.
 */
import { afterLoad } from '../../client/after-load.ts';
import { whenIdle } from '../../client/breathe.ts';
import { isCapable } from '../../client/capable.ts';
import { fetchJson } from '../../client/fetch-data.ts';
import { laidOut } from '../../client/lay-out-rest.ts';
import { StoryElement } from '../../client/story-element.ts';
import { wantedMode } from '../../client/preferences.ts';
import type { StageScore } from '../../scenery/cue.ts';

/** Longest wait for an idle moment, ms. */
const PATIENCE = 1500;

/** Resolves at the first idle moment after load, or as soon as the reader scrolls. */
function whenCalm(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => resolve();
    window.addEventListener('scroll', go, { once: true, passive: true, signal });
    afterLoad(() => whenIdle(go, PATIENCE, 200), signal);
  });
}

class ScrollStageElement extends StoryElement {
  #playing: AbortController | undefined;

  protected async connect(signal: AbortSignal): Promise<void> {
    if (!isCapable()) {
      document.documentElement.classList.add('grade-x');
      return;
    }
    signal.addEventListener('abort', () => this.#rest(), { once: true });
    const follow = (): void => void this.#follow(signal).catch((error: unknown) => this.note(error));
    document.addEventListener('story:mode-changed', follow, { signal });
    const quiet = matchMedia('(prefers-reduced-motion: reduce)');
    quiet.addEventListener('change', follow, { signal });
    if (wantedMode() !== 'still') setPerformance('near', this.parentElement);
    await whenCalm(signal);
    await this.#follow(signal);
  }

  /** Plays or rests, as the reader wants it now. */
  async #follow(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (wantedMode() === 'still') return this.#rest();
    if (this.#playing !== undefined) return;
    const playing = new AbortController();
    this.#playing = playing;
    const way = this.parentElement;
    setPerformance('near', way);
    try {
      const [{ prepare }, score] = await Promise.all([
        import('./play.ts'),
        fetchJson<StageScore>(this.dataset['score'] ?? '', playing.signal),
      ]);
      await laidOut();
      if (playing.signal.aborted || way === null) return;
      const begin = await prepare(this, way, score, playing.signal);
      if (playing.signal.aborted) return;
      // Only now, with everything at hand, do the still pictures leave the page. It begins first: what it asks of the layout would
      // otherwise have the whole page styled in the same breath.
      begin();
      setPerformance('scroll', way);
    } catch (error) {
      this.#rest();
      throw error;
    }
  }

  #rest(): void {
    this.#playing?.abort();
    this.#playing = undefined;
    setPerformance(undefined, this.parentElement);
    this.removeAttribute('style');
  }
}

/**
 * Gives the page the measures of a performance that is near or plays (src/styles/stage.css), or its own again. Whatever
 * the page's height was and is, the reader stays at the words they were at.
 */
function setPerformance(state: 'near' | 'scroll' | undefined, way: Element | null): void {
  const { dataset } = document.documentElement;
  if (dataset['performance'] === state) return;
  const place = way === null ? undefined : placeOf(way);
  if (state === undefined) delete dataset['performance'];
  else dataset['performance'] = state;
  keepPlace(place);
}

interface Place {
  element: Element;
  top: number;
}

/** What the reader is looking at: the last stop above the middle of the screen. */
function placeOf(way: Element): Place | undefined {
  if (way.getBoundingClientRect().top > -8) return undefined;
  const middle = innerHeight / 2;
  const stops = Array.from(way.querySelectorAll('[data-stop]'));
  const above = stops.filter((stop) => stop.getBoundingClientRect().top < middle);
  const element = above[above.length - 1];
  return element === undefined ? undefined : { element, top: element.getBoundingClientRect().top };
}

/** The page has another height now; the reader stays where they were. */
function keepPlace(place: Place | undefined): void {
  if (place === undefined) return;
  window.scrollBy(0, place.element.getBoundingClientRect().top - Math.min(0, place.top));
}

if (!customElements.get('scroll-stage')) customElements.define('scroll-stage', ScrollStageElement);
