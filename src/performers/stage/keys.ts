/** The keys of a presenter and of every clicker we know of, as moves (KI-7). Pure. */
import type { Move } from '../screen/screen-state.ts';

export type StageKey =
  | { kind: 'move'; move: Move }
  /** A digit of a scene's number. */
  | { kind: 'digit'; digit: string }
  | { kind: 'enter' }
  | { kind: 'erase' }
  | { kind: 'contents' }
  | { kind: 'code' }
  | { kind: 'play' }
  /** The code that lets a presenter's phone in. */
  | { kind: 'phone' }
  /** Taken from the browser, and nothing done: a clicker's start button sends F5 and Escape by turns. */
  | { kind: 'hold' };

export interface Pressed {
  key: string;
  keyCode: number;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
}

const MOVES: Record<string, Move> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  B: 'black',
  '.': 'black',
};
/** Old remotes say only these: full stop (190), slash (191), and the colon key that some send instead (186). */
const BLACK_CODES = [190, 191, 186];

/** What a key asks for; undefined for one that is none of ours. */
export function stageKey({ key, keyCode, ctrlKey, altKey, metaKey }: Pressed): StageKey | undefined {
  if (key === 'F5' || key === 'Escape') return { kind: 'hold' };
  if (ctrlKey === true || altKey === true || metaKey === true) return undefined;
  const move = MOVES[key];
  if (move !== undefined) return { kind: 'move', move };
  if (key === 'Enter') return { kind: 'enter' };
  if (key === 'Backspace') return { kind: 'erase' };
  if (/^[0-9]$/u.test(key)) return { kind: 'digit', digit: key };
  if (/^c$/iu.test(key)) return { kind: 'contents' };
  if (/^q$/iu.test(key)) return { kind: 'code' };
  if (/^r$/iu.test(key)) return { kind: 'phone' };
  if (/^p$/iu.test(key)) return { kind: 'play' };
  if (BLACK_CODES.includes(keyCode)) return { kind: 'move', move: 'black' };
  return undefined;
}
