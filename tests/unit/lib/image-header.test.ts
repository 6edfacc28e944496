import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { readImageHeader } from '../../../src/lib/image-header.ts';

/** A picture 96 px wide and 64 high. */
const picture = (): Sharp => sharp({ create: { width: 96, height: 64, channels: 3, background: '#335577' } });
const PLACE = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '28/1 40/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '115/1 52/1 0/1',
  },
};
const CAMERA = { IFD0: { Make: 'A', Model: 'B' } };

describe.each(['jpeg', 'png', 'webp'] as const)('%s', (format) => {
  it('tells kind and size', async () => {
    const bytes = await picture().toFormat(format).toBuffer();
    expect(readImageHeader(bytes)).toEqual({ format, width: 96, height: 64, gps: false });
  });

  it('tells that it was told where it was taken', async () => {
    const bytes = await picture().withExif(PLACE).toFormat(format).toBuffer();
    expect(readImageHeader(bytes)).toMatchObject({ format, width: 96, height: 64, gps: true });
  });

  it('takes other EXIF for no place', async () => {
    const bytes = await picture().withExif(CAMERA).toFormat(format).toBuffer();
    expect(readImageHeader(bytes)?.gps).toBe(false);
  });

  it('sees a turned picture upright', async () => {
    const bytes = await picture().withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
    expect(readImageHeader(bytes)).toMatchObject({ width: 64, height: 96 });
  });

  it('finds a place written as XMP', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><r exif:GPSLatitude="28,40N"/></x:xmpmeta>';
    const bytes = await picture().withXmp(xmp).toFormat(format).toBuffer();
    expect(readImageHeader(bytes)?.gps).toBe(true);
  });

  it('is nothing when it is cut off before its size', async () => {
    const bytes = await picture().toFormat(format).toBuffer();
    for (const length of [1, 4, 12, 18]) expect(readImageHeader(bytes.subarray(0, length))).toBeUndefined();
  });
});

it('reads lossless WebP', async () => {
  expect(readImageHeader(await picture().webp({ lossless: true }).toBuffer())).toMatchObject({
    width: 96,
    height: 64,
  });
});

it.each(['', '<html></html>', 'GIF89a..........', 'RIFF....WAVEfmt '])(
  'knows no photograph in %j',
  (text) => {
    expect(readImageHeader(new TextEncoder().encode(text))).toBeUndefined();
  },
);
