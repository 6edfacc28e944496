/** What a screen shows: which of its faces, and whether it is dark. Pure: whoever presses, and how fast, lands on the same state. */

export interface ScreenState {
  /** Index of the face that is shown, 0 to faces − 1. */
  readonly index: number;
  /** Dark: the presenter wants to be looked at. */
  readonly black: boolean;
}

export type Move = 'next' | 'previous' | 'first' | 'last' | 'black' | { readonly to: number };

export const BEGINNING: ScreenState = { index: 0, black: false };

/**
 * The state after a move.
 * A dark screen answers every move alike: it comes back with what it showed. Nobody moves unseen.
 * @param faces how many faces there are, at least one
 */
export function moved(state: ScreenState, move: Move, faces: number): ScreenState {
  if (move === 'black') return { ...state, black: !state.black };
  if (state.black)
    return typeof move === 'object'
      ? { index: within(move.to, faces), black: false }
      : { ...state, black: false };
  return { index: within(target(state.index, move, faces), faces), black: false };
}

/** True at the last face: there is nothing further on. */
export function isFinished({ index }: ScreenState, faces: number): boolean {
  return index >= faces - 1;
}

function target(index: number, move: Exclude<Move, 'black'>, faces: number): number {
  if (typeof move === 'object') return move.to;
  return { next: index + 1, previous: index - 1, first: 0, last: faces - 1 }[move];
}

const within = (index: number, faces: number): number => Math.max(0, Math.min(faces - 1, Math.round(index)));
