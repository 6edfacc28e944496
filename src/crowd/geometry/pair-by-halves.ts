/** A first pairing of two equally large sets: halve both by the same axis until one of each is left. */

interface Points {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

/**
 * Reorders `from` (indices into a) and `to` (indices into b, same length) in place so that from[k] goes with to[k].
 * Left goes to left and upper to upper at every scale, so ways hardly cross. O(k log k) on average.
 */
export function pairByHalves(a: Points, b: Points, from: Int32Array, to: Int32Array): void {
  halve(a, b, from, to, 0, from.length);
}

function halve(a: Points, b: Points, from: Int32Array, to: Int32Array, start: number, end: number): void {
  if (end - start < 2) return;
  const wide = spread(a.xs, from, start, end) + spread(b.xs, to, start, end);
  const high = spread(a.ys, from, start, end) + spread(b.ys, to, start, end);
  const middle = (start + end) >> 1;
  select(wide >= high ? a.xs : a.ys, from, start, end - 1, middle);
  select(wide >= high ? b.xs : b.ys, to, start, end - 1, middle);
  halve(a, b, from, to, start, middle);
  halve(a, b, from, to, middle, end);
}

function spread(values: Float32Array, indices: Int32Array, start: number, end: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (let k = start; k < end; k++) {
    const v = values[indices[k]!]!;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return high - low;
}

/** Hoare's quickselect: afterwards indices[start..k) have values ≤ those of indices[k..end]. */
function select(values: Float32Array, indices: Int32Array, start: number, end: number, k: number): void {
  while (start < end) {
    const pivot = values[indices[(start + end) >> 1]!]!;
    let i = start;
    let j = end;
    while (i <= j) {
      while (values[indices[i]!]! < pivot) i++;
      while (values[indices[j]!]! > pivot) j--;
      if (i <= j) {
        const held = indices[i]!;
        indices[i++] = indices[j]!;
        indices[j--] = held;
      }
    }
    if (k <= j) end = j;
    else if (k >= i) start = i;
    else return;
  }
}
