/** The address follows the reader (never a history entry), and the place is remembered for the next visit. */
import { standing } from '../../client/on-scroll.ts';
import { rememberPlace } from '../../client/preferences.ts';
import type { MeasuredStop } from './measure-stops.ts';

/**
 * So long, ms, the reader has to stand before the address is written: browsers refuse more than some hundred changes in half a
 * minute, and each one costs a slow phone more than a frame.
 */
const REST = 400;

export interface Follower {
  /** Anchor of the beat being read. */
  readonly current: string | undefined;
  /** @param stop where the reader is; undefined above the way */
  follow(stop: MeasuredStop | undefined): void;
}

export function followReader(signal: AbortSignal): Follower {
  let current: string | undefined;
  let section = '';
  let written = true;
  const write = (): void => {
    if (written || signal.aborted) return;
    written = true;
    const hash = section === '' ? '' : `#${section}`;
    if (location.hash !== hash)
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
    rememberPlace(section);
  };
  // Whoever leaves on the move comes back to where they were.
  window.addEventListener('pagehide', write, { signal });
  return {
    get current() {
      return current;
    },
    follow(stop) {
      current = stop?.element.id === '' ? undefined : stop?.element.id;
      const next = stop?.section ?? '';
      if (next === section) return;
      section = next;
      if (written) void standing(REST, signal).then(write);
      written = false;
    },
  };
}
