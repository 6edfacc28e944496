/** The visitor's button for the sound, beside the controls: off, on, louder. Says what is heard where that is a stand-in. */
import type { HallScreenElement } from '../screen/hall-screen.ts';
import type { LoopSound } from './loop-sound.ts';

interface Words {
  name: string;
  off: string;
  on: string;
  loud: string;
}

export function soundButton(
  screen: HallScreenElement,
  sound: LoopSound,
  words: Words,
  labels: Readonly<Record<string, string | undefined>>,
  wanted: boolean,
  signal: AbortSignal,
): void {
  const controls = screen.querySelector('.screen-controls');
  if (!wanted || controls === null) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'screen-button loop-sound';
  const show = (): void => {
    const wish = sound.wish;
    button.textContent = wish === 'none' ? words.off : words[wish];
    const label = sound.isOn ? labels[sound.heard ?? ''] : undefined;
    if (label === undefined) button.removeAttribute('data-label');
    else button.dataset['label'] = label;
    if (label !== undefined) button.setAttribute('aria-description', label);
    else button.removeAttribute('aria-description');
  };
  button.addEventListener('click', () => sound.next(), { signal });
  sound.onChange = show;
  show();
  controls.append(button);
  signal.addEventListener('abort', () => button.remove(), { once: true });
}
