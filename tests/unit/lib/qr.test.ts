/** QR codes by their rules (SH-20, SH-21). */
import { describe, expect, it } from 'vitest';
import { qrCode, qrPath } from '../../../src/lib/qr.ts';

describe('qrCode', () => {
  it('stays coarse for an address of 60 signs', () => {
    const { version, size } = qrCode(`https://story.example.org/${'a'.repeat(34)}`);
    expect(version).toBeLessThanOrEqual(4);
    expect(size).toBe(17 + 4 * version + 8);
  });

  it('keeps four modules of quiet on every side', () => {
    const { data, size } = qrCode('https://story.example/');
    data.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (Math.min(x, y, size - 1 - x, size - 1 - y) < 4) expect(dark).toBe(false);
      }),
    );
    expect(data[4]?.slice(4, 11)).toEqual(Array(7).fill(true));
  });

  it('is drawn as it is written', () => {
    const code = qrCode('https://story.example/');
    const area = [...qrPath(code).matchAll(/h(\d+)v1/gu)].reduce((sum, [, run]) => sum + Number(run), 0);
    expect(area).toBe(code.data.flat().filter(Boolean).length);
  });
});
