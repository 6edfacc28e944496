import { describe, expect, it } from 'vitest';
import { Pace } from '../../../src/performers/scroll/pace.ts';

describe('Pace', () => {
  it('says so once when more than three of two dozen frames came late, and then counts anew', () => {
    const pace = new Pace();
    const said = Array.from({ length: 11 }, (_, i) => pace.note(i * 33));
    // The first has none before it.
    expect(said.map((slow, i) => (slow ? i : -1)).filter((i) => i >= 0)).toEqual([4, 8]);
  });

  it('forgives three in two dozen, and takes a pause for none', () => {
    const pace = new Pace();
    let now = 0;
    const said = Array.from({ length: 480 }, (_, i) =>
      pace.note((now += i % 8 === 0 ? 33 : i % 100 === 1 ? 500 : 16.7)),
    );
    expect(said).not.toContain(true);
  });
});
