/** The reader's scroll as a clock that stands when the reader does. */

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
