/** The address follows the reader (never a history entry), and the place is remembered for the next visit. */
import { rememberPlace } from '../../client/preferences.ts';
import type { MeasuredStop } from './measure-stops.ts';

/** Rest before the address is written: browsers refuse more than some hundred changes in half a minute. */
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
  let timer = 0;
  const write = (): void => {
    const hash = section === '' ? '' : `#${section}`;
    if (location.hash !== hash)
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
    rememberPlace(section);
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    get current() {
      return current;
    },
    follow(stop) {
      current = stop?.element.id === '' ? undefined : stop?.element.id;
      const next = stop?.section ?? '';
      if (next === section) return;
      section = next;
      clearTimeout(timer);
      timer = window.setTimeout(write, REST);
    },
  };
}
