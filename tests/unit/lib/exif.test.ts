import { describe, expect, it } from 'vitest';
import { readExif } from '../../../src/lib/exif.ts';

/** A TIFF block with one directory. @param entries tag and value, both numbers. */
function tiff(entries: [tag: number, type: number, value: number][], little = true): Uint8Array {
  const bytes = new Uint8Array(8 + 2 + entries.length * 12 + 4 + 6);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, entries.length, little);
  entries.forEach(([tag, type, value], i) => {
    const at = 10 + i * 12;
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, type, little);
    view.setUint32(at + 4, 1, little);
    if (type === 3) view.setUint16(at + 8, value, little);
    else view.setUint32(at + 8, value, little);
  });
  return bytes;
}
/** Where a block of `count` entries has room for another directory. */
const after = (count: number): number => 8 + 2 + count * 12 + 4;

describe.each([true, false])('EXIF, little-endian %s', (little) => {
  it('tells which way is up', () => {
    expect(readExif(tiff([[0x0112, 3, 8]], little))).toEqual({ orientation: 8, gps: false });
  });

  it('tells a place where the directory of places holds something', () => {
    const block = tiff([[0x8825, 4, after(1)]], little);
    expect(readExif(block).gps).toBe(false);
    new DataView(block.buffer).setUint16(after(1), 2, little);
    expect(readExif(block).gps).toBe(true);
  });
});

describe('a broken block', () => {
  it('reads as far as it can be read', () => {
    const block = tiff([
      [0x0112, 3, 6],
      [0x8825, 4, 90000],
    ]);
    expect(readExif(block)).toEqual({ orientation: 6, gps: false });
    expect(readExif(new Uint8Array(3))).toEqual({ orientation: 1, gps: false });
  });
});
