/** What the browser says of a moment in which it has nothing to do. */
export interface Moment {
  /** ms that are left of it. */
  timeRemaining(): number;
}

/**
 * Calls `use` in the browser's next idle moment.
 * @param patience longest wait for one, ms
 * @param otherwise wait where a browser knows no idle moments (Safari), ms
 */
export function whenIdle(use: (moment: Moment) => void, patience: number, otherwise: number): void {
  if ('requestIdleCallback' in window) requestIdleCallback(use, { timeout: patience });
  else setTimeout(() => use({ timeRemaining: () => 0 }), otherwise);
}

/** Lets the browser draw and listen: resolves in its next idle moment, or soon. Between pieces of work that nobody waits for. */
export const breathe = (patience = 200, otherwise = 16): Promise<void> =>
  new Promise((resolve) => whenIdle(() => resolve(), patience, otherwise));
