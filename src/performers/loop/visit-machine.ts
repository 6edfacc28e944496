/**
 * A visit to an unattended screen: attract → active → warning → attract (KI-2). Pure: it is told what happened and what time it is,
 * and answers with the next state and when it wants to be asked again. Times are milliseconds of a clock that never jumps.
 */
export type Phase = 'attract' | 'active' | 'warning';

export interface Visit {
  phase: Phase;
  /** When this phase began. */
  since: number;
  /** When it ends by itself; undefined while nothing counts down: in attract, and while a clip plays. */
  until: number | undefined;
  /** A clip plays since then. */
  playingSince: number | undefined;
  /** Visits that are over. */
  cycles: number;
}

/** `touch`: finger, pointer or key. `leave`: the visitor or the staff ended the visit. `time`: the clock has moved. */
export type VisitEvent = 'touch' | 'leave' | 'time' | 'clip-began' | 'clip-ended';

export interface Patience {
  /** Milliseconds without a touch until the warning. */
  idle: number;
  /** Milliseconds the warning lasts. */
  warning: number;
}

/** A clip that claims to play for longer has got stuck, and no longer keeps the screen from its next visitor (KI-31). */
export const LONGEST_CLIP = 15 * 60_000;

export const freshVisit = (now: number, cycles = 0): Visit => ({
  phase: 'attract',
  since: now,
  until: undefined,
  playingSince: undefined,
  cycles,
});

const active = (visit: Visit, now: number, { idle }: Patience): Visit => ({
  ...visit,
  phase: 'active',
  since: visit.phase === 'active' ? visit.since : now,
  until: visit.playingSince === undefined ? now + idle : visit.playingSince + LONGEST_CLIP,
});

function afterTime(visit: Visit, now: number, patience: Patience): Visit {
  if (visit.until === undefined || now < visit.until) return visit;
  if (visit.phase === 'warning') return freshVisit(now, visit.cycles + 1);
  return {
    ...visit,
    phase: 'warning',
    since: now,
    until: now + patience.warning,
    playingSince: undefined,
  };
}

/** The state after an event. The same object when nothing has changed. */
export function nextVisit(visit: Visit, event: VisitEvent, now: number, patience: Patience): Visit {
  switch (event) {
    case 'touch':
      return active(visit, now, patience);
    case 'leave':
      return visit.phase === 'attract' ? visit : freshVisit(now, visit.cycles + 1);
    case 'time':
      return afterTime(visit, now, patience);
    case 'clip-began':
      // In attract nothing counts down anyway; in a warning a clip is no answer: nobody has touched anything.
      return visit.phase === 'active' ? active({ ...visit, playingSince: now }, now, patience) : visit;
    case 'clip-ended':
      // Whoever has listened is there: the time to answer begins anew.
      if (visit.playingSince === undefined) return visit;
      return active({ ...visit, playingSince: undefined }, now, patience);
  }
}

/** Whole seconds left of a warning, for the countdown: 20, 19, … 1. Undefined outside of it. */
export function secondsLeft({ phase, until }: Visit, now: number): number | undefined {
  return phase === 'warning' && until !== undefined
    ? Math.max(1, Math.ceil((until - now) / 1000))
    : undefined;
}
