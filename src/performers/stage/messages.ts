/** What a screen and a presenter's view say to each other. Pure. */
import type { Move } from '../screen/screen-state.ts';

/** From the screen: what it shows. */
export interface ShownMessage {
  says: 'shown';
  /** Id of the stop. */
  anchor: string;
  /** Id of the stop that the next step shows; missing at the end. */
  next?: string | undefined;
  part: number;
  parts: number;
  index: number;
  faces: number;
  black: boolean;
}

/** To the screen. */
export type WishMessage = { says: 'hello' } | { says: 'move'; move: Move };
export type Message = ShownMessage | WishMessage;

const MOVES: readonly unknown[] = ['next', 'previous', 'first', 'last', 'black'];

/** A message that came from elsewhere, if it is one of ours; anything may come over a channel. */
export function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { says, move, anchor, index, faces } = data as Record<string, unknown>;
  if (says === 'hello') return { says };
  if (says === 'move' && MOVES.includes(move)) return { says, move: move as Move };
  if (
    says === 'shown' &&
    typeof anchor === 'string' &&
    typeof index === 'number' &&
    typeof faces === 'number'
  )
    return data as ShownMessage;
  return undefined;
}
