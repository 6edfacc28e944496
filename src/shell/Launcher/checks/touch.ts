/** Does the screen feel a finger? Somebody has to touch it. */
import type { Finding } from './finding.ts';

const PATIENCE = 20_000;

export function judgeTouch(pointer: string | undefined, points: number): Finding {
  if (pointer === undefined) return { grade: 'note', say: 'touch-none' };
  return pointer === 'touch' || pointer === 'pen'
    ? { grade: 'good', say: 'touch-good', values: { points: Math.max(1, points) } }
    : { grade: 'note', say: 'touch-mouse' };
}

/** @param target what is to be touched */
export function checkTouch(target: HTMLElement, signal: AbortSignal): Promise<Finding> {
  return new Promise((done) => {
    const end = (pointer?: string): void => {
      clearTimeout(timer);
      done(judgeTouch(pointer, navigator.maxTouchPoints));
    };
    const timer = window.setTimeout(() => end(), PATIENCE);
    target.addEventListener('pointerdown', ({ pointerType }) => end(pointerType), { signal, once: true });
    // A keyboard presses without a pointer.
    target.addEventListener('click', ({ detail }) => detail === 0 && end('keyboard'), { signal, once: true });
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
