import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../src/lib/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['ferry', 'ferry', 0],
    ['ferry', 'fery', 1],
    ['ferry', 'ferrry', 1],
    ['ferry', 'fexry', 1],
    ['ferry', 'frery', 1],
    ['ferry', '', 5],
    ['rope', 'bell', 4],
  ])('%s → %s', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
});

describe('nearest', () => {
  it('finds the name that was meant', () =>
    expect(nearest('lecture-teems', ['lectures', 'lecture-teams'])).toBe('lecture-teams'));
  it('does not mind capitals', () => expect(nearest('figure', ['Fact', 'Figure'])).toBe('Figure'));
  it('finds nothing when nothing is near', () =>
    expect(nearest('rope', ['bell', 'landing'])).toBeUndefined());
  it('still finds a short name that differs in one sign', () =>
    expect(nearest('ab', ['ac', 'xyz'])).toBe('ac'));
});
