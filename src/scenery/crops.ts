/** The two crops, which of them a screen gets, and how a crop is laid on it. */
import type { Box } from '../crowd/types.ts';
import { CROP_SIZE } from '../lib/crop-size.ts';
import type { CropName } from './cue.ts';

/** Size of each crop's viewBox, the size its pictures are drawn for. */
export const CROPS: Record<CropName, { width: number; height: number }> = CROP_SIZE;

/** Upright screens get the phone's crop, others the hall's. Keep in step with the media query of picture.css. */
export function cropFor(width: number, height: number): CropName {
  return width >= height ? 'hall' : 'phone';
}

/** x' = x · scale + dx, px. */
export interface Placing {
  scale: number;
  dx: number;
  dy: number;
}

/**
 * Lays a crop on a screen, on its foot. The phone's motif stands low and in the middle: what does not fit is cut above.
 * @param width of the screen, px
 * @param height of the screen, px
 */
export function placeCrop(name: CropName, width: number, height: number): Placing {
  const crop = CROPS[name];
  // A wide screen that is less wide than the crop shows all of it, under a strip of paper: its quiet side is for words.
  const narrow = name === 'hall' && width / height < crop.width / crop.height;
  const scale = narrow ? width / crop.width : Math.max(width / crop.width, height / crop.height);
  const spareX = width - crop.width * scale;
  const spareY = height - crop.height * scale;
  return { scale, dx: name === 'hall' ? spareX : spareX / 2, dy: spareY };
}

/** A box of the crop on the screen, px, cut to what is seen of it. */
export function placeBox(box: Box, { scale, dx, dy }: Placing, width: number, height: number): Box {
  const left = Math.max(0, box.x * scale + dx);
  const top = Math.max(0, box.y * scale + dy);
  const right = Math.min(width, (box.x + box.width) * scale + dx);
  const bottom = Math.min(height, (box.y + box.height) * scale + dy);
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
