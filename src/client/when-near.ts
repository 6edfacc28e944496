/** What may wait until the reader comes near. */

/** Calls `use` once, when `target` is within a screen of what is seen. @param signal takes the wish back */
export function whenNear(target: Element, use: () => void, signal: AbortSignal): void {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      use();
    },
    { rootMargin: '100% 0px' },
  );
  watch.observe(target);
  signal.addEventListener('abort', () => watch.disconnect(), { once: true });
}
