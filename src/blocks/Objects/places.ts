/** Where the things of a picture are on the screen. Pure: the browser only measures. */
import { CROPS } from '../../scenery/crops.ts';
import type { CropName } from '../../scenery/cue.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Smallest target, px (WCAG 2.2, 2.5.5). */
export const LEAST_TARGET = 44;

/** A place as the page carries it, hundredths of the crop's sides: `x y width height`. */
export function readPlace(text: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = text.split(' ').map((part) => Number(part) / 100);
  return { x, y, width, height };
}

/**
 * Where a still picture lies in its frame, px: it covers it, and rests on its foot (see picture.css).
 * @param width of the frame, px
 */
export function coverCrop(crop: CropName, width: number, height: number): Box {
  const size = CROPS[crop];
  const scale = Math.max(width / size.width, height / size.height);
  const [w, h] = [size.width * scale, size.height * scale];
  return { x: crop === 'hall' ? width - w : (width - w) / 2, y: height - h, width: w, height: h };
}

/** A target's place, px: as large as a finger needs, and all of it inside the frame. */
export function targetBox(place: Box, picture: Box, frame: { width: number; height: number }): Box {
  const width = Math.max(LEAST_TARGET, place.width * picture.width);
  const height = Math.max(LEAST_TARGET, place.height * picture.height);
  const x = picture.x + (place.x + place.width / 2) * picture.width - width / 2;
  const y = picture.y + (place.y + place.height / 2) * picture.height - height / 2;
  return {
    x: Math.max(0, Math.min(x, frame.width - width)),
    y: Math.max(0, Math.min(y, frame.height - height)),
    width,
    height,
  };
}

/** Where what is told stands: beside its target, above it in the lower part of the frame, never outside. */
export function toldPlace(
  target: Box,
  told: { width: number; height: number },
  frame: { width: number; height: number },
): { x: number; y: number } {
  const x = target.x + target.width / 2 - told.width / 2;
  const below = target.y + target.height;
  const above = target.y - told.height;
  const y =
    (target.y + target.height / 2 < frame.height * 0.72 && below + told.height <= frame.height) || above < 0
      ? below
      : above;
  return {
    x: Math.max(0, Math.min(x, frame.width - told.width)),
    y: Math.max(0, Math.min(y, frame.height - told.height)),
  };
}
