/** The reader's scroll as a clock that stands when the reader does. */

/**
 * Resolves when the page has not been scrolled for so long, ms: now is the time for what would hold up a moving page.
 * @param signal ends the waiting, which then is over
 */
export const standing = (rest: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = new AbortController();
    const done = (): void => {
      end.abort();
      clearTimeout(timer);
      resolve();
    };
    let last = performance.now();
    const moved = (): void => {
      last = performance.now();
    };
    // A timer that is set and cleared with every frame costs a slow phone more than one that looks again.
    const look = (): void => {
      const left = last + rest - performance.now();
      if (left > 0) timer = setTimeout(look, left);
      else done();
    };
    let timer = setTimeout(look, rest);
    window.addEventListener('scroll', moved, { passive: true, signal: end.signal });
    signal?.addEventListener('abort', done, { once: true, signal: end.signal });
  });

/**
 * Calls `render` in the next frame after each scroll, once a frame at most.
 * @param render returns true when it has left something for the next frame, which then comes without a scroll
 * @param signal ends it
 */
export function onScroll(render: () => boolean, signal: AbortSignal): void {
  let asked = 0;
  const frame = (): void => {
    asked = 0;
    if (render() && !signal.aborted) ask();
  };
  const ask = (): void => {
    asked ||= requestAnimationFrame(frame);
  };
  window.addEventListener('scroll', ask, { passive: true, signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(asked), { once: true });
}
