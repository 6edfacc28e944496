/** `map` of `story.yaml`: what stands beside every map, and what an editor may add to it. */
import { z } from 'zod';
import { id, words } from './common.ts';

export const mapSchema = z.strictObject({
  /** What must stand beside every map: 示意图，不作划界依据. */
  note: words,
  /** Whose data it is made of. */
  credit: words,
  /** Facts that hold in every county: told of the counties that no passage names. */
  everywhere: z.array(id).default([]),
  /** What `data/stations.csv` does not say of itself. */
  stations: z
    .strictObject({
      /** Coordinate system of its lon and lat. */
      crs: z.enum(['wgs84', 'gcj02', 'bd09']),
      /** Whose list it is. */
      source: words,
    })
    .optional(),
  /** Pictures of an online map under ours. Without them, or when they do not come, the map is drawn all the same. */
  tiles: z
    .strictObject({
      /** https address with {z}, {x} and {y}. */
      url: words,
      /** Whose map it is; printed while it is shown. */
      attribution: words,
      /** Coordinate system of the pictures. */
      crs: z.enum(['wgs84', 'gcj02']).default('wgs84'),
      /** Nearest zoom the host has pictures for. */
      maxZoom: z.number().int().min(3).max(20).default(18),
      /** Seconds to wait for the first picture. */
      timeout: z.number().min(1).max(30).default(4),
    })
    .optional(),
});

export type MapMeta = z.output<typeof mapSchema>;
export type Tiles = NonNullable<MapMeta['tiles']>;
