/** Elliptical arcs of SVG paths → points. Formulae: SVG 2, appendix B.2.4. */

/** Appends the arc's points after (x1, y1), the end point included, in pieces of about `step` units. */
export function arcPoints(
  out: number[],
  x1: number,
  y1: number,
  [radiusX, radiusY, turn, large, sweep]: readonly number[],
  x2: number,
  y2: number,
  step: number,
): void {
  let rx = Math.abs(radiusX!);
  let ry = Math.abs(radiusY!);
  if (rx === 0 || ry === 0 || (x1 === x2 && y1 === y2)) {
    out.push(x2, y2);
    return;
  }
  const phi = (turn! * Math.PI) / 180;
  const cos = Math.cos(phi);
  const sin = Math.sin(phi);
  const hx = (cos * (x1 - x2) + sin * (y1 - y2)) / 2;
  const hy = (-sin * (x1 - x2) + cos * (y1 - y2)) / 2;
  const tooSmall = (hx * hx) / (rx * rx) + (hy * hy) / (ry * ry);
  if (tooSmall > 1) {
    rx *= Math.sqrt(tooSmall);
    ry *= Math.sqrt(tooSmall);
  }
  const down = rx * rx * hy * hy + ry * ry * hx * hx;
  const root = Math.sqrt(Math.max(0, (rx * rx * ry * ry - down) / down)) * (large === sweep ? -1 : 1);
  const ox = (root * rx * hy) / ry;
  const oy = (-root * ry * hx) / rx;
  const cx = cos * ox - sin * oy + (x1 + x2) / 2;
  const cy = sin * ox + cos * oy + (y1 + y2) / 2;
  const from = Math.atan2((hy - oy) / ry, (hx - ox) / rx);
  let angle = Math.atan2((-hy - oy) / ry, (-hx - ox) / rx) - from;
  if (sweep === 1 && angle < 0) angle += 2 * Math.PI;
  if (sweep === 0 && angle > 0) angle -= 2 * Math.PI;
  const n = Math.min(96, Math.max(2, Math.ceil((Math.abs(angle) * Math.max(rx, ry)) / step)));
  for (let i = 1; i < n; i++) {
    const a = from + (angle * i) / n;
    const [px, py] = [rx * Math.cos(a), ry * Math.sin(a)];
    out.push(cx + cos * px - sin * py, cy + sin * px + cos * py);
  }
  out.push(x2, y2);
}
