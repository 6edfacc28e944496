/** Which names the still map prints, and where: the cities first, then the places that have room. */
import { placeLabels, wordsWidth, type Label, type Side } from '../lib/map-labels.ts';
import type { AtlasPlace } from './atlas.ts';
import type { GeoPoint } from '../story/geo.ts';
import type { Grid } from './projection.ts';

export interface PrintedName {
  text: string;
  kind: 'city' | 'place';
  /** Baseline point and anchor of the text, in grid units. */
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

/** A city's name as a map prints it: without the word that says it is a city. */
export const shortName = (name: string): string => (name.length > 2 ? name.replace(/[市县区]$/u, '') : name);

function printed(
  text: string,
  kind: PrintedName['kind'],
  { x, y, reach, height }: Label,
  side: Side,
): PrintedName {
  const middle = y + height * 0.34;
  if (side === 'right') return { text, kind, x: x + reach, y: middle, anchor: 'start' };
  if (side === 'left') return { text, kind, x: x - reach, y: middle, anchor: 'end' };
  const below = side === 'below';
  return {
    text,
    kind,
    x,
    y: below ? y + reach + height * 0.84 : y - reach - height * 0.18,
    anchor: 'middle',
  };
}

/**
 * @param size of the letters, grid units
 * @param shifts how far each place's mark stands aside of its point, grid units
 */
export function printedNames(
  cities: readonly GeoPoint[],
  places: readonly AtlasPlace[],
  grid: Grid,
  size: number,
  shifts: readonly { x: number; y: number }[] = [],
): PrintedName[] {
  const label = (
    text: string,
    at: { lon: number; lat: number },
    reach: number,
    shift = { x: 0, y: 0 },
  ): Label => ({
    x: grid.at(at.lon, at.lat).x + shift.x,
    y: grid.at(at.lon, at.lat).y + shift.y,
    reach,
    width: wordsWidth(text, size) * 1.04,
    height: size * 1.15,
  });
  const names = cities.map(({ name }) => shortName(name));
  const all = [
    ...cities.map((city, i) => ({
      text: names[i] ?? '',
      kind: 'city' as const,
      label: label(names[i] ?? '', city, size * 0.75),
    })),
    ...places.flatMap((place, i) =>
      names.includes(place.name)
        ? []
        : [
            {
              text: place.name,
              kind: 'place' as const,
              label: label(place.name, place, size * 0.8, shifts[i]),
            },
          ],
    ),
  ];
  const sides = placeLabels(
    all.map((one) => one.label),
    grid,
  );
  return all.flatMap(({ text, kind, label: at }, i) => {
    const side = sides[i];
    return side === undefined ? [] : [printed(text, kind, at, side)];
  });
}
