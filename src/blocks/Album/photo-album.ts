/** `<photo-album>`: opens its photographs in a viewer that fills the screen, fetched at the first use. Otherwise they are links. */
import { StoryElement } from '../../client/story-element.ts';

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

class PhotoAlbumElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    this.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        const links = Array.from(this.querySelectorAll<HTMLAnchorElement>('a.photo-frame'));
        const index = links.findIndex((one) => one === link);
        if (link === null || index < 0 || !isPlain(event)) return;
        event.preventDefault();
        import('./open-album.ts').then(
          ({ openAlbum }) => openAlbum(this.dataset, links, index, signal),
          // Without the viewer the link does what it says.
          () => location.assign(link.href),
        );
      },
      { signal },
    );
  }
}

if (!customElements.get('photo-album')) customElements.define('photo-album', PhotoAlbumElement);
