/**
 * What a screen in a hall does not do, whatever a hand finds out about browsers: no menus, nothing dragged or marked, no
 * zoom (KI-15). Only in the modes of the exhibition; a reader's page keeps everything. The style sheet holds the rest.
 */
const NEVER = ['contextmenu', 'dragstart', 'selectstart', 'gesturestart'] as const;

export function lockDown(signal: AbortSignal): void {
  const refuse = (event: Event): void => event.preventDefault();
  for (const name of NEVER) document.addEventListener(name, refuse, { signal });
  document.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), {
    signal,
    passive: false,
  });
}
