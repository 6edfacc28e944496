/** Work that a page does beforehand, in moments in which its reader would not notice. */
import { breathe } from './breathe.ts';
import { standing } from './on-scroll.ts';

/** No scroll for so long, ms: the reader stands. */
const STILL = 120;
/** Longest wait for an idle moment, ms. */
const PATIENCE = 60;

/**
 * Calls `use` in one idle moment after the other, as long as the reader stands; whoever scrolls is left in peace.
 * @param use does a piece, and returns whether there is more to do
 * @param signal ends it before all is done
 */
export async function whileStanding(use: () => boolean, signal: AbortSignal): Promise<void> {
  const end = new AbortController();
  let moved = -Infinity;
  window.addEventListener('scroll', () => (moved = performance.now()), {
    passive: true,
    signal: end.signal,
  });
  for (let more = true; more && !signal.aborted;) {
    await breathe(PATIENCE);
    if (performance.now() - moved < STILL) await standing(STILL, signal);
    else if (!signal.aborted) more = use();
  }
  end.abort();
}
