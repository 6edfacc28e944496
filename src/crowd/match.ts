/** Who goes where between two formations: short, untangled ways, nobody lost, the lit stay lit. */

import { pairByHalves } from './geometry/pair-by-halves.ts';
import { swapToShorten } from './geometry/swap-to-shorten.ts';
import type { Formation } from './types.ts';

/**
 * `max(n, m)` travellers from formation A (n dots) to B (m dots). Traveller k goes from A's dot `from[k]` to B's `to[k]`.
 * `fade[k]` is 0 for those who are in both, 1 for those who appear (they leave from a sibling's place in A) and −1 for
 * those who vanish (they end in a sibling's place in B). Among fade 0 both `from` and `to` are without repetition, and
 * there are exactly min(n, m) of them.
 */
export interface Match {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly fade: Int8Array;
}

/** Matches two formations laid out in the same px space. O(k log k) for k = max(n, m). */
export function match(a: Formation, b: Formation): Match {
  const kept = keepLit(a, b);
  const restA = others(a.xs.length, kept.from);
  const restB = others(b.xs.length, kept.to);
  const size = Math.max(a.xs.length, b.xs.length);
  const from = new Int32Array(size);
  const to = new Int32Array(size);
  const fade = new Int8Array(size);
  from.set(kept.from);
  to.set(kept.to);
  const n = kept.from.length;
  const many = Math.max(restA.length, restB.length);
  const few = Math.min(restA.length, restB.length);
  if (few > 0) {
    const group = pairUneven(a, b, restA, restB);
    from.set(group.from, n);
    to.set(group.to, n);
    fade.set(group.fade, n);
  } else if (many > 0) {
    // Everybody on one side is already taken by a lit dot: the others come out of, or go into, the nearest of them.
    const growing = restB.length > 0;
    for (let k = 0; k < many; k++) {
      from[n + k] = growing ? nearestOf(b, restB[k]!, a) : restA[k]!;
      to[n + k] = growing ? restB[k]! : nearestOf(a, restA[k]!, b);
      fade[n + k] = growing ? 1 : -1;
    }
  }
  return { from, to, fade };
}

interface Pairs {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Pairs of lit dots: as many as the side with fewer of them has. */
function keepLit(a: Formation, b: Formation): Pairs {
  const litA = litOf(a);
  const litB = litOf(b);
  if (litA.length === 0 || litB.length === 0) return { from: new Int32Array(0), to: new Int32Array(0) };
  const { from, to, fade } = pairUneven(a, b, litA, litB);
  const stays = (_: number, k: number): boolean => fade[k] === 0;
  const spread = { from: from.filter(stays), to: to.filter(stays) };
  if (litA.length === litB.length) return spread;
  // Of the larger side either members from all over it or the ones nearest: whichever makes the shorter ways.
  const few = Math.min(litA.length, litB.length);
  const together = {
    from: litA.length > few ? nearestTo(a, litA, b, litB, few) : litA.slice(),
    to: litB.length > few ? nearestTo(b, litB, a, litA, few) : litB.slice(),
  };
  pairByHalves(a, b, together.from, together.to);
  swapToShorten(a, b, together.from, together.to);
  return totalWay(a, b, together) < totalWay(a, b, spread) ? together : spread;
}

/** The `few` members nearest to the middle of the others. */
function nearestTo(
  a: Formation,
  members: Int32Array,
  b: Formation,
  goals: Int32Array,
  few: number,
): Int32Array {
  const x = goals.reduce((sum, j) => sum + b.xs[j]!, 0) / goals.length;
  const y = goals.reduce((sum, j) => sum + b.ys[j]!, 0) / goals.length;
  const far = (i: number): number => (a.xs[i]! - x) ** 2 + (a.ys[i]! - y) ** 2;
  return Int32Array.from(
    Array.from(members)
      .sort((i, j) => far(i) - far(j))
      .slice(0, few),
  );
}

function totalWay(a: Formation, b: Formation, { from, to }: Pairs): number {
  let sum = 0;
  for (let k = 0; k < from.length; k++)
    sum += Math.hypot(a.xs[from[k]!]! - b.xs[to[k]!]!, a.ys[from[k]!]! - b.ys[to[k]!]!);
  return sum;
}

/** Pairs two subsets of any sizes: the smaller one's members are repeated evenly, then all are paired one to one. */
function pairUneven(a: Formation, b: Formation, partA: Int32Array, partB: Int32Array): Match {
  const growing = partB.length > partA.length;
  const few = growing ? partA : partB;
  const size = Math.max(partA.length, partB.length);
  const repeated = repeatEvenly(growing ? a : b, few, size);
  const from = growing ? repeated : partA.slice();
  const to = growing ? partB.slice() : repeated;
  pairByHalves(a, b, from, to);
  swapToShorten(a, b, from, to);
  const fade = new Int8Array(size);
  if (partA.length !== partB.length) {
    // Of the travellers that share a sibling the one with the shortest way is the sibling itself; the others fade.
    const best = new Int32Array((growing ? a : b).xs.length).fill(-1);
    const wayOf = (k: number): number =>
      Math.hypot(a.xs[from[k]!]! - b.xs[to[k]!]!, a.ys[from[k]!]! - b.ys[to[k]!]!);
    const shared = growing ? from : to;
    for (let k = 0; k < size; k++) {
      const held = best[shared[k]!]!;
      if (held === -1 || wayOf(k) < wayOf(held)) best[shared[k]!] = k;
    }
    for (let k = 0; k < size; k++) fade[k] = best[shared[k]!] === k ? 0 : growing ? 1 : -1;
  }
  return { from, to, fade };
}

/** `size` entries in which every member occurs, and any two members about equally often, in all corners alike. */
function repeatEvenly(formation: Formation, members: Int32Array, size: number): Int32Array {
  if (members.length === size) return members.slice();
  // In strips across the picture, so that those who are repeated once more do not all stand in one place.
  const { xs, ys } = formation;
  const strip = Math.max(1e-6, (formation.radius || 1) * 12);
  const sorted = Array.from(members).sort(
    (i, j) => Math.floor(ys[i]! / strip) - Math.floor(ys[j]! / strip) || xs[i]! - xs[j]!,
  );
  return Int32Array.from({ length: size }, (_, k) => sorted[Math.floor((k * sorted.length) / size)]!);
}

function litOf(formation: Formation): Int32Array {
  const found: number[] = [];
  formation.roles.forEach((role, i) => {
    if (role === 1) found.push(i);
  });
  return Int32Array.from(found);
}

function others(count: number, taken: Int32Array): Int32Array {
  const free = new Uint8Array(count).fill(1);
  for (const i of taken) free[i] = 0;
  return Int32Array.from({ length: count }, (_, i) => i).filter((i) => free[i] === 1);
}

function nearestOf(point: Formation, i: number, among: Formation): number {
  let best = 0;
  let least = Infinity;
  for (let j = 0; j < among.xs.length; j++) {
    const d = (among.xs[j]! - point.xs[i]!) ** 2 + (among.ys[j]! - point.ys[i]!) ** 2;
    if (d < least) [best, least] = [j, d];
  }
  return best;
}
