/** Reads QR codes as a phone would: from pixels, from a part of a picture, and after a chat has squeezed it. */
import jsQR from 'jsqr';
import sharp, { type Sharp } from 'sharp';

/** The reader is CommonJS: its function sits one level down where the module is loaded as ES. */
const decode = (typeof jsQR === 'function' ? jsQR : (jsQR as { default: unknown }).default) as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string; version: number; location: Record<'topLeftCorner' | 'topRightCorner', Point> } | null;
interface Point {
  x: number;
  y: number;
}

async function decodePixels(image: Sharp): Promise<ReturnType<typeof decode>> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decode(new Uint8ClampedArray(data), info.width, info.height);
}
const readPixels = async (image: Sharp): Promise<string | undefined> => (await decodePixels(image))?.data;

/** How coarse the code in a picture is: px a module, and its version. Zero modules where none is found. */
export async function coarseness(file: string): Promise<{ module: number; version: number }> {
  const code = await decodePixels(sharp(file));
  if (code === null) return { module: 0, version: 0 };
  const { topLeftCorner: left, topRightCorner: right } = code.location;
  const side = Math.hypot(right.x - left.x, right.y - left.y);
  return { module: side / (17 + 4 * code.version), version: code.version };
}

/** What the code in a picture says; undefined when none is found. */
export const readQr = (file: string): Promise<string | undefined> => readPixels(sharp(file));

/** The same after JPEG at quality 60 and half the size (SH-23). */
export async function readSqueezed(file: string): Promise<string | undefined> {
  const { width } = await sharp(file).metadata();
  const jpeg = await sharp(file)
    .resize(Math.round(width / 2))
    .jpeg({ quality: 60 })
    .toBuffer();
  return readPixels(sharp(jpeg));
}
