/** Digits for the staff, to be pressed on a screen without a keyboard. A bar to play: the code stands in the address. */
import type { HallLoopWords } from '../../ui/hall-loop-words.ts';

/** @param done is called when the right digits have been pressed */
export function pinPad(
  pin: string,
  words: HallLoopWords,
  done: () => void,
  signal: AbortSignal,
): HTMLElement {
  const box = document.createElement('div');
  box.className = 'loop-pin';
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = words.pinAsk;
  const keys = document.createElement('div');
  keys.className = 'loop-keys';
  let typed = '';
  const show = (text: string): void => {
    line.textContent = text;
  };
  const press = (digit: string): void => {
    typed += digit;
    show('•'.repeat(typed.length));
    if (typed.length < pin.length) return;
    if (typed === pin) return done();
    typed = '';
    show(words.pinWrong);
  };
  const erase = (): void => {
    typed = typed.slice(0, -1);
    show(typed === '' ? words.pinAsk : '•'.repeat(typed.length));
  };
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const key = document.createElement('button');
    key.type = 'button';
    key.className = 'screen-button';
    key.textContent = text;
    key.addEventListener('click', act, { signal });
    return key;
  };
  keys.append(
    ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => button(digit, () => press(digit))),
  );
  keys.append(button(words.erase, erase));
  box.addEventListener(
    'keydown',
    (event) => {
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === 'Backspace') erase();
    },
    { signal },
  );
  box.append(line, keys);
  return box;
}
