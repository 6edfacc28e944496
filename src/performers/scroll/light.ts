/** The light between two chapters, and an ink that can be read on it. */
import { contrast, mix } from '../../lib/colour.ts';
import type { Light } from '../../scenery/cue.ts';

/** The light `share` of the way from one chapter's to the next's. */
export function lightBetween(from: Light, to: Light, share: number): Light {
  if (from === to || share <= 0) return from;
  if (share >= 1) return to;
  const paper = mix(from.paper, to.paper, share);
  return {
    paper,
    ink: inkOn(paper, [from.ink, to.ink]),
    dot: mix(from.dot, to.dot, share),
    lit: mix(from.lit, to.lit, share),
    line: mix(from.line, to.line, share),
    accent: mix(from.accent, to.accent, share),
  };
}

/** WCAG 2.2 AA for text of ordinary size. */
const READABLE = 4.5;

/**
 * Ink is never mixed: half way from white to black there is a grey that cannot be read. The better one of the two
 * chapters' is taken; on a middling paper, where neither is enough, black or white: one of them always has 4.58:1.
 */
function inkOn(paper: string, inks: [string, string]): string {
  const best = (candidates: string[]): string =>
    candidates.reduce((a, b) => (contrast(a, paper) >= contrast(b, paper) ? a : b));
  const ink = best(inks);
  return contrast(ink, paper) >= READABLE ? ink : best(['#000000', '#ffffff']);
}
