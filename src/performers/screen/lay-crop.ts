/** How a crop is laid on a screen in a hall. Pure. */
import { cropFor, CROPS, placeCrop } from '../../scenery/crops.ts';
import type { Screen } from '../../scenery/form-cue.ts';

/**
 * Upright, type that is read from afar takes much of the height: the picture is as wide as this share of the screen, at the
 * right and on the foot; beside it stands the spine, and its edge is drawn out to there (edges.ts).
 */
const UPRIGHT = 0.82;

/** @param width of the stage, px */
export function screenFor(width: number, height: number): Screen {
  const crop = cropFor(width, height);
  if (crop === 'hall') return { crop, width, height, placing: placeCrop(crop, width, height) };
  const scale = (width * UPRIGHT) / CROPS.phone.width;
  return {
    crop,
    width,
    height,
    placing: { scale, dx: width * (1 - UPRIGHT), dy: height - CROPS.phone.height * scale },
  };
}
