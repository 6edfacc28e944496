/** Chooses who draws the crowd: a worker beside the page, and the page itself where there is none, or none any more. */
import type { StageScore } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import { openAway } from './crowd-away.ts';
import type { CrowdDrawer, StopAt } from './crowd-drawer.ts';

export interface Audience {
  stopAt: StopAt;
  score: StageScore;
  /** As large as it is when this is asked. */
  screenNow: () => Screen;
  /** Called when there is more to be painted than was painted last. */
  arrived: () => void;
  /** Called when the worker fails after it had begun: another draws from then on. */
  lost: (next: Promise<CrowdDrawer>) => void;
}

/** @param signal ends whoever draws */
export async function openCrowd(audience: Audience, signal: AbortSignal): Promise<CrowdDrawer> {
  const { stopAt, score, screenNow, arrived, lost } = audience;
  // Its code is fetched only where it is needed: forming and painting are most of what a performance weighs.
  const here = async (): Promise<CrowdDrawer> => {
    const { CrowdHere } = await import('./crowd-here.ts');
    return new CrowdHere(stopAt, score.map, screenNow(), arrived, signal);
  };
  return (await openAway(stopAt, score, screenNow(), () => lost(here()), signal)) ?? (await here());
}
