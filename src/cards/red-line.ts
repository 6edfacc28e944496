/** The line that runs through the whole, as a strip cut by hand: its width wobbles by a fifth and is never a uniform stroke. */

/** How far the two sides of the strip stand from its middle, as shares of its width; they repeat, and do so out of step. */
const SIDES = [0.5, 0.44, 0.53, 0.47, 0.55, 0.45, 0.5, 0.58, 0.46] as const;

const side = (i: number): number => SIDES[i % SIDES.length] ?? 0.5;

/** A strip along the x axis or the y axis as path data. @param step between two knots, px */
export function strip(
  from: [number, number],
  length: number,
  width: number,
  axis: 'x' | 'y',
  step = 90,
): string {
  const count = Math.max(2, Math.round(length / step));
  const knots = Array.from({ length: count + 1 }, (_, i) => (i / count) * length);
  const point = (along: number, across: number): string => {
    const [x, y] = axis === 'x' ? [along, across] : [across, along];
    return `${(from[0] + x).toFixed(1)} ${(from[1] + y).toFixed(1)}`;
  };
  const there = knots.map((along, i) => point(along, -side(i) * width));
  const back = knots.map((along, i) => point(along, side(i + 4) * width)).reverse();
  return `M${[...there, ...back].join('L')}z`;
}
