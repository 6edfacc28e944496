/** Lakes and rivers on the stage: fetched when a beat on the map is near, drawn once for each box and light, then copied. */
import type { Box } from '../../crowd/types.ts';
import type { Light, WaterCue } from '../../scenery/cue.ts';
import { RIVER_WIDTHS, waterColours } from '../../scenery/map-fit.ts';
import { contextOf, makeCanvas, type AnyCanvas, type AnyContext } from './make-canvas.ts';

/** Where it lies on the site. */
export const WATER_FILE = 'data/water.json';

export class Water {
  readonly #bring: () => Promise<WaterCue | null>;
  readonly #arrived: () => void;
  #cue: WaterCue | null | undefined;
  #asked = false;
  #drawn: AnyCanvas | undefined;
  #key = '';

  /** @param fetchWater brings it; null for a map without water */
  constructor(fetchWater: () => Promise<WaterCue | null>, arrived: () => void) {
    this.#bring = fetchWater;
    this.#arrived = arrived;
  }

  /** Fetches the water, once. A map without it is still a map. */
  want(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#bring().then(
      (cue) => {
        this.#cue = cue;
        this.#arrived();
      },
      (error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) console.warn('water', error);
      },
    );
  }

  /** @param box of the map, px. @param ratio device pixels a px. @param opacity 0-1 */
  paint(context: AnyContext, box: Box, light: Light, ratio: number, opacity: number): void {
    this.want();
    if (!this.#cue || opacity <= 0) return;
    const key = [box.x, box.y, box.width, box.height, ratio, light.paper].join();
    if (key !== this.#key) {
      this.#key = key;
      this.#drawn = drawWater(this.#cue, box, light, ratio, this.#drawn);
    }
    if (this.#drawn === undefined) return;
    context.globalAlpha = opacity;
    context.drawImage(this.#drawn, box.x, box.y, box.width, box.height);
    context.globalAlpha = 1;
  }
}

function drawWater(
  cue: WaterCue,
  box: Box,
  light: Light,
  ratio: number,
  reuse: AnyCanvas | undefined,
): AnyCanvas {
  const canvas = reuse ?? makeCanvas(1, 1);
  canvas.width = Math.round(box.width * ratio);
  canvas.height = Math.round(box.height * ratio);
  const context = contextOf(canvas);
  if (context === null) return canvas;
  const scale = canvas.width / cue.grid;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  const { lake, river } = waterColours(light);
  context.strokeStyle = river;
  context.lineCap = context.lineJoin = 'round';
  cue.rivers.forEach((d, rank) => {
    context.lineWidth = (RIVER_WIDTHS[rank] ?? 0.003) * cue.grid;
    context.stroke(new Path2D(d));
  });
  context.fillStyle = lake;
  context.fill(new Path2D(cue.lakes));
  return canvas;
}
