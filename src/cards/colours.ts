/** Colours of a share picture, made of its chapter's light. */
import { luminance, mix } from '../lib/colour.ts';
import type { Palette } from '../schemas/chapter.ts';

export interface CardColours extends Palette {
  /** The band at the foot and the spine: a step into the dark at night, a step into the paper's own shade by day. */
  ground: string;
  /** A QR code's paper and its modules: dark on light in every light (SH-20). */
  qrLight: string;
  qrDark: string;
  /** Hairlines and ticks. */
  hair: string;
}

export function cardColours(palette: Palette): CardColours {
  const night = luminance(palette.paper) < 0.18;
  const ground = night ? mix(palette.paper, '#000000', 0.5) : mix(palette.paper, palette.ink, 0.09);
  return {
    ...palette,
    ground,
    qrLight: night ? palette.ink : mix(palette.paper, '#ffffff', 0.75),
    qrDark: night ? mix(palette.paper, '#000000', 0.5) : palette.ink,
    hair: mix(ground, palette.ink, 0.34),
  };
}
