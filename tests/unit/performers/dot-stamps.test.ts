/** The crowd set pixel by pixel: whole in its middle, soft at its edge, in its colour, cut at the canvas. */
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFrame } from '../../../src/crowd/index.ts';
import { SHADES } from '../../../src/performers/scroll/dot-sprites.ts';
import { DotStamps } from '../../../src/performers/scroll/dot-stamps.ts';
import type { Surface } from '../../../src/performers/scroll/painter.ts';

const COLOURS = Array.from({ length: SHADES + 1 }, (_, i) => (i === SHADES ? '#0000ff' : '#ff8000'));

beforeAll(() => {
  // Node has none; only its size and its bytes are used.
  globalThis.ImageData ??= function (data: Uint8ClampedArray, width: number, height: number) {
    return { data, width, height };
  } as unknown as typeof ImageData;
});

/** Paints dots [x, y, second] of radius 3 px on 40 × 20 px at 10, 10 and tells the colour of a device pixel. */
function painted(dots: [number, number, number][], ratio = 1, whole = 1, stamps = new DotStamps()) {
  let image: ImageData | undefined;
  const context = {
    canvas: { width: 40 * ratio, height: 20 * ratio },
    setTransform: () => undefined,
    clearRect: () => undefined,
    putImageData: (given: ImageData) => (image = given),
  } as unknown as CanvasRenderingContext2D;
  const surface: Surface = { context, box: { x: 10, y: 10, width: 40, height: 20 }, ratio };
  const frame = makeFrame(dots.length);
  dots.forEach(([x, y, second], k) => {
    frame.xs[k] = x;
    frame.ys[k] = y;
    frame.second[k] = second;
    frame.radii[k] = 3;
    frame.alpha[k] = 1;
  });
  stamps.paint(surface, frame, dots.length, COLOURS, whole);
  return (x: number, y: number) =>
    Array.from(image!.data.subarray((y * image!.width + x) * 4, (y * image!.width + x) * 4 + 4));
}

describe('dots as pixels', () => {
  it('are whole in the middle, gone outside, soft between', () => {
    const at = painted([[30, 20, 0]]);
    expect(at(20, 10)).toEqual([255, 128, 0, 255]);
    expect(at(26, 10)[3]).toBe(0);
    const edge = at(22, 11)[3]!;
    expect(edge).toBeGreaterThan(0);
    expect(edge).toBeLessThanOrEqual(255);
  });
  it('are as large as the screen is sharp', () => {
    expect(painted([[30, 20, 0]], 2)(44, 20)).toEqual([255, 128, 0, 255]);
  });
  it('have their colour, and the opacity of the crowd', () => {
    const at = painted([[30, 20, 1]], 1, 0.5);
    expect(at(20, 10)).toEqual([0, 0, 255, 128]);
  });
  it('do not bite into one another', () => {
    const at = painted([
      [30, 20, 0],
      [33, 20, 0],
    ]);
    for (let x = 18; x <= 24; x++) expect(at(x, 10)[3]).toBe(255);
  });
  it('are cut at the edge of the canvas', () => {
    const at = painted([[10, 10, 0]]);
    expect(at(0, 0)).toEqual([255, 128, 0, 255]);
    expect(at(39, 0)[3]).toBe(0);
    expect(at(39, 19)[3]).toBe(0);
  });
  it('leave nothing of the frame before', () => {
    const stamps = new DotStamps();
    painted([[30, 20, 0]], 1, 1, stamps);
    expect(painted([[15, 15, 0]], 1, 1, stamps)(20, 10)[3]).toBe(0);
  });
});
