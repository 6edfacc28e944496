/** The colours of QR codes (SH-20). */
import { describe, expect, it } from 'vitest';
import { cardColours } from '../../../src/cards/colours.ts';
import { contrast, luminance } from '../../../src/lib/colour.ts';
import { loadStory } from '../../../src/story/index.ts';

describe('its colours', () => {
  it('are dark on light, 7:1 or more, in every light of the story', () => {
    for (const { palette } of loadStory('content').chapters) {
      const { qrDark, qrLight } = cardColours(palette);
      expect(contrast(qrDark, qrLight)).toBeGreaterThanOrEqual(7);
      expect(luminance(qrLight)).toBeGreaterThan(luminance(qrDark));
    }
  }, 30_000);
});
