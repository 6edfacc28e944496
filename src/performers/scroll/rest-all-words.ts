/**
 * Lets all words of the way come to rest, in idle moments in which the reader stands. Before any of them is left out: what a
 * browser last drew elsewhere it would report as having moved before the reader's eyes. While the page stands: words that come
 * to rest unseen in the very frame that brings them on the screen have moved, as the browser counts it.
 */
import { breathe } from '../../client/breathe.ts';
import { keepingReader } from '../../client/lay-out-rest.ts';
import { standing } from '../../client/on-scroll.ts';
import type { MeasuredStop } from './measure-stops.ts';

/** No scroll for so long, ms: the reader stands. */
const STILL = 120;
/** What one moment takes; the last words begun may take as long again, ms. */
const SLICE = 8;
/** Longest wait for an idle moment, ms. */
const PATIENCE = 60;

/** @param stops as just measured, in order @param signal ends it before all have come to rest */
export async function restAllWords(stops: readonly MeasuredStop[], signal: AbortSignal): Promise<void> {
  const elements = stops.map(({ element }) => element);
  const rest = [...stops];
  const end = new AbortController();
  let moved = -Infinity;
  window.addEventListener('scroll', () => (moved = performance.now()), {
    passive: true,
    signal: end.signal,
  });
  while (rest.length > 0 && !signal.aborted) {
    await breathe(PATIENCE);
    if (performance.now() - moved < STILL) {
      await standing(STILL, signal);
      continue;
    }
    keepingReader(elements, () => {
      const start = performance.now();
      do void rest.shift()?.words;
      while (rest.length > 0 && performance.now() - start < SLICE);
    });
  }
  end.abort();
}
