/** The coordinate systems that pictures of Chinese online maps are drawn in. */
import * as L from 'leaflet';

export type Crs = 'wgs84' | 'gcj02';

/** A function that moves a point of the map (WGS-84) into another system. The conversion is fetched when it is needed. */
export async function shiftFor(crs: Crs): Promise<(point: L.LatLng) => L.LatLng> {
  if (crs === 'wgs84') return (point) => point;
  const { default: gcoord } = await import('gcoord');
  return ({ lng, lat }) => {
    const [x = lng, y = lat] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
    return L.latLng(y, x);
  };
}
