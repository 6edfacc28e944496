/** What can be wrong with a share picture: a sign that no face has, words that do not fit, a box outside its safe area. */
import type { Box } from '../crowd/types.ts';

export type Fault =
  | { kind: 'glyph'; picture: string; sign: string; text: string }
  | { kind: 'overflow'; picture: string; text: string }
  | { kind: 'outside'; picture: string; text: string; box: Box };

/** Notes one fault; composing goes on, so that all are told at once. */
export type NoteFault = (fault: Fault) => void;
