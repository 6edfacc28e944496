/** The files a photograph is served as: three kinds, several widths, each named by what is in it. */

/** Kinds, the smallest file first: a browser takes the first it knows. */
export const PHOTO_KINDS = ['avif', 'webp', 'jpg'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];
export const PHOTO_TYPES: Record<PhotoKind, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** Widths, px: a phone, a sharp phone or a column, a screen, a wall. */
const WIDTHS = [480, 960, 1600, 2560];
/** Width of the blurred stand-in that lies under a photograph until it has come, px. */
export const BLUR_WIDTH = 24;

/** What the loader knows of a photograph's file. */
export interface PhotoImage {
  width: number;
  height: number;
  /** Of its bytes: another photograph has another address. */
  hash: string;
}

/** Widths a photograph is served in: never wider than it is. */
export function photoWidths({ width }: Pick<PhotoImage, 'width'>): number[] {
  const fitting = WIDTHS.filter((one) => one <= width);
  const most = WIDTHS[WIDTHS.length - 1] ?? width;
  // The largest is the file's own, where that is not nearly one of the others already.
  const own = Math.min(width, most);
  return own > (fitting[fitting.length - 1] ?? 0) * 1.2 ? [...fitting, own] : fitting;
}

/** Path below the base path. */
export function photoPath(
  id: string,
  { hash }: Pick<PhotoImage, 'hash'>,
  width: number,
  kind: PhotoKind,
): string {
  return `photos/${id}-${hash}-${width}.${kind}`;
}
