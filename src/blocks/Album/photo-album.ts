/** `<photo-album>`: opens its photographs in a viewer that fills the screen, fetched at the first use. Otherwise they are links. */
import { plainlyClicked } from '../../client/plain-click.ts';
import { StoryElement } from '../../client/story-element.ts';

class PhotoAlbumElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    this.addEventListener(
      'click',
      (event) => {
        const link = plainlyClicked(event, 'a.photo-frame');
        if (link === undefined) return;
        event.preventDefault();
        const links = Array.from(this.querySelectorAll<HTMLAnchorElement>('a.photo-frame'));
        import('./open-album.ts').then(
          ({ openAlbum }) => openAlbum(this.dataset, links, links.indexOf(link), signal),
          // Without the viewer the link does what it says.
          () => location.assign(link.href),
        );
      },
      { signal },
    );
  }
}

if (!customElements.get('photo-album')) customElements.define('photo-album', PhotoAlbumElement);
