/** `/data/places.geojson`: every place as a feature (RFC 7946), honest about how exact its point is and whose it is. */
import type { FeatureCollection, Point } from 'geojson';
import { absolute } from '../lib/address.ts';
import type { Story } from '../story/types.ts';
import { atlasOf, placesOf, type Atlas } from './atlas.ts';

/** Path of a place's own page. */
export const placePath = (id: string): string => `map/${id}/`;

export function placesGeoJson(
  story: Story,
  site: URL | undefined,
  atlas: Atlas = atlasOf(story),
): FeatureCollection<Point> & { note: string | undefined; credit: string | undefined } {
  return {
    type: 'FeatureCollection',
    note: story.map?.note,
    credit: story.map?.credit,
    features: placesOf(atlas).map(
      ({ id, name, county, adcode, lon, lat, precision, kind, note, source, told }) => ({
        type: 'Feature',
        id,
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: {
          name,
          county,
          adcode: adcode ?? null,
          kind,
          precision,
          source: source ?? null,
          note: note ?? null,
          page: absolute(placePath(id), site),
          told: told.map(({ anchor }) => `${absolute('', site)}#${anchor}`),
        },
      }),
    ),
  };
}
