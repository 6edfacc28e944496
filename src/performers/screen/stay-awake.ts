/** Keeps the machine's screen on (KI-22). What it does not grant it does not grant: nothing here can fail loudly. */

export function stayAwake(signal: AbortSignal): void {
  if (!('wakeLock' in navigator)) return;
  let held: WakeLockSentinel | undefined;
  const ask = (): void => {
    if (signal.aborted || held !== undefined || document.visibilityState !== 'visible') return;
    // eslint-disable-next-line compat/compat -- asked for above; where it is not there, nothing is done
    navigator.wakeLock.request('screen').then(
      (sentinel) => {
        if (signal.aborted) return void sentinel.release();
        held = sentinel;
        // The system takes it back when the page is hidden or the battery low: ask again when it may be had.
        sentinel.addEventListener(
          'release',
          () => {
            held = undefined;
            ask();
          },
          { once: true },
        );
      },
      () => undefined,
    );
  };
  document.addEventListener('visibilitychange', ask, { signal });
  signal.addEventListener('abort', () => void held?.release().catch(() => undefined), { once: true });
  ask();
}

/** Asks for the whole screen at the first touch or key, where the window does not fill it already. */
export function fillScreen(signal: AbortSignal): void {
  const fill = (): void => {
    const { documentElement: html, fullscreenElement, fullscreenEnabled } = document;
    const filled = window.innerHeight >= screen.height - 1 && window.innerWidth >= screen.width - 1;
    if (filled || fullscreenElement !== null || !fullscreenEnabled) return;
    html.requestFullscreen().catch(() => undefined);
  };
  for (const name of ['pointerup', 'keydown'] as const)
    document.addEventListener(name, fill, { signal, once: true });
}
