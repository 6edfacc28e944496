/** What lies under the marks: graticule, water, boundaries if there are any, and the points that draw the country. */
import type { FeatureCollection, Geometry } from 'geojson';
import * as L from 'leaflet';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** Colours of the light the map stands in, as CSS colours. */
export interface Colours {
  paper: string;
  hair: string;
  lake: string;
  river: string;
  dot: string;
  lit: string;
  line: string;
  accent: string;
}

export interface GroundPoint {
  lon: number;
  lat: number;
}

export type WaterData = Partial<Record<'lakes' | 'rivers', Topology>>;

/** Widths of rivers by rank, px: the great river, its large feeders, the others. */
const RIVERS = [3.4, 2.2, 1.5] as const;

function graticule(map: L.Map, [west, south, east, north]: readonly number[], color: string): void {
  const style = { color, weight: 1, opacity: 0.55, interactive: false };
  const [w = 0, s = 0, e = 0, n = 0] = [west, south, east, north];
  for (let lon = Math.ceil(w); lon <= e; lon += 1)
    L.polyline(
      [
        [s - 3, lon],
        [n + 3, lon],
      ],
      style,
    ).addTo(map);
  for (let lat = Math.ceil(s); lat <= n; lat += 1)
    L.polyline(
      [
        [lat, w - 4],
        [lat, e + 4],
      ],
      style,
    ).addTo(map);
}

/** Points with a faint halo: lights seen from above. */
function lights(map: L.Map, points: readonly GroundPoint[], radius: number, color: string): void {
  const style = {
    radius,
    color,
    weight: 5,
    opacity: 0.24,
    fillColor: color,
    fillOpacity: 1,
    interactive: false,
  };
  for (const { lon, lat } of points) L.circleMarker([lat, lon], style).addTo(map);
}

export function drawGround(
  map: L.Map,
  bounds: readonly number[],
  counties: readonly GroundPoint[],
  cities: readonly GroundPoint[],
  { hair, lit, accent }: Colours,
): void {
  graticule(map, bounds, hair);
  // On a wall a light is as large as a mark is there.
  const scale = Math.min(2.4, Math.max(1, map.getSize().x / 900));
  lights(map, counties, 2.9 * scale, lit);
  lights(map, cities, 3.9 * scale, accent);
}

const features = (topology: Topology): FeatureCollection<Geometry>[] =>
  Object.values(topology.objects).map((object) => {
    const made = feature(topology, object);
    return made.type === 'FeatureCollection' ? made : { type: 'FeatureCollection', features: [made] };
  });

/** Lies under everything that is drawn already. */
const toBack = (layer: L.GeoJSON): void => void layer.bringToBack();

export function drawWater(map: L.Map, { lakes, rivers }: WaterData, colours: Colours): void {
  if (lakes === undefined && rivers === undefined) throw new Error('no water in the data');
  // Read whole before anything is drawn: damaged data leaves no half a river.
  const still = lakes === undefined ? [] : features(lakes);
  const running = rivers === undefined ? [] : features(rivers);
  const base = { interactive: false } as const;
  for (const collection of still)
    toBack(
      L.geoJSON(collection, {
        ...base,
        style: { stroke: false, fillColor: colours.lake, fillOpacity: 1 },
      }).addTo(map),
    );
  for (const collection of running)
    toBack(
      L.geoJSON(collection, {
        ...base,
        style: (one) => ({
          color: colours.river,
          weight: RIVERS[Number((one?.properties as { rank?: number } | null)?.rank ?? 1) - 1] ?? 1.5,
          opacity: 1,
        }),
      }).addTo(map),
    );
}

export function drawBoundary(map: L.Map, data: FeatureCollection, { dot }: Colours): void {
  if (!Array.isArray(data.features)) throw new Error('no boundaries in the data');
  toBack(
    L.geoJSON(data, {
      interactive: false,
      style: { color: dot, weight: 1, opacity: 0.7, fill: false },
    }).addTo(map),
  );
}
