/**
 * The only importer of PhotoSwipe: photographs one at a time over the whole screen, with pinch, drag, arrows, Escape and
 * swipe to close. It styles through the style object alone, so a policy without inline styles allows it. Its icons, which it
 * would set as markup, are ours (viewer-icons.ts).
 */
import './trusted-types.ts';
import PhotoSwipe from 'photoswipe';
import viewerStyles from 'photoswipe/style.css?url';
import { NO_ICONS, viewerIcon } from './viewer-icons.ts';

export interface ViewerPicture {
  /** What was pressed: the picture grows from it, and the focus returns to it. */
  link: HTMLElement;
  src: string;
  srcset?: string | undefined;
  /** px; of a drawing, as large as it should be shown. */
  width: number;
  height: number;
  alt: string;
  /** Shown until the whole has come. */
  thumb: string;
  /** Copied under the picture. */
  caption: readonly Node[];
}

interface Options {
  index: number;
  /** label, close, previous, next, zoom, failed. */
  words: DOMStringMap;
  /** Further style sheets, by address. */
  styles: readonly string[];
  /** Closes the viewer. */
  signal: AbortSignal;
}

/** A style sheet that is in the page once; resolves when it has come, or never will. */
function addStyles(href: string): Promise<void> {
  return new Promise((resolve) => {
    if (document.querySelector(`link[href="${href}"]`) !== null) return resolve();
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

/** Nothing flies where the reader, or the system, asked for rest. */
const calm = (): boolean =>
  document.documentElement.dataset['reading'] === 'still' ||
  matchMedia('(prefers-reduced-motion: reduce)').matches;

function dataSource(pictures: readonly ViewerPicture[]) {
  return pictures.map(({ src, srcset, width, height, alt, thumb, link }) => ({
    src,
    width,
    height,
    alt,
    msrc: thumb,
    element: link,
    thumbCropped: true,
    ...(srcset === undefined ? {} : { srcset }),
  }));
}

/** Keeps room under the picture for its caption. */
const padding = ({ x, y }: { x: number; y: number }) => ({
  top: y > 500 ? 48 : 0,
  bottom: x > y ? 96 : 128,
  left: 0,
  right: 0,
});

/** Opens the viewer. Resolves when it is open; rejects when it cannot be. */
export async function openViewer(pictures: readonly ViewerPicture[], options: Options): Promise<void> {
  const { index, words, styles, signal } = options;
  await Promise.all([viewerStyles, ...styles].map(addStyles));
  if (signal.aborted) return;
  const still = calm();
  const viewer = new PhotoSwipe({
    dataSource: dataSource(pictures),
    index,
    bgOpacity: 1,
    loop: false,
    returnFocus: true,
    showHideAnimationType: still ? 'none' : 'zoom',
    ...(still ? { zoomAnimationDuration: false as const } : {}),
    paddingFn: padding,
    closeTitle: words['close'] ?? '',
    zoomTitle: words['zoom'] ?? '',
    arrowPrevTitle: words['previous'] ?? '',
    arrowNextTitle: words['next'] ?? '',
    errorMsg: words['failed'] ?? '',
    ...NO_ICONS,
  });
  viewer.addFilter('uiElement', (element, { name }) => {
    const icon = viewerIcon(name);
    if (icon !== undefined) element.append(icon);
    return element;
  });
  viewer.on('uiRegister', () =>
    viewer.ui?.registerElement({
      name: 'caption',
      className: 'pswp__caption',
      order: 9,
      isButton: false,
      appendTo: 'root',
      onInit: (element) => {
        element.setAttribute('aria-live', 'polite');
        const show = (): void =>
          element.replaceChildren(
            ...(pictures[viewer.currIndex]?.caption ?? []).map((node) => node.cloneNode(true)),
          );
        viewer.on('change', show);
      },
    }),
  );
  signal.addEventListener('abort', () => viewer.destroy(), { once: true });
  viewer.init();
  viewer.element?.setAttribute('aria-modal', 'true');
  viewer.element?.setAttribute('aria-label', words['label'] ?? '');
}
