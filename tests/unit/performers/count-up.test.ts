import { describe, expect, it } from 'vitest';
import { countable } from '../../../src/performers/scroll/count-up.ts';

describe('countable', () => {
  it.each([
    ['4200', { value: 4200, decimals: 0 }],
    ['79.8', { value: 79.8, decimals: 1 }],
    ['10.05', { value: 10.05, decimals: 2 }],
  ])('counts %s', (digits, number) => expect(countable(digits)).toEqual(number));

  it.each(['十万', '20～30', '7', '6.44', '', '1,000'])('leaves %s as it is', (digits) =>
    expect(countable(digits)).toBeUndefined(),
  );
});
