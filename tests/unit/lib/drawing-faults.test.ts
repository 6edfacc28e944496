/** What a drawing may not hold; the texts for editors are held by the broken stories. */
import { describe, expect, it } from 'vitest';
import { drawingFaults } from '../../../src/lib/drawing-faults.ts';

const drawing = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;
const found = (svg: string): string[] => drawingFaults(svg).map(({ what }) => what);

describe('drawingFaults', () => {
  it.each([
    ['element', '<script>run()</script>'],
    ['element', '<style>g{}</style>'],
    ['element', '<foreignObject/>'],
    ['element', '<image href="#a"/>'],
    ['element', '<a href="#a"/>'],
    ['element', '<animate/>'],
    ['element', '<text>words</text>'],
    ['element', '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'],
    ['element', '<svg/>'],
    ['attribute', '<g onload="run()"/>'],
    ['attribute', '<g ONCLICK="run()"/>'],
    ['attribute', '<g style="fill:red"/>'],
    ['attribute', '<g class="a"/>'],
    ['reference', '<use href="other.svg#a"/>'],
    [
      'reference',
      '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.org/a.svg#a"/>',
    ],
    ['reference', '<path fill="url(https://example.org/a#b)"/>'],
    ['reference', '<path mask="url( \'a.svg#b\')"/>'],
    ['reference', '<g id="javascript:run()"/>'],
    ['declaration', '<?xml-stylesheet href="a.css"?>'],
    ['declaration', '<![CDATA[<script>]]>'],
    ['syntax', '<g>'],
    ['syntax', '</g>'],
    ['syntax', '<g id="a" id="b"/>'],
    ['syntax', '<g a=1/>'],
    ['syntax', '&nbsp;'],
    ['syntax', '\u0000'],
    ['depth', `${'<g>'.repeat(80)}${'</g>'.repeat(80)}`],
  ])('says %s of %s', (what, inner) => expect(found(drawing(inner))).toContain(what));

  it('refuses a document type, and with it every entity', () =>
    expect(found(`<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('<g id="&a;"/>')}`)).toContain('declaration'));

  it('tells the line', () => expect(drawingFaults(drawing('\n\n<script/>'))).toMatchObject([{ line: 3 }]));

  it.each([
    '<g id="a"><path d="M0 0h9" fill="#fff" stroke-width="2"/></g>',
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><path fill="url(#a)"/>',
    '<use href="#a"/>',
    '<!-- drawn by hand --><title>a &amp; b</title>',
  ])('lets %s pass', (inner) => expect(found(drawing(inner))).toEqual([]));

  it('lets the head of a file pass', () =>
    expect(found(`<?xml version="1.0" encoding="UTF-8"?>\n${drawing('')}`)).toEqual([]));
});
