/** The state of a screen: every press counts, none leads outside, and the dark gives back what it hid. */
import { describe, expect, it } from 'vitest';
import { BEGINNING, isFinished, moved, type Move } from '../../../../src/performers/screen/screen-state.ts';

const after = (moves: readonly Move[], faces = 30) =>
  moves.reduce((state, move) => moved(state, move, faces), BEGINNING);

describe('a screen', () => {
  it('counts twenty presses as twenty', () =>
    expect(after(Array.from({ length: 20 }, () => 'next' as const))).toEqual({ index: 20, black: false }));

  it('goes back, to the first and to the last', () => {
    expect(after(['next', 'next', 'previous']).index).toBe(1);
    expect(after(['next', 'next', 'first']).index).toBe(0);
    expect(after(['last']).index).toBe(29);
  });

  it.each([
    ['before the first', ['previous'], 0],
    ['past the last', ['last', 'next'], 29],
    ['to a face that is not there', [{ to: 99 }], 29],
    ['to a face before the first', [{ to: -3 }], 0],
  ] as const)('does not go %s', (_, moves, index) => expect(after(moves).index).toBe(index));

  it('is finished at the last face and nowhere else', () => {
    expect(isFinished(after(['last']), 30)).toBe(true);
    expect(isFinished(after(['last', 'previous']), 30)).toBe(false);
  });
});

describe('in the dark', () => {
  it('the same key brings the light back, where one was', () =>
    expect(after(['next', 'black', 'black'])).toEqual({ index: 1, black: false }));

  it('nobody moves unseen: any step only brings the light back', () => {
    for (const move of ['next', 'previous', 'first', 'last'] as const)
      expect(after(['next', 'next', 'black', move])).toEqual({ index: 2, black: false });
  });

  it('a chosen scene is shown', () =>
    expect(after(['black', { to: 7 }])).toEqual({ index: 7, black: false }));
});
