/** `data/places.yaml`: places the story speaks of, with an honest precision. */
import { z } from 'zod';
import { id, words } from './common.ts';

export const placeSchema = z.strictObject({
  id,
  name: words,
  /** County it lies in; null where only a city is known. */
  county: words.nullable(),
  /** Administrative code, six digits, of the county or else the city. */
  adcode: z.number().int().min(100000).max(999999).optional(),
  /** Degrees, WGS-84. */
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-85).max(85),
  /** What the point stands for: the site itself, a county seat, a city centre. */
  precision: z.enum(['site', 'county', 'city']),
  kind: z.array(z.enum(['red-site', 'park', 'stage', 'station', 'practice', 'photo'])).min(1),
  note: words.optional(),
  /** Where the coordinate comes from. Missing: the source of the county or city whose point it is. */
  source: words.optional(),
});

export const placesFileSchema = z.strictObject({ places: z.array(placeSchema) });

export type Place = z.output<typeof placeSchema>;
