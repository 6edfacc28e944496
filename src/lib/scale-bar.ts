/** A scale bar for Web Mercator, whose scale grows with the latitude. */

/** Length of the equator in metres, EPSG:3857. */
const EQUATOR = 40_075_016.686;

/**
 * @param world width of the whole world in the map's unit (px on a screen, grid units on a still)
 * @param lat degrees, where the bar is true
 * @param longest length the bar may have, in the same unit
 * @returns a round number of kilometres and the length that shows it
 */
export function scaleBar(
  world: number,
  lat: number,
  longest: number,
): { kilometres: number; length: number } {
  const perUnit = (EQUATOR * Math.cos((lat * Math.PI) / 180)) / world / 1000;
  const most = perUnit * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power;
  return { kilometres, length: kilometres / perUnit };
}
