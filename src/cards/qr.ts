/** QR codes in the pictures made at build: dark on light (SH-20). */
import { qrPath, type QrCode } from '../lib/qr.ts';

export { qrCode, qrPath, type QrCode } from '../lib/qr.ts';

/** A QR code as a group of an SVG. @param side length in px; made of whole pixels a module when it is a multiple of `size` */
export function qrSvg(code: QrCode, x: number, y: number, side: number, dark: string, light: string): string {
  return (
    `<g transform="translate(${x} ${y})scale(${side / code.size})" shape-rendering="crispEdges">` +
    `<path fill="${light}" d="M0 0h${code.size}v${code.size}H0z"/><path fill="${dark}" d="${qrPath(code)}"/></g>`
  );
}
