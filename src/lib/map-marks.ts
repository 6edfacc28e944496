/**
 * How a place is marked: one shape a kind, one ring a precision, so that neither needs a colour to be told. Pure path data
 * in a square of 24 units around 0, 0: drawn into the still map, into the living one and into its legend.
 */

export type MarkKind = 'red-site' | 'park' | 'stage' | 'station' | 'practice' | 'photo';
export type MarkPrecision = 'site' | 'county' | 'city';

/** A star, a tree, a curtain's diamond, a house, a full circle, a picture's frame. */
export const KIND_SHAPES: Readonly<Record<MarkKind, string>> = {
  'red-site': 'M0-7.6L2.1-2.3 7.5-2.2 3.3 1.3 4.7 6.5 0 3.5-4.7 6.5-3.3 1.3-7.5-2.2-2.1-2.3z',
  park: 'M0-7.4L5.8 3H1.3V6.6H-1.3V3H-5.8z',
  stage: 'M0-7L7 0 0 7-7 0z',
  station: 'M0-7L6.4-1.4V6H1.8V1.4H-1.8V6H-6.4V-1.4z',
  practice: 'M-5.4 0a5.4 5.4 0 1 0 10.8 0a5.4 5.4 0 1 0-10.8 0z',
  photo: 'M-6.6-5H6.6V5H-6.6zM-3.8-2.2V2.2H3.8V-2.2z',
};

/** Site: four ticks that aim at the point. County: one thin ring. City: a wide broken ring. */
export const PRECISION_RINGS: Readonly<Record<MarkPrecision, string>> = {
  site: 'M0-11.6V-9M0 9V11.6M-11.6 0H-9M9 0H11.6',
  county: 'M-9.6 0a9.6 9.6 0 1 0 19.2 0a9.6 9.6 0 1 0-19.2 0',
  city: 'M3.6-10.9A11.5 11.5 0 0 1 10.9-3.6M10.9 3.6A11.5 11.5 0 0 1 3.6 10.9M-3.6 10.9A11.5 11.5 0 0 1-10.9 3.6M-10.9-3.6A11.5 11.5 0 0 1-3.6-10.9',
};

/** Half the side of a mark with its ring. */
export const MARK_REACH = 12;

/**
 * Marks so near each other that none could be pressed alone are moved apart, each as little as may be.
 * @param points px
 * @param least distance of two middles, px
 * @returns how far each is moved
 */
export function moveApart(
  points: readonly { x: number; y: number }[],
  least: number,
): { x: number; y: number }[] {
  const at = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 80; round += 1) {
    let still = true;
    at.forEach((one, i) => {
      for (const [step, other] of at.slice(i + 1).entries()) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const apart = Math.hypot(dx, dy);
        if (apart >= least - 0.01) continue;
        still = false;
        // Two at one point part sideways, a third and a fourth at other angles.
        const angle = apart < 0.01 ? (step * Math.PI) / 3 : Math.atan2(dy, dx);
        const push = (least - apart) / 2;
        one.x -= Math.cos(angle) * push;
        one.y -= Math.sin(angle) * push;
        other.x += Math.cos(angle) * push;
        other.y += Math.sin(angle) * push;
      }
    });
    if (still) break;
  }
  return at.map(({ x, y }, i) => ({ x: x - (points[i]?.x ?? 0), y: y - (points[i]?.y ?? 0) }));
}
