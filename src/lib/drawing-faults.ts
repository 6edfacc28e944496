/**
 * What may stand in a drawing. Drawings are shown as pictures and, by the moving page, laid into the document itself, so they
 * hold shapes and paint and nothing that runs, loads, styles or says. A parser that keeps to the letter of XML reads them:
 * what it refuses, a browser would not show. https://www.w3.org/TR/SVG2/ · https://www.w3.org/TR/xml/
 */
import { SaxesParser } from 'saxes';

export interface DrawingFault {
  what: 'syntax' | 'depth' | 'declaration' | 'element' | 'attribute' | 'reference';
  /** The name or the words at fault. */
  name: string;
  /** 1-based. */
  line: number;
}

const ELEMENTS = new Set([
  ...[
    'svg',
    'g',
    'defs',
    'title',
    'desc',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
  ],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern', 'symbol', 'use', 'metadata'],
]);
/** Attributes that run, style or load, whatever they are called on. */
const REFUSED = /^on|^(?:style|src|class|tabindex|begin|attributeName|xml:base)$/iu;
const REFERENCE = /^(?:xlink:)?href$/u;
/** A paint may name a part of the same drawing. */
const OUTSIDE = /url\(\s*["']?(?!#)|^\s*[a-z][a-z0-9+.-]*:(?!\/\/www\.w3\.org\/)/iu;
/** Groups in groups; ours come to ten. Browsers and renderers stop at some hundreds. */
const MAX_DEPTH = 64;

/** Everything in a drawing that may not be there; after a fault of syntax nothing more is read. */
export function drawingFaults(svg: string): DrawingFault[] {
  const faults: DrawingFault[] = [];
  const parser = new SaxesParser({ position: true });
  const add = (what: DrawingFault['what'], name: string): void =>
    void faults.push({ what, name, line: parser.line });
  let [depth, deepest, broken] = [0, 0, false];
  parser.on('error', (error) => {
    if (!broken) add('syntax', error.message.replace(/^\d+:\d+: /u, ''));
    broken = true;
  });
  parser.on('doctype', () => add('declaration', '<!DOCTYPE>'));
  parser.on('cdata', () => add('declaration', '<![CDATA['));
  parser.on('processinginstruction', ({ target }) => add('declaration', `<?${target}?>`));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH && deepest <= MAX_DEPTH) add('depth', String(MAX_DEPTH));
    deepest = Math.max(depth, deepest);
    if (!ELEMENTS.has(name) || (depth === 1) !== (name === 'svg')) add('element', `<${name}>`);
    for (const [key, value] of Object.entries(attributes)) {
      if (REFUSED.test(key)) add('attribute', key);
      else if (REFERENCE.test(key) ? !value.startsWith('#') : OUTSIDE.test(value))
        add('reference', value.slice(0, 60));
    }
  });
  parser.on('closetag', () => void (depth -= 1));
  parser.write(svg).close();
  return faults;
}
