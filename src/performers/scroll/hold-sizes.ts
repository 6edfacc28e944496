/**
 * Scenes out of sight keep the height they were measured with and cost nothing: the browser leaves out their style, layout and
 * paint (content-visibility), where it knows how. They can still be found, tabbed to and read aloud.
 *
 * Scenes and not beats: with every frame of a scroll the browser asks of each held element whether it is seen, and places anew
 * whatever is sticky in those that are not held, the scenes' titles among it.
 */

const HELD = 'is-held';

const scenesOf = (way: HTMLElement): HTMLElement[] => Array.from(way.querySelectorAll<HTMLElement>('.scene'));

/** Lets scenes be left out while they are out of sight. To be called when all of them are laid out. */
export function holdSizes(way: HTMLElement): void {
  if (!CSS.supports('content-visibility', 'auto')) return;
  const scenes = scenesOf(way);
  // With its fractions: rounded, twenty scenes would move the last by some px. It has neither padding nor border (stage.css).
  const heights = scenes.map((scene) => scene.getBoundingClientRect().height);
  scenes.forEach((scene, i) => {
    scene.style.setProperty('contain-intrinsic-height', `${heights[i] ?? 0}px`);
  });
  way.classList.add(HELD);
}

/** Every scene is laid out again. */
export function releaseSizes(way: HTMLElement): void {
  way.classList.remove(HELD);
  for (const scene of scenesOf(way)) scene.style.removeProperty('contain-intrinsic-height');
}
