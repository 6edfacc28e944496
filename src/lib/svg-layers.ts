/** The layers of a drawing: its groups, found in the text of the file. Build time only; a browser has a parser. */

export interface SvgLayer {
  /** Empty for a group, or a shape, without a name. */
  id: string;
  markup: string;
}

/** A tag of SVG: `<g id="x">`, `<path …/>`, `</g>`. Attribute values of drawings hold no `>`. */
const TAG = /<(\/?)([a-zA-Z]+)((?:"[^"]*"|[^"'>])*?)(\/?)>/gu;

/**
 * Splits the inside of a drawing into its topmost elements, in order.
 * @param inner what stands between `<svg …>` and `</svg>`
 */
export function topLayers(inner: string): SvgLayer[] {
  const layers: SvgLayer[] = [];
  let depth = 0;
  let start = 0;
  let id = '';
  for (const { 0: tag, 1: closing, 3: attributes, 4: alone, index } of inner.matchAll(TAG)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 0) {
        start = index;
        id = /\sid="([^"]*)"/u.exec(attributes ?? '')?.[1] ?? '';
      }
      if (alone !== '/') depth += 1;
    }
    if (depth === 0) layers.push({ id, markup: inner.slice(start, index + tag.length) });
  }
  return layers;
}

/** Names of all groups of a drawing, at any depth. */
export function layerNames(svg: string): string[] {
  return [...svg.matchAll(/<g\s(?:[^>]*\s)?id="([^"]+)"/gu)].map(([, id]) => id ?? '');
}
