/** `<map-link>`: opens the map over the passage. Everything of it is fetched when the reader comes near, or asks. */
import { afterLoad } from '../../client/after-load.ts';
import { plainlyClicked } from '../../client/plain-click.ts';
import { StoryElement } from '../../client/story-element.ts';

class MapLinkElement extends StoryElement {
  #busy = false;

  protected connect(signal: AbortSignal): void {
    if (!('HTMLDialogElement' in window)) return;
    this.addEventListener(
      'click',
      (event) => {
        const link = plainlyClicked(event);
        if (link === undefined) return;
        event.preventDefault();
        void this.#open(link, signal);
      },
      { signal },
    );
    afterLoad(() => {
      import('./map-ahead.ts').then(({ watch }) => watch(this, signal)).catch(() => undefined);
    }, signal);
  }

  async #open(link: HTMLAnchorElement, signal: AbortSignal): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const { openMap } = await import('./open-map.ts');
      await openMap(this, link.dataset['at'], signal);
    } catch (error) {
      // The map's own page is the way that always leads there.
      console.warn('map', error);
      if (!signal.aborted) location.assign(link.href);
    } finally {
      this.#busy = false;
    }
  }
}

if (!customElements.get('map-link')) customElements.define('map-link', MapLinkElement);
