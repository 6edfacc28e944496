/** Light: every palette can be read. Contrast by WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
import { contrast } from '../../lib/colour.ts';
import type { Check } from '../draft.ts';

/** Least contrast on paper: body text 7 (AAA), other text 4.5 (AA), lines and dots 3 (non-text, 1.4.11). */
const LEAST = { ink: 7, dim: 4.5, accent: 4.5, line: 3, lit: 3 } as const;

export const checkLight: Check = ({ chapters, where }, report) => {
  for (const { id, meta } of chapters) {
    if (meta === undefined) continue;
    for (const [role, min] of Object.entries(LEAST)) {
      const ratio = contrast(meta.palette[role as keyof typeof LEAST], meta.palette.paper);
      // Rounded down, so that 4.49 is never told as 4.5.
      if (ratio < min)
        report('contrast', where.of(meta, 'palette', role), id, {
          role,
          ratio: Math.floor(ratio * 100) / 100,
          min,
        });
    }
  }
};
