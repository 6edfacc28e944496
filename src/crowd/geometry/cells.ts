/** A uniform grid over points, so that neighbours are found without looking at everybody. */

/** `items[start[c] … start[c + 1])` are the points of cell `c = row * cols + col`. */
export interface Cells {
  readonly cols: number;
  readonly rows: number;
  readonly size: number;
  readonly x0: number;
  readonly y0: number;
  readonly start: Int32Array;
  readonly items: Int32Array;
  readonly cellOf: Int32Array;
}

/** Room for `count` points in the given bounds. The cell grows if the grid would hold far more cells than points. */
export function makeCells(
  count: number,
  x0: number,
  y0: number,
  width: number,
  height: number,
  size: number,
): Cells {
  const least = Math.sqrt((Math.max(width, 1e-6) * Math.max(height, 1e-6)) / (4 * count + 16));
  const cell = Math.max(size, least, Math.max(width, height) / 2000, 1e-6);
  const cols = Math.max(1, Math.ceil(width / cell));
  const rows = Math.max(1, Math.ceil(height / cell));
  return {
    cols,
    rows,
    size: cell,
    x0,
    y0,
    start: new Int32Array(cols * rows + 1),
    items: new Int32Array(count),
    cellOf: new Int32Array(count),
  };
}

/** Cells for the bounds of the points themselves. */
export function cellsAround(xs: Float32Array, ys: Float32Array, size: number): Cells {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (let i = 0; i < xs.length; i++) {
    x0 = Math.min(x0, xs[i]!);
    x1 = Math.max(x1, xs[i]!);
    y0 = Math.min(y0, ys[i]!);
    y1 = Math.max(y1, ys[i]!);
  }
  const cells = makeCells(xs.length, x0, y0, x1 - x0, y1 - y0, size);
  fillCells(cells, xs, ys);
  return cells;
}

/** Sorts the points into the cells (counting sort); points outside go to the border cells. */
export function fillCells(cells: Cells, xs: Float32Array, ys: Float32Array): void {
  const { cols, rows, size, x0, y0, start, items, cellOf } = cells;
  start.fill(0);
  for (let i = 0; i < xs.length; i++) {
    const c = clampIndex((xs[i]! - x0) / size, cols) + cols * clampIndex((ys[i]! - y0) / size, rows);
    cellOf[i] = c;
    start[c + 1]! += 1;
  }
  for (let c = 0; c < cols * rows; c++) start[c + 1]! += start[c]!;
  // Walked backwards so that each cell lists its points in index order: the order decides who pushes whom first.
  for (let i = xs.length - 1; i >= 0; i--) {
    const c = cellOf[i]! + 1;
    start[c]! -= 1;
    items[start[c]!] = i;
  }
  // `start[c + 1]` now holds the start of cell c: shift back by one.
  for (let c = 0; c < cols * rows; c++) start[c] = start[c + 1]!;
  start[cols * rows] = xs.length;
}

/** The cell column or row for a fractional position. */
export function clampIndex(at: number, count: number): number {
  return at < 0 ? 0 : at >= count ? count - 1 : Math.floor(at);
}
