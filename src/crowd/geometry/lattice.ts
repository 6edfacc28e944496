/** How many columns a unit chart should have. */

/**
 * Column count for `count` cells in a box of the given sides: cells as large as they go, up to `most`; then a full last
 * row; then an outline like the box's own, though never a strip.
 */
export function bestColumns(count: number, width: number, height: number, most: number): number {
  const outline = Math.min(1.9, Math.max(0.62, width / height));
  let best = 1;
  let bestScore = -Infinity;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const pitch = Math.min(width / columns, height / rows, most);
    const last = count - (rows - 1) * columns;
    // A stump of a last row looks like a mistake; a nearly full one like a count.
    const fullness = last === columns ? 1.05 : last < columns / 3 ? 0.94 : 1;
    const score = pitch * fullness * (1 - 0.06 * Math.min(4, Math.abs(Math.log(columns / rows / outline))));
    if (score > bestScore * 1.0001) {
      best = columns;
      bestScore = score;
    }
  }
  return best;
}

/** Widest pitch, in units, that still reads as one block for the given largest radius. */
export function loosest(cap: number, mark: 'dot' | 'square'): number {
  return cap * (mark === 'dot' ? 6 : 2.7);
}
