/** Dots and squares painted once, in every shade between rest and lit: a frame only copies them. */
import type { Frame } from '../../crowd/index.ts';
import { mix } from '../../lib/colour.ts';
import type { Light } from '../../scenery/cue.ts';
import { contextOf, makeCanvas, type AnyCanvas } from './make-canvas.ts';

/** Shades from rest to lit. */
export const SHADES = 6;
/** Index of the shade of the second unit. */
export const SECOND = SHADES;
/** Which shade a traveller of a frame has now. */
export const shadeOf = ({ lit, second }: Pick<Frame, 'lit' | 'second'>, k: number): number =>
  (second[k] as number) > 0.5 ? SECOND : Math.round((lit[k] as number) * (SHADES - 1));
/** Side of one sprite, px: twice the largest dot on a sharp phone, so that scaling only ever shrinks it. */
export const SPRITE = 48;

export interface Sprites {
  dots: AnyCanvas;
  squares: AnyCanvas;
  colours: string[];
}

/** Colours of all shades in a light. */
export function shadeColours(light: Light): string[] {
  const shades = Array.from({ length: SHADES }, (_, i) => mix(light.dot, light.lit, i / (SHADES - 1)));
  return [...shades, light.accent];
}

const strip = (): AnyCanvas => makeCanvas(SPRITE * (SHADES + 1), SPRITE);

export function makeSprites(): Sprites {
  return { dots: strip(), squares: strip(), colours: [] };
}

/** Repaints the sprites if the light has changed. */
export function paintSprites(sprites: Sprites, light: Light): void {
  const colours = shadeColours(light);
  if (colours.join() === sprites.colours.join()) return;
  sprites.colours = colours;
  const dots = contextOf(sprites.dots);
  const squares = contextOf(sprites.squares);
  if (dots === null || squares === null) return;
  dots.clearRect(0, 0, sprites.dots.width, SPRITE);
  colours.forEach((colour, i) => {
    dots.fillStyle = colour;
    dots.beginPath();
    dots.arc((i + 0.5) * SPRITE, SPRITE / 2, SPRITE / 2 - 1, 0, 2 * Math.PI);
    dots.fill();
    squares.fillStyle = colour;
    squares.fillRect(i * SPRITE, 0, SPRITE, SPRITE);
  });
}
