/** Where the map lies in a crowd's box, and in what colours its water is drawn. */
import { fitWithin } from '../crowd/index.ts';
import type { Box } from '../crowd/types.ts';
import { luminance, mix, shade } from '../lib/colour.ts';
import type { CrowdCue, Light } from './cue.ts';

/** True for a crowd that stands on the map. */
export function onMap(cue: Pick<CrowdCue, 'form'> | undefined): boolean {
  return cue?.form === 'places' || cue?.form === 'links' || cue?.form === 'regions';
}

/** Widths of rivers by rank, as shares of the map's width. */
export const RIVER_WIDTHS = [0.0075, 0.0048, 0.003] as const;

/** Box of the whole map within a crowd's box, in the same unit. @param aspect width / height of the map */
export function mapBox(box: Box, aspect: number): Box {
  return fitWithin(box, aspect);
}

/** Lightness of a lake at night: a deep blue, not the pale accent thinned to grey. */
const NIGHT_LAKE = 0.34;

/** Water is a step or two above the paper: it places the dots and never competes with them. */
export function waterColours({ paper, accent }: Pick<Light, 'paper' | 'accent'>): {
  lake: string;
  river: string;
} {
  const night = shade(accent, NIGHT_LAKE);
  if (luminance(paper) < 0.2) return { lake: mix(paper, night, 0.88), river: mix(paper, night, 0.62) };
  return { lake: mix(paper, accent, 0.36), river: mix(paper, accent, 0.22) };
}
