/** The controls in the foot: one screen back, one on, the contents, from the beginning, lower down. */
import type { Contents } from './contents.ts';
import type { HallScreenElement } from './hall-screen.ts';
import type { Move } from './screen-state.ts';

const MOVES: readonly string[] = ['next', 'previous', 'first'];

/** Lowers the controls for who sits, or puts them back (KI-13): `data-low` on the document. */
export function lowerControls(screen: HTMLElement, low: boolean): void {
  document.documentElement.toggleAttribute('data-low', low);
  const button = screen.querySelector<HTMLElement>('[data-move="lower"]');
  if (button === null || (button.getAttribute('aria-pressed') === 'true') === low) return;
  button.setAttribute('aria-pressed', String(low));
  const { other = '' } = button.dataset;
  button.dataset['other'] = button.textContent ?? '';
  button.textContent = other;
}

export function attachControls(screen: HallScreenElement, contents: Contents, signal: AbortSignal): void {
  const nav = screen.querySelector<HTMLElement>('.screen-controls');
  if (nav === null) throw new Error('no .screen-controls');
  nav.hidden = false;
  screen.addEventListener(
    'click',
    (event) => {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-move]') : null;
      if (button === null) return;
      const move = button.dataset['move'] ?? '';
      if (move === 'contents') contents.show();
      else if (move === 'close') contents.close();
      else if (move === 'lower') lowerControls(screen, !document.documentElement.hasAttribute('data-low'));
      else if (MOVES.includes(move)) screen.move(move as Move);
      // Pressed by a hand: a clicker's Enter must not press it again.
      if (event.detail > 0) button.blur();
    },
    { signal },
  );
  const ends = (): void => {
    const at = (move: string, end: boolean): void => {
      const button = nav.querySelector<HTMLButtonElement>(`[data-move="${move}"]`);
      if (button !== null) button.setAttribute('aria-disabled', String(end));
    };
    at('previous', screen.index === 0);
    at('next', screen.finished);
  };
  for (const name of ['story:beat-shown', 'story:faces-changed', 'story:screen-ready'])
    screen.addEventListener(name, ends, { signal });
}
