/** Places: within the story's box, so that a swapped or mistyped coordinate is seen. */
import type { Check } from '../draft.ts';

export const checkPlaces: Check = ({ meta, places, where }, report) => {
  if (meta?.bounds === undefined) return;
  const [west, south, east, north] = meta.bounds;
  if (west >= east || south >= north) {
    report('bounds-order', where.of(meta, 'bounds'), 'bounds', {});
    return;
  }
  for (const place of places.items) {
    const { id, lon, lat } = place;
    if (lon < west || lon > east || lat < south || lat > north)
      report('place-outside', where.of(place, 'lon'), id, { lon, lat });
  }
};
