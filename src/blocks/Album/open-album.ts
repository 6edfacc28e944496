/** What of an album the viewer is given: pictures, their sizes, and the captions that stand under them in the page. */
import { openViewer, type ViewerPicture } from '../../client/viewer.ts';
import captionStyles from './viewer.css?url';

function pictureOf(link: HTMLAnchorElement): ViewerPicture {
  const caption = link.closest('figure')?.querySelector('figcaption');
  return {
    link,
    src: link.href,
    srcset: link.dataset['set'],
    width: Number(link.dataset['width']),
    height: Number(link.dataset['height']),
    alt: link.querySelector<HTMLImageElement>('.photo-image')?.alt ?? '',
    thumb: link.querySelector<HTMLImageElement>('.photo-image')?.currentSrc ?? '',
    caption: Array.from(caption?.childNodes ?? []),
  };
}

/** @param words what the viewer's buttons are called: label, close, previous, next, zoom, failed. */
export function openAlbum(
  words: DOMStringMap,
  links: readonly HTMLAnchorElement[],
  index: number,
  signal: AbortSignal,
): Promise<void> {
  return openViewer(links.map(pictureOf), { index, words, styles: [captionStyles], signal });
}
