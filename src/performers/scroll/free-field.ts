/** On an upright screen words and crowd share one column: the crowd of a beat without a picture fills what the words leave. */
import type { Box } from '../../crowd/types.ts';

/** Air between words and crowd, and at the edges, px. */
const AIR = 26;
const HEAD = 52;
/** Below this a formation is no shape any more. */
const LEAST = 150;

/**
 * @param width of the screen, px
 * @param words where the words rest
 * @returns the larger of the room above and below the words; undefined when both are too low for a crowd
 */
export function freeField(
  width: number,
  height: number,
  gutter: number,
  words: { top: number; height: number },
): Box | undefined {
  const above = words.top - AIR - HEAD;
  const bottom = words.top + words.height + AIR;
  const below = height - bottom - AIR;
  const room = Math.max(above, below);
  if (room < LEAST) return undefined;
  return { x: gutter + 4, y: above >= below ? HEAD : bottom, width: width - gutter - 4 - 20, height: room };
}
