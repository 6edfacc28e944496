/** From degrees to the grid of the still map: the same Web Mercator that the living map uses. */
import { GRID } from '../pictures/water.ts';
import { within, worldBox } from '../lib/mercator.ts';

export interface Grid {
  width: number;
  height: number;
  /** Width of the whole world in the grid's units. */
  world: number;
  at(lon: number, lat: number): { x: number; y: number };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Grid of [west, south, east, north], `GRID` units wide. */
export function gridOf(bounds: readonly [number, number, number, number]): Grid {
  const box = worldBox(bounds);
  const height = (GRID * box.height) / box.width;
  return {
    width: GRID,
    height: Math.round(height),
    world: GRID / box.width,
    at: (lon, lat) => {
      const [x, y] = within(box, lon, lat);
      return { x: round(x * GRID), y: round(y * height) };
    },
  };
}
