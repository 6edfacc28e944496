/** Dividing a whole number fairly and exactly. */

/**
 * Whole numbers proportional to `weights` that add up to exactly `total` (largest remainder, Hamilton's method).
 * All-zero weights share equally. Throws RangeError on a negative or non-finite weight, or on no weights at all.
 */
export function shareOut(total: number, weights: ArrayLike<number>): Int32Array {
  const n = weights.length;
  const result = new Int32Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const w = weights[i]!;
    if (!(w >= 0 && w < Infinity)) throw new RangeError(`weight ${i} is ${w}: weights must be ≥ 0`);
    sum += w;
  }
  if (n === 0) throw new RangeError('nothing to share between: no weights given');
  const rest: { i: number; part: number }[] = [];
  let given = 0;
  for (let i = 0; i < n; i++) {
    const exact = sum > 0 ? (total * weights[i]!) / sum : total / n;
    result[i] = Math.floor(exact + 1e-9);
    given += result[i]!;
    rest.push({ i, part: exact - result[i]! });
  }
  rest.sort((a, b) => b.part - a.part || a.i - b.i);
  for (let k = 0; k < total - given; k++) result[rest[k % n]!.i]! += 1;
  return result;
}
