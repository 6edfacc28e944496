/** A QR code drawn in the page: no picture is fetched, so it works without a network and for an address nobody knew at build. */
import { qrCode, qrPath } from '../lib/qr.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** @param label what it leads to, for those who do not see it */
export function drawQr(text: string, label: string): SVGSVGElement {
  const code = qrCode(text);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const shape = (fill: string, d: string): SVGPathElement => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('fill', fill);
    path.setAttribute('d', d);
    return path;
  };
  // Black on white whatever the light of the chapter: a camera reads it from across the room.
  svg.append(shape('#ffffff', `M0 0h${code.size}v${code.size}H0z`), shape('#000000', qrPath(code)));
  return svg;
}
