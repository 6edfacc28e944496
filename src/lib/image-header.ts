/** What the first bytes of a photograph say: its kind, its size as it is seen, and whether it tells where it was taken. */
import { inflateSync } from 'node:zlib';
import { readExif, type Exif } from './exif.ts';

export interface ImageHeader {
  format: 'jpeg' | 'png' | 'webp';
  /** px, upright. */
  width: number;
  height: number;
  /** It carries a place, as EXIF or XMP. */
  gps: boolean;
}

const NOTHING: Exif = { orientation: 1, gps: false };
/** The same place, as XMP writes it. */
const XMP_GPS = /exif:GPSL(?:at|ong)itude/u;

const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 65536)));

function upright(format: ImageHeader['format'], width: number, height: number, exif: Exif): ImageHeader {
  const turned = exif.orientation >= 5 && exif.orientation <= 8;
  return { format, width: turned ? height : width, height: turned ? width : height, gps: exif.gps };
}

/** What a further EXIF block adds. */
const join = (known: Exif, block: Uint8Array): Exif => {
  const { orientation, gps } = readExif(block);
  return { orientation, gps: known.gps || gps };
};

/** ISO/IEC 10918-1, B.1: segments up to the frame header. */
function readJpeg(bytes: Uint8Array, view: DataView): ImageHeader | undefined {
  let exif = NOTHING;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && text(bytes, at + 4, at + 8) === 'Exif')
      exif = join(exif, bytes.subarray(at + 10, at + 2 + length));
    else if (marker === 0xe1 && XMP_GPS.test(text(bytes, at + 4, at + 2 + length)))
      exif = { ...exif, gps: true };
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return upright('jpeg', view.getUint16(at + 7), view.getUint16(at + 5), exif);
    at += 2 + length;
  }
  return undefined;
}

/** Chunks of PNG (big-endian, name after length) and of WebP (little-endian, name before it). */
function* chunks(bytes: Uint8Array, view: DataView, kind: 'png' | 'webp') {
  for (let at = kind === 'png' ? 8 : 12; at + 8 <= bytes.length;) {
    const length = kind === 'png' ? view.getUint32(at) : view.getUint32(at + 4, true);
    const name = kind === 'png' ? text(bytes, at + 4, at + 8) : text(bytes, at, at + 4);
    yield { name, data: bytes.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (kind === 'png' ? 4 : length % 2);
  }
}

/** Words that a chunk holds; PNG may have packed them (zTXt: a name, a zero, the method, then the packed words). */
function wordsOf(name: string, data: Uint8Array): string {
  if (name === 'XMP ' || name === 'iTXt') return text(data, 0, data.length);
  if (name !== 'zTXt') return '';
  try {
    return inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: 1 << 20 }).toString('latin1');
  } catch {
    // Broken, or larger than any such words are: nothing to be read in it.
    return '';
  }
}

/** Size that a picture chunk of WebP tells (RFC 9649, 2.5–2.7). */
function webpSize(name: string, data: Uint8Array): [number, number] | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (name === 'VP8 ') return [view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff];
  if (name === 'VP8X') return [1 + (view.getUint32(4, true) & 0xffffff), 1 + (view.getUint32(6, true) >>> 8)];
  if (name !== 'VP8L') return undefined;
  const bits = view.getUint32(1, true);
  return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
}

function readChunked(bytes: Uint8Array, view: DataView, kind: 'png' | 'webp'): ImageHeader | undefined {
  let size: [number, number] | undefined;
  let exif = NOTHING;
  for (const { name, data } of chunks(bytes, view, kind)) {
    if (name === 'IHDR') size = [view.getUint32(16), view.getUint32(20)];
    if (kind === 'webp') size ??= webpSize(name, data);
    // PNG has the bare block; some WebP writers put JPEG's head before it.
    if (/^exif$/iu.test(name)) exif = join(exif, data.subarray(text(data, 0, 4) === 'Exif' ? 6 : 0));
    if (XMP_GPS.test(wordsOf(name, data))) exif = { ...exif, gps: true };
  }
  return size && upright(kind, ...size, exif);
}

/** @returns undefined for bytes that are no photograph of a kind we know, or are cut off before their size. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes, view);
    if (text(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89) return readChunked(bytes, view, 'png');
    if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP')
      return readChunked(bytes, view, 'webp');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}
