/** The two things of a photograph's EXIF that matter here: which way is up, and whether it tells where it was taken. */

export interface Exif {
  /** 1–8; from 5 on, width and height change places. */
  orientation: number;
  /** It holds a place. */
  gps: boolean;
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;

/**
 * Reads a TIFF block as EXIF has it (CIPA DC-008, 4.6.3). Broken blocks read as far as they can be.
 * @param bytes from the byte-order mark on
 */
export function readExif(bytes: Uint8Array): Exif {
  const exif: Exif = { orientation: 1, gps: false };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, little);
    for (let i = 0; i < view.getUint16(first, little); i += 1) {
      const entry = first + 2 + i * 12;
      const tag = view.getUint16(entry, little);
      if (tag === ORIENTATION) exif.orientation = view.getUint16(entry + 8, little);
      // A camera may leave an empty GPS directory.
      if (tag === GPS) exif.gps = view.getUint16(view.getUint32(entry + 8, little), little) > 0;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return exif;
}
