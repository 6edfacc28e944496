/**
 * Beats out of sight keep the size they were measured with and cost nothing: the browser leaves out their style, layout and
 * paint (content-visibility), where it knows how. They can still be found, tabbed to and read aloud.
 */
import type { MeasuredStop } from './measure-stops.ts';

const HELD = 'is-held';

/**
 * Calls `use` when the browser has drawn the page as it is now: what it leaves out it remembers as it last drew it.
 * @returns takes it back
 */
export function whenDrawn(use: () => void): () => void {
  let asked = requestAnimationFrame(() => {
    asked = requestAnimationFrame(use);
  });
  return () => cancelAnimationFrame(asked);
}

/** Lets beats be left out while they are out of sight. @param stops as just measured, with nothing left out */
export function holdSizes(way: HTMLElement, stops: readonly MeasuredStop[]): void {
  if (!CSS.supports('content-visibility', 'auto')) return;
  const beats = stops.filter(({ element }) => element.dataset['stop'] === 'beat');
  // With its fractions: rounded, fifty beats would move the last by a line.
  const heights = beats.map(({ element }) => element.getBoundingClientRect().height);
  // Without what is left out, a beat is as high as this and its padding, which no beat has above (stage.css).
  beats.forEach(({ element }, i) => {
    element.style.setProperty('contain-intrinsic-height', `calc(${heights[i] ?? 0}px - var(--beat-foot))`);
  });
  way.classList.add(HELD);
}

/** Every beat is laid out again. */
export function releaseSizes(way: HTMLElement): void {
  way.classList.remove(HELD);
  for (const beat of Array.from(way.querySelectorAll<HTMLElement>('[data-stop=beat]')))
    beat.style.removeProperty('contain-intrinsic-height');
}
