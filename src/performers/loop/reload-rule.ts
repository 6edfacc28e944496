/** When the page loads itself anew, as every long-running page should (KI-21): in attract alone, by age or by visits. */
import type { Visit } from './visit-machine.ts';

const HOUR = 3_600_000;
/** Attract must have been quiet for so long: whoever has just left may come back. */
const QUIET = 30_000;

/** @param now ms since the page began, so that it is the page's age as well */
export function isReloadDue(visit: Visit, now: number, limits: { reload: number; cycles: number }): boolean {
  if (visit.phase !== 'attract' || now - visit.since < QUIET) return false;
  return now >= limits.reload * HOUR || visit.cycles >= limits.cycles;
}
