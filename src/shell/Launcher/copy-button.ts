/** A button that copies a text. Where the browser refuses, the text is marked, for a hand to copy it. */

export interface CopyWords {
  copy: string;
  copied: string;
  byHand: string;
}

/** @param shown the element that shows the text */
export function copyButton(shown: HTMLElement, words: CopyWords, signal: AbortSignal): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher-copy';
  button.textContent = words.copy;
  const mark = (): boolean => {
    const range = document.createRange();
    range.selectNodeContents(shown);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    // Old, and all that a page without https has.
    return document.execCommand('copy');
  };
  const copy = async (): Promise<void> => {
    let done = false;
    try {
      await navigator.clipboard.writeText(shown.textContent ?? '');
      done = true;
    } catch {
      done = mark();
    }
    button.textContent = done ? words.copied : words.byHand;
    setTimeout(() => (button.textContent = words.copy), 2500);
  };
  button.addEventListener('click', () => void copy(), { signal });
  return button;
}
