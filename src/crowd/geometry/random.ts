/** Seeded randomness: the same seed gives the same crowd on a server, a phone and a poster. */

export type Random = () => number;

/** Uniform numbers in [0, 1). mulberry32, public domain: https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One uniform number in [0, 1) for an index: needs no state, so dot 7 drifts alike in every frame. */
export function hash(index: number, seed: number): number {
  let t = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  t = Math.imul(t ^ (t >>> 16), 0x21f0aaad);
  t = Math.imul(t ^ (t >>> 15), 0x735a2d97);
  return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
}
