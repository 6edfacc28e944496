/**
 * The signs on the viewer's buttons as elements: PhotoSwipe sets them as markup, which the policy of the pages refuses. They
 * have the size and the classes that its style sheet expects.
 */

const SVG = 'http://www.w3.org/2000/svg';

interface Icon {
  /** Side of the square it is drawn in. */
  size: number;
  /** `d` of a path and, if it has one, its class. */
  paths: readonly (readonly [d: string, className?: string])[];
}

const ARROW = 'M34 13 17 30l17 17 4-4-13-13 13-13z';

const ICONS: Readonly<Record<string, Icon>> = {
  arrowPrev: { size: 60, paths: [[ARROW]] },
  // PhotoSwipe's style sheet turns the arrow round.
  arrowNext: { size: 60, paths: [[ARROW]] },
  close: { size: 32, paths: [['m10 8-2 2 6 6-6 6 2 2 6-6 6 6 2-2-6-6 6-6-2-2-6 6z']] },
  zoom: {
    size: 32,
    paths: [
      [
        'M14 7a8 8 0 1 0 4.7 14.5l4.4 4.4 2.1-2.1-4.4-4.4A8 8 0 0 0 14 7zm0 2.6a5.4 5.4 0 1 1 0 10.8 5.4 5.4 0 0 1 0-10.8z',
      ],
      ['M10.5 14h7v2h-7z', 'pswp__zoom-icn-bar-h'],
      ['M13 11.5h2v7h-2z', 'pswp__zoom-icn-bar-v'],
    ],
  },
  preloader: { size: 32, paths: [['M21.2 16A5.2 5.2 0 1 1 16 10.8V8a8 8 0 1 0 8 8z']] },
};

/** Options of PhotoSwipe that leave its own icons out. */
export const NO_ICONS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(ICONS).map((name) => [`${name}SVG`, '']),
);

function pathOf(d: string, className?: string): SVGElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  if (className !== undefined) path.setAttribute('class', className);
  return path;
}

/** @param name PhotoSwipe's name of a part of its frame; undefined for parts without a sign */
export function viewerIcon(name: string | undefined): SVGElement | undefined {
  const icon = ICONS[name ?? ''];
  if (icon === undefined) return undefined;
  const svg = document.createElementNS(SVG, 'svg');
  const size = String(icon.size);
  for (const [key, value] of Object.entries({
    class: 'pswp__icn',
    viewBox: `0 0 ${size} ${size}`,
    width: size,
    height: size,
    'aria-hidden': 'true',
  }))
    svg.setAttribute(key, value);
  // Under the signs their outline, so that they are seen on a bright photograph too.
  svg.append(
    ...icon.paths.map(([d, own]) => pathOf(d, `pswp__icn-shadow ${own ?? ''}`.trim())),
    ...icon.paths.map(([d, className]) => pathOf(d, className)),
  );
  return svg;
}
