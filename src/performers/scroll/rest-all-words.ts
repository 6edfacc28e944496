/**
 * Lets all words of the way come to rest, in idle moments in which the reader stands. Before any of them is left out: what a
 * browser last drew elsewhere it would report as having moved before the reader's eyes. While the page stands: words that come
 * to rest unseen in the very frame that brings them on the screen have moved, as the browser counts it.
 */
import { keepingReader } from '../../client/lay-out-rest.ts';
import { whileStanding } from '../../client/while-standing.ts';
import type { MeasuredStop } from './measure-stops.ts';

/** What one moment takes; the last words begun may take as long again, ms. */
const SLICE = 8;

/** @param stops as just measured, in order @param signal ends it before all have come to rest */
export function restAllWords(stops: readonly MeasuredStop[], signal: AbortSignal): Promise<void> {
  const elements = stops.map(({ element }) => element);
  const rest = [...stops];
  return whileStanding(() => {
    keepingReader(elements, () => {
      const start = performance.now();
      do void rest.shift()?.words;
      while (rest.length > 0 && performance.now() - start < SLICE);
    });
    return rest.length > 0;
  }, signal);
}
