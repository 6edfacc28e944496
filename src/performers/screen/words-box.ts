/** Where the words of a stop lie on a screen: on the quiet side of its picture, as wide as a line may be. Pure. */
import { CROPS, type Placing } from '../../scenery/crops.ts';
import type { CropName } from '../../scenery/cue.ts';

/** The quiet side of a picture, in hundredths of the crop's width. */
export interface Quiet {
  top: number;
  end: number;
  /** Right edge; a phone's crop is quiet over its whole width. */
  right: number;
}

export interface WordsBox {
  left: number;
  top: number;
  width: number;
  /** Height of the quiet side. */
  room: number;
  /** Height down to the foot. */
  most: number;
}

/** Air at the head and the foot of the words, and where they begin, as shares of the stage. */
const AIR = { hall: 0.045, phone: 0.03 };
const LEFT = { hall: 0.078, phone: 0.125 };
const RIGHT = 0.05;
/** Where nothing but a crowd shares the screen, words may come as far as this. */
const ALONE = 0.47;
/** Upright: share of the height for words that have no picture but a crowd, and how far words may reach into a picture's air. */
const SHARE = 0.5;
const LAP = 0.1;
/** Upright: a quiet side that begins below this share of the height is under its picture. */
const BELOW = 0.4;

/**
 * @param quiet of the picture; undefined where a crowd stands alone
 * @param height of the stage, px
 */
export function wordsBox(
  quiet: Quiet | undefined,
  crop: CropName,
  { scale, dx, dy }: Placing,
  width: number,
  height: number,
): WordsBox {
  const air = Math.round(height * AIR[crop]);
  const left = Math.round(width * LEFT[crop]);
  const unit = (CROPS[crop].width / 100) * scale;
  const foot = height - 2 * air;
  const edge = width * (1 - RIGHT);
  if (crop === 'phone') {
    // Upright, words and picture share one column: words stay above it but for its air, and what is too long is cut.
    // A few pictures stand above their words: there the words keep below.
    const below = quiet === undefined ? 0 : Math.round(quiet.top * unit + dy);
    if (quiet !== undefined && below > height * BELOW)
      return {
        left,
        top: below,
        width: Math.round(edge - left),
        room: Math.round(quiet.end * unit + dy - below),
        most: height - below - air,
      };
    const end = quiet === undefined ? height * SHARE : quiet.end * unit + dy;
    const room = Math.round(end - air);
    return {
      left,
      top: air,
      width: Math.round(edge - left),
      room,
      most: Math.min(foot, Math.round(room + height * LAP)),
    };
  }
  if (quiet === undefined)
    return { left, top: air, width: Math.round(width * ALONE - left), room: foot, most: foot };
  // Above a picture that does not reach the head of the screen there is nothing but paper.
  const top = dy > 0 ? air : Math.max(air, Math.round(quiet.top * unit + dy));
  const right = Math.min(edge, quiet.right * unit + dx);
  const room = Math.round(quiet.end * unit + dy - top);
  return { left, top, width: Math.round(right - left), room, most: height - top - air };
}
