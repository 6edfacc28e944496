/** Web Mercator (EPSG:3857) on a unit square, so that still pictures register exactly with a slippy map. */

/** Longitude and latitude in degrees → x, y of the world square 0..1, y down. https://epsg.io/3857 */
export function mercator(lon: number, lat: number): [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** A rectangle of the world square. */
export interface WorldBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Box of [west, south, east, north]. */
export function worldBox([west, south, east, north]: readonly [number, number, number, number]): WorldBox {
  const [x, y] = mercator(west, north);
  const [right, bottom] = mercator(east, south);
  return { x, y, width: right - x, height: bottom - y };
}

/** A point as shares of a world box, 0..1. */
export function within({ x, y, width, height }: WorldBox, lon: number, lat: number): [number, number] {
  const [px, py] = mercator(lon, lat);
  return [(px - x) / width, (py - y) / height];
}
