import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CROP_SIZE } from '../../../src/lib/crop-size.ts';

describe('CROP_SIZE', () => {
  const sheet = readFileSync('src/styles/picture.css', 'utf8');

  it.each(Object.values(CROP_SIZE))(
    '$width × $height has its proportion in the style sheet',
    ({ width, height }) => {
      const ratios = [...sheet.matchAll(/aspect-ratio: (\d+) \/ (\d+);/gu)].map(
        ([, a, b]) => Number(a) / Number(b),
      );
      expect(ratios.some((ratio) => Math.abs(ratio - width / height) < 1e-9)).toBe(true);
    },
  );
});
