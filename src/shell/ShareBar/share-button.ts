/** `<share-button>`: the button that opens the share sheet for the page it stands on. Without script there are the links beside it. */
import { StoryElement } from '../../client/story-element.ts';

class ShareButtonElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const { share: id = '', title = '', path = '', label = '' } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-haspopup', 'dialog');
    const open = async (): Promise<void> => {
      const { openShareSheet } = await import('../ShareSheet/share-sheet.ts');
      await openShareSheet({ id, title, path }, button, signal);
    };
    button.addEventListener('click', () => void open().catch((error: unknown) => this.note(error)), {
      signal,
    });
    this.append(button);
    signal.addEventListener('abort', () => button.remove(), { once: true });
  }
}

if (!customElements.get('share-button')) customElements.define('share-button', ShareButtonElement);
