/** Chance that can be had again: the same seed throws the same dice. Mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export interface Dice {
  /** A whole number 0 ≤ n < limit. */
  below(limit: number): number;
  /** One of a list. @throws RangeError when the list is empty. */
  pick<T>(list: readonly T[]): T;
}

export function throwDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  // The first throws of neighbouring seeds are alike.
  for (let i = 0; i < 4; i += 1) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick(list) {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}
