/**
 * The crowd set pixel by pixel, for devices whose browser draws without a graphics processor: there a sprite costs many times
 * the pixels it covers (600 dots a frame at a quarter of this machine's speed: 16 ms as sprites, 2 ms so). With
 * one it was not measured; whoever keeps up with sprites keeps them.
 */
import type { Frame } from '../../crowd/index.ts';
import { channels } from '../../lib/colour.ts';
import { SHADES, shadeOf } from './dot-sprites.ts';
import { contextOf, makeCanvas, type AnyCanvas } from './make-canvas.ts';
import { clearSurface, type Surface } from './painter.ts';

/** Radii are told apart by so many parts of a device pixel. */
const PARTS = 4;
/** Below this nobody is seen, 0–255. */
const UNSEEN = 5;

/** Pixels of a dot: where they lie from its middle, and how much of each it covers, 0–255. */
interface Stamp {
  reach: number;
  dx: Int8Array;
  dy: Int8Array;
  cover: Uint8Array;
}

function makeStamp(radius: number): Stamp {
  const reach = Math.ceil(radius) + 1;
  const [dx, dy, cover]: [number[], number[], number[]] = [[], [], []];
  for (let y = -reach; y < reach; y++)
    for (let x = -reach; x < reach; x++) {
      const covered = Math.round(255 * Math.min(1, radius + 0.5 - Math.hypot(x + 0.5, y + 0.5)));
      if (covered <= 0) continue;
      dx.push(x);
      dy.push(y);
      cover.push(covered);
    }
  return { reach, dx: Int8Array.from(dx), dy: Int8Array.from(dy), cover: Uint8Array.from(cover) };
}

export class DotStamps {
  readonly #stamps = new Map<number, Stamp>();
  #room = new ArrayBuffer(0);
  #image: ImageData | undefined;
  #pixels = new Uint32Array(0);
  #colours = '';
  /** First row that was written on, and the one after the last. */
  #top = 0;
  #foot = 0;
  /** Where they are put before they are laid over something. */
  #own: AnyCanvas | undefined;
  readonly #shades = new Uint32Array(SHADES + 1);

  /**
   * Sets the travellers of a frame. Pixels replace what was there, so that the rest of the canvas is emptied; to lay them over what
   * is there already costs a copy more.
   * @param size how many of the frame's entries are in use
   * @param colours of the shades (shadeColours in dot-sprites.ts)
   * @param whole opacity of the crowd as a whole, 0–1
   * @param over what is on the canvas stays, under them
   */
  paint(
    surface: Surface,
    frame: Frame,
    size: number,
    colours: readonly string[],
    whole: number,
    over = false,
  ): void {
    const { context, box, ratio } = surface;
    const { width, height } = context.canvas;
    const image = this.#imageOf(width, height);
    [this.#top, this.#foot] = [height, 0];
    this.#mix(colours);
    const { xs, ys, radii, alpha } = frame;
    for (let k = 0; k < size; k++) {
      const seen = Math.round((alpha[k] as number) * whole * 255);
      if (seen < UNSEEN) continue;
      const x = Math.round(((xs[k] as number) - box.x) * ratio);
      const y = Math.round(((ys[k] as number) - box.y) * ratio);
      this.#set(
        x,
        y,
        (radii[k] as number) * ratio,
        this.#shades[shadeOf(frame, k)] as number,
        seen,
        width,
        height,
      );
    }
    if (!over) clearSurface(surface);
    this.#put(image, surface, over);
  }

  /** Lays the rows that were written on, and no others, on the canvas. */
  #put(image: ImageData, { context, box, ratio }: Surface, over: boolean): void {
    const { width, height } = image;
    const [top, rows] = [this.#top, this.#foot - this.#top];
    if (rows <= 0) return;
    if (!over) return context.putImageData(image, 0, 0, 0, top, width, rows);
    const own = (this.#own ??= makeCanvas(width, height));
    if (own.width !== width || own.height !== height) Object.assign(own, { width, height });
    contextOf(own)?.putImageData(image, 0, 0, 0, top, width, rows);
    context.drawImage(own, 0, top, width, rows, box.x, box.y + top / ratio, width / ratio, rows / ratio);
  }

  #set(x: number, y: number, radius: number, colour: number, seen: number, width: number, height: number) {
    const key = Math.max(1, Math.round(radius * PARTS));
    let stamp = this.#stamps.get(key);
    if (stamp === undefined) this.#stamps.set(key, (stamp = makeStamp(key / PARTS)));
    const { dx, dy, cover, reach } = stamp;
    const pixels = this.#pixels;
    this.#top = Math.max(0, Math.min(this.#top, y - reach));
    this.#foot = Math.min(height, Math.max(this.#foot, y + reach));
    const inside = x >= reach && y >= reach && x + reach <= width && y + reach <= height;
    for (let i = 0; i < cover.length; i++) {
      const px = x + (dx[i] as number);
      const py = y + (dy[i] as number);
      if (!inside && (px < 0 || py < 0 || px >= width || py >= height)) continue;
      const where = py * width + px;
      const a = seen === 255 ? (cover[i] as number) : Math.round(((cover[i] as number) * seen) / 255);
      // The soft edge of one dot does not bite into the middle of another.
      if (a >= (pixels[where] as number) >>> 24) pixels[where] = ((a << 24) | colour) >>> 0;
    }
  }

  /** An empty picture of this size, in room that is kept. */
  #imageOf(width: number, height: number): ImageData {
    const bytes = width * height * 4;
    if (this.#image?.width !== width || this.#image.height !== height) {
      if (this.#room.byteLength < bytes) this.#room = new ArrayBuffer(bytes);
      this.#image = new ImageData(new Uint8ClampedArray(this.#room, 0, bytes), width, height);
      this.#pixels = new Uint32Array(this.#room, 0, width * height);
      [this.#top, this.#foot] = [0, height];
    }
    // Only the rows that were written on last.
    this.#pixels.fill(0, this.#top * width, this.#foot * width);
    return this.#image;
  }

  /** Colours as pixels without their opacity: red is the lowest byte. */
  #mix(colours: readonly string[]): void {
    const all = colours.join();
    if (all === this.#colours) return;
    this.#colours = all;
    colours.forEach((colour, i) => {
      const [red, green, blue] = channels(colour);
      this.#shades[i] = (blue << 16) | (green << 8) | red;
    });
  }
}
