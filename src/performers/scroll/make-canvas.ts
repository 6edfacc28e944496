/** Canvases that are never shown: in a page or in a worker, wherever the crowd is drawn. */

export type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;
export type AnyContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A canvas of so many pixels. */
export function makeCanvas(width: number, height: number): AnyCanvas {
  // In a worker there is no other; where a browser has none, no worker draws.
  if (typeof document === 'undefined') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

/** Its context; null where the browser has none to give. */
export const contextOf = (canvas: AnyCanvas): AnyContext | null =>
  canvas.getContext('2d') as AnyContext | null;
