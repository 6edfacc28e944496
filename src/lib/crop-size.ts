/** Size of each crop's viewBox, the size its pictures are drawn for. */
export const CROP_SIZE = {
  phone: { width: 390, height: 844 },
  hall: { width: 1920, height: 1080 },
} as const;
