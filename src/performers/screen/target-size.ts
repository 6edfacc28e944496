/** How large a control must be to be hit: 19 mm on the screen at hand, whatever its pixels (KI-12). Pure. */

/** A fingertip, mm. */
const FINGER = 19;
/** For screens nobody measured: 19 mm on a 32-inch one of 1920×1080. */
const UNKNOWN = 56;
/** Smaller is never pressed well, whatever the ruler says: WCAG 2.2, 2.5.8. */
const LEAST = 24;
const INCH = 25.4;

/** @param inches diagonal. @param screen size in CSS px. @returns px */
export function targetSize(
  inches: number | 'unknown',
  { width, height }: { width: number; height: number },
): number {
  const diagonal = Math.hypot(width, height);
  if (inches === 'unknown' || diagonal === 0) return UNKNOWN;
  return Math.max(LEAST, Math.ceil((FINGER / (inches * INCH)) * diagonal));
}
