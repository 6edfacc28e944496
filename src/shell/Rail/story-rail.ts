/** `<story-rail>`: its number opens the contents as a dialog instead of sending the reader back to the top. */
import { StoryElement } from '../../client/story-element.ts';

class StoryRailElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const link = this.querySelector<HTMLAnchorElement>('.rail-where');
    const dialog = this.querySelector<HTMLDialogElement>('.rail-dialog');
    // A browser without <dialog> follows the link: the contents are on the page.
    if (link === null || dialog === null || typeof dialog.showModal !== 'function') return;
    link.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        fillDialog(dialog);
        dialog.showModal();
      },
      { signal },
    );
    dialog.addEventListener(
      'click',
      (event) => {
        const target = event.target as Element;
        if (target === dialog || target.closest('a, .rail-close') !== null) dialog.close();
      },
      { signal },
    );
    signal.addEventListener('abort', () => dialog.close(), { once: true });
  }
}

/** The list of the contents, once; copied, so that there is one source of it. */
function fillDialog(dialog: HTMLDialogElement): void {
  if (dialog.querySelector('ol') !== null) return;
  const list = document.querySelector('.contents-list');
  if (list !== null) dialog.append(list.cloneNode(true));
}

if (!customElements.get('story-rail')) customElements.define('story-rail', StoryRailElement);
