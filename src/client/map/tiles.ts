/** Pictures of an online map, where an editor has named one: under everything, and gone without a word when they do not come. */
import type { Crs } from './crs.ts';
import { shiftFor } from './crs.ts';
import * as L from 'leaflet';

export interface TileOptions {
  url: string;
  attribution: string;
  crs: Crs;
  maxZoom: number;
  /** Seconds. */
  timeout: number;
}

/** A tile layer whose pictures are drawn in another system than the map: each view is moved into theirs. */
class ShiftedTiles extends L.TileLayer {
  readonly #shift: (point: L.LatLng) => L.LatLng;

  constructor(url: string, options: L.TileLayerOptions, shift: (point: L.LatLng) => L.LatLng) {
    super(url, options);
    this.#shift = shift;
  }

  // The two places where Leaflet turns the map's centre into tiles (leaflet-src.js, GridLayer).
  _setZoomTransform(level: unknown, center: L.LatLng, zoom: number): void {
    Reflect.apply(PROTOTYPE._setZoomTransform, this, [level, this.#shift(center), zoom]);
  }
  _getTiledPixelBounds(center: L.LatLng): L.Bounds {
    return Reflect.apply(PROTOTYPE._getTiledPixelBounds, this, [this.#shift(center)]) as L.Bounds;
  }
}

const PROTOTYPE = L.GridLayer.prototype as unknown as {
  _setZoomTransform: (level: unknown, center: L.LatLng, zoom: number) => void;
  _getTiledPixelBounds: (center: L.LatLng) => L.Bounds;
};

/**
 * Lays the pictures under the map.
 * @param onShown called once, with the attribution, when the first picture is there
 * @returns when it is known whether they come; never rejects
 */
export async function addTiles(
  map: L.Map,
  { url, attribution, crs, maxZoom, timeout }: TileOptions,
  signal: AbortSignal,
  onShown: (attribution: string) => void,
): Promise<boolean> {
  const shift = await shiftFor(crs).catch(() => undefined);
  if (shift === undefined || signal.aborted) return false;
  const layer = new ShiftedTiles(
    url,
    { maxNativeZoom: maxZoom, className: 'map-tile', keepBuffer: 1 },
    shift,
  );
  return new Promise((done) => {
    let known = false;
    const know = (there: boolean): void => {
      if (known) return;
      known = true;
      clearTimeout(timer);
      if (there) onShown(attribution);
      else layer.remove();
      done(there);
    };
    const timer = setTimeout(() => know(false), timeout * 1000);
    signal.addEventListener('abort', () => know(false), { once: true });
    layer.on('tileload', () => know(true));
    layer.addTo(map);
  });
}
