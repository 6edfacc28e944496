/**
 * Hears every finger, pointer, wheel and key before anything else in the page does, and decides whether anything else hears it. The touch
 * that wakes a screen must not press what happens to lie under it (KI-3): then the whole gesture is swallowed, to its click.
 */

/** `pass`: the page gets it. `swallow`: nobody does. */
export type Verdict = 'pass' | 'swallow';

const BEGIN = ['pointerdown', 'keydown', 'wheel'] as const;
/** What follows a press and could press something. `pointerup` presses nothing by itself, and may open the full screen. */
const FOLLOW = [
  'touchstart',
  'touchend',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'keyup',
] as const;
/** A click follows its touch within so long, ms; after it nothing is swallowed any more. */
const TAIL = 500;

/** @param decide is asked once a gesture, at its beginning */
export function gateTouches(decide: (event: Event) => Verdict, signal: AbortSignal): void {
  let swallowing = false;
  let timer = 0;
  const refuse = (event: Event): void => {
    if (event.cancelable) event.preventDefault();
    event.stopImmediatePropagation();
  };
  const letGo = (): void => {
    clearTimeout(timer);
    swallowing = false;
  };
  const begin = (event: Event): void => {
    clearTimeout(timer);
    // A key that is held repeats: it belongs to its first press.
    if (event instanceof KeyboardEvent && event.repeat && swallowing) return refuse(event);
    swallowing = decide(event) === 'swallow';
    if (!swallowing) return;
    refuse(event);
    if (event.type === 'wheel') letGo();
  };
  const follow = (event: Event): void => {
    if (!swallowing) return;
    refuse(event);
    if (event.type === 'click' || event.type === 'keyup') letGo();
  };
  const end = (): void => {
    if (!swallowing) return;
    clearTimeout(timer);
    timer = window.setTimeout(letGo, TAIL);
  };
  const options = { capture: true, passive: false, signal };
  for (const name of BEGIN) window.addEventListener(name, begin, options);
  for (const name of FOLLOW) window.addEventListener(name, follow, options);
  for (const name of ['pointerup', 'pointercancel'] as const) window.addEventListener(name, end, options);
  signal.addEventListener('abort', letGo, { once: true });
}
