/** Thousands of stations on one canvas: gathered by supercluster, drawn anew when the map has come to rest. */
import * as L from 'leaflet';
import Supercluster from 'supercluster';
import type { Colours } from './ground.ts';

/** As `src/map/station-data.ts` writes them: columns of steps, in 1e-5 degrees. */
export interface StationColumns {
  lon: number[];
  lat: number[];
  name: string[];
}
type Index = Supercluster<{ name: string }, { name?: string }>;
type Found = ReturnType<Index['getClusters']>[number];

const GRAIN = 1e-5;
const TURN = 2 * Math.PI;

function indexOf({ lon, lat, name }: StationColumns): Index {
  let [x, y] = [0, 0];
  const points = name.map((one, i) => {
    x += lon[i] ?? NaN;
    y += lat[i] ?? NaN;
    if (!Number.isFinite(x + y)) throw new Error('stations: columns of unlike length');
    return {
      type: 'Feature' as const,
      properties: { name: one },
      geometry: { type: 'Point' as const, coordinates: [x * GRAIN, y * GRAIN] },
    };
  });
  return new Supercluster<{ name: string }, { name?: string }>({
    radius: 52,
    maxZoom: 11,
    minPoints: 3,
  }).load(points);
}

const countOf = ({ properties }: Found): number =>
  'point_count' in properties ? (properties.point_count as number) : 1;
const radiusOf = (count: number): number => (count === 1 ? 4 : Math.min(30, 9 + 1.6 * Math.sqrt(count)));

/** A layer that paints clusters on one canvas as large as the view and half as much again. */
class Stations extends L.Layer {
  readonly #index: Index;
  readonly #colours: Colours;
  readonly #canvas = L.DomUtil.create('canvas', 'map-stations leaflet-zoom-animated');
  #seen: { found: Found; x: number; y: number; r: number }[] = [];
  #origin = L.point(0, 0);
  #base = { center: L.latLng(0, 0), zoom: 0 };

  constructor(columns: StationColumns, colours: Colours) {
    super();
    this.#index = indexOf(columns);
    this.#colours = colours;
  }

  override onAdd(map: L.Map): this {
    this.getPane()?.append(this.#canvas);
    this.#paint(map);
    return this;
  }

  override onRemove(): this {
    this.#canvas.remove();
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      moveend: () => this.#paint(this._map),
      zoomanim: (event) => this.#stretch(this._map, event as L.ZoomAnimEvent),
      click: (event) => this.#enter(this._map, event as L.LeafletMouseEvent),
    };
  }

  #paint(map: L.Map): void {
    const size = map.getSize();
    const pad = size.multiplyBy(0.25).round();
    const full = size.add(pad.multiplyBy(2));
    const ratio = Math.min(2, devicePixelRatio);
    this.#origin = map.containerPointToLayerPoint(pad.multiplyBy(-1));
    this.#base = { center: map.getCenter(), zoom: map.getZoom() };
    L.DomUtil.setTransform(this.#canvas, this.#origin, 1);
    this.#canvas.width = full.x * ratio;
    this.#canvas.height = full.y * ratio;
    this.#canvas.style.width = `${full.x}px`;
    this.#canvas.style.height = `${full.y}px`;
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    context.scale(ratio, ratio);
    const [from, to] = [
      map.containerPointToLatLng(L.point(-pad.x, size.y + pad.y)),
      map.containerPointToLatLng(L.point(size.x + pad.x, -pad.y)),
    ];
    const zoom = Math.round(map.getZoom());
    this.#seen = this.#index.getClusters([from.lng, from.lat, to.lng, to.lat], zoom).map((found) => {
      const [lng = 0, lat = 0] = found.geometry.coordinates;
      const { x, y } = map.latLngToLayerPoint([lat, lng]).subtract(this.#origin);
      return { found, x, y, r: radiusOf(countOf(found)) };
    });
    this.#draw(context);
  }

  #draw(context: CanvasRenderingContext2D): void {
    const { lit, paper } = this.#colours;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = '600 12px sans-serif';
    context.lineWidth = 1.5;
    for (const { found, x, y, r } of this.#seen) {
      context.fillStyle = context.strokeStyle = lit;
      context.globalAlpha = r > 4 ? 0.22 : 1;
      context.beginPath();
      context.arc(x, y, r, 0, TURN);
      context.fill();
      if (r <= 4) continue;
      context.globalAlpha = 1;
      context.stroke();
      const count = String(countOf(found));
      context.lineWidth = 4;
      context.strokeStyle = paper;
      context.strokeText(count, x, y);
      context.lineWidth = 1.5;
      context.fillText(count, x, y);
    }
    context.globalAlpha = 1;
  }

  /** While the zoom runs the painted picture is stretched with it, as Leaflet's own canvas is. */
  #stretch(map: L.Map, { center, zoom }: L.ZoomAnimEvent): void {
    const scale = map.getZoomScale(zoom, this.#base.zoom);
    const corner = map.layerPointToLatLng(this.#origin);
    const inner = map as unknown as {
      _latLngToNewLayerPoint(at: L.LatLng, zoom: number, center: L.LatLng): L.Point;
    };
    L.DomUtil.setTransform(this.#canvas, inner._latLngToNewLayerPoint(corner, zoom, center), scale);
  }

  /** A press on a cluster goes nearer, to where it comes apart. */
  #enter(map: L.Map, { layerPoint }: L.LeafletMouseEvent): void {
    const { x, y } = layerPoint.subtract(this.#origin);
    const hit = this.#seen.find(
      (one) => countOf(one.found) > 1 && Math.hypot(one.x - x, one.y - y) <= one.r + 4,
    );
    if (hit === undefined) return;
    const [lng = 0, lat = 0] = hit.found.geometry.coordinates;
    const nearer = this.#index.getClusterExpansionZoom(Number(hit.found.id));
    map.setView([lat, lng], Math.min(map.getMaxZoom(), Math.max(nearer, map.getZoom() + 1)));
  }
}

/** Lays the stations on the map. @throws when the columns do not fit together. */
export function addStations(map: L.Map, columns: StationColumns, colours: Colours): void {
  new Stations(columns, colours).addTo(map);
}
