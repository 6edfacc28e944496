/**
 * When the play begins, beats take another style: their still pictures leave. What is left out (hold-sizes.ts) would be styled
 * and laid out for it in the frame that brings it near, on the move. Asked for its place it is so at once, seen or not: it is
 * asked beforehand, while the reader stands.
 */
import { whileStanding } from '../../client/while-standing.ts';
import type { MeasuredStop } from './measure-stops.ts';

/** @param stops in the order in which they will be wanted @param signal ends it before all are styled */
export function styleAhead(stops: readonly MeasuredStop[], signal: AbortSignal): Promise<void> {
  const rest = [...stops];
  return whileStanding(() => {
    void rest.shift()?.element.lastElementChild?.getBoundingClientRect();
    return rest.length > 0;
  }, signal);
}
