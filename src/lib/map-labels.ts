/** Names on a map: each beside its point where there is room for it, none over another. Greedy, the first come first. */

export interface Label {
  /** Its point and how far a mark reaches around it. */
  x: number;
  y: number;
  reach: number;
  /** Size of the name. */
  width: number;
  height: number;
}

export type Side = 'right' | 'left' | 'above' | 'below';

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const SIDES: readonly Side[] = ['right', 'left', 'below', 'above'];

function rectOf({ x, y, reach, width, height }: Label, side: Side): Rect {
  const left = side === 'right' ? x + reach : side === 'left' ? x - reach - width : x - width / 2;
  const top = side === 'below' ? y + reach : side === 'above' ? y - reach - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

const meet = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * @param labels in the order of their weight
 * @param frame width and height of the map; a name never leaves it
 * @returns for each label the side it stands on, or undefined where there is no room
 */
export function placeLabels(
  labels: readonly Label[],
  frame: { width: number; height: number },
): (Side | undefined)[] {
  const taken: Rect[] = labels.map(({ x, y, reach }) => ({
    left: x - reach * 0.8,
    top: y - reach * 0.8,
    right: x + reach * 0.8,
    bottom: y + reach * 0.8,
  }));
  return labels.map((label, own) => {
    const side = SIDES.find((one) => {
      const rect = rectOf(label, one);
      const inside =
        rect.left >= 0 && rect.top >= 0 && rect.right <= frame.width && rect.bottom <= frame.height;
      return inside && taken.every((other, i) => i === own || !meet(rect, other));
    });
    if (side !== undefined) taken.push(rectOf(label, side));
    return side;
  });
}

/** Width of a line of words in a face of `size`: Han and full-width signs are square, others a little over half. */
export function wordsWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? size : size * 0.56), 0);
}
