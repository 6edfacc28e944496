/** QR codes, for pictures made at build and for those drawn in the browser: error level M, four modules of quiet (SH-20). */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules along one side, quiet zone included. */
  size: number;
  /** Version 1–40; 4 holds an address of 60 signs and still has coarse modules (SH-21). */
  version: number;
  data: boolean[][];
}

/** @param text the canonical address, without a fragment or a query */
export function qrCode(text: string): QrCode {
  const { size, data, version } = encode(text, { ecc: 'M', border: 4, boostEcc: false });
  return { size, data, version };
}

/** The dark modules as one path, a unit a module; runs in a row are one stroke of the pen. */
export function qrPath({ data }: QrCode): string {
  let d = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      let end = x;
      while (row[end] === true) end += 1;
      d += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end;
    }
  });
  return d;
}
