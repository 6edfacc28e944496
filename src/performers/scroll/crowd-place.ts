/** Where the crowd of a stop has room on a screen: the one thing about it that only the page can tell. */
import type { Box } from '../../crowd/types.ts';
import { placeBox } from '../../scenery/crops.ts';
import type { CrowdCue } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import { freeField } from './free-field.ts';
import type { MeasuredStop } from './measure-stops.ts';

/** Plain data: it is sent to a worker. */
export interface CrowdPlace {
  /** Missing at a stop without a crowd. */
  cue?: CrowdCue;
  /** px of the stage; missing where the words leave no room, and where a drawing says itself where the crowd stands. */
  box?: Box;
}

/** @param stop undefined beyond the first and the last */
export function crowdPlace(stop: MeasuredStop | undefined, screen: Screen): CrowdPlace {
  const cue = stop?.cue?.crowd?.[screen.crop];
  if (stop === undefined || cue === undefined) return {};
  if (cue.path !== undefined || cue.parts !== undefined) return { cue };
  const box = fieldOf(stop, cue, screen);
  return box === undefined ? { cue } : { cue, box };
}

function fieldOf(stop: MeasuredStop, cue: CrowdCue, screen: Screen): Box | undefined {
  const { crop, width, height, placing } = screen;
  const alone = crop === 'phone' && stop.cue?.art === undefined;
  if (!alone || stop.words === undefined) return placeBox(cue.box, placing, width, height);
  const gutter = parseFloat(getComputedStyle(stop.element).getPropertyValue('--gutter')) || 48;
  return freeField(width, height, gutter, stop.words);
}
