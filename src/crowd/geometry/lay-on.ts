/** Laying a drawing's viewBox on a frame. */

import type { Box, Fit, ViewBox } from '../types.ts';

/** x' = x * sx + dx, y' = y * sy + dy. */
export interface Laying {
  readonly sx: number;
  readonly sy: number;
  readonly dx: number;
  readonly dy: number;
}

/** As SVG's preserveAspectRatio does: `contain` = xMidYMid meet, `cover` = xMidYMid slice, `stretch` = none. */
export function layOn(viewBox: ViewBox, width: number, height: number, fit: Fit, margin = 0): Laying {
  const [x, y, w, h] = viewBox;
  if (!(w > 0 && h > 0)) throw new RangeError(`viewBox ${viewBox.join(' ')} has no area`);
  let sx = (width - 2 * margin) / w;
  let sy = (height - 2 * margin) / h;
  if (fit !== 'stretch') sx = sy = fit === 'contain' ? Math.min(sx, sy) : Math.max(sx, sy);
  return { sx, sy, dx: (width - w * sx) / 2 - x * sx, dy: (height - h * sy) / 2 - y * sy };
}

/** The largest box of the given width / height, centred in `box` (px): where `places` lays a map with that aspect. */
export function fitWithin(box: Box, aspect: number): Box {
  const width = Math.min(box.width, box.height * aspect);
  const height = width / aspect;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
