/**
 * The only door to Leaflet: a map of vectors that needs no server of tiles. Built on what the page already holds; water,
 * boundaries, stations and tiles are laid under it when, and if, they arrive.
 */
import '../trusted-types.ts';
import type { FeatureCollection } from 'geojson';
import * as L from 'leaflet';
import { Gestures } from './gestures.ts';
import {
  drawBoundary,
  drawGround,
  drawWater,
  type Colours,
  type GroundPoint,
  type WaterData,
} from './ground.ts';
import { Marks, type Mark, type Named } from './marks.ts';

export interface MapOptions {
  /** [west, south, east, north], degrees. */
  bounds: readonly [number, number, number, number];
  colours: Colours;
  /** Accessible name of the map. */
  label: string;
  /** Nothing flies and nothing fades. */
  still: boolean;
  signal: AbortSignal;
}

/** Nearest zoom: the water is drawn for 9; beyond 12 a point of a county seat would pretend to be a house. */
const NEAREST = 12;
const ONE_PLACE = 9.4;

export class LivingMap {
  readonly map: L.Map;
  readonly #bounds: L.LatLngBounds;
  readonly #options: MapOptions;
  readonly #gestures: Gestures;
  #marks: Marks | undefined;

  /** @param box an empty element with a size. */
  constructor(box: HTMLElement, options: MapOptions) {
    const { bounds, still, signal, label } = options;
    const [west, south, east, north] = bounds;
    this.#options = options;
    this.#bounds = L.latLngBounds([south, west], [north, east]);
    this.map = L.map(box, {
      zoomControl: false,
      attributionControl: false,
      keyboard: false,
      scrollWheelZoom: false,
      touchZoom: false,
      renderer: L.canvas({ padding: 0.3 }),
      zoomSnap: 0,
      zoomDelta: 0.75,
      maxZoom: NEAREST,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
      maxBoundsViscosity: 0.8,
    });
    // What the map started ends with the element; Leaflet takes its own listeners off.
    signal.addEventListener('abort', () => this.map.remove(), { once: true });
    this.#gestures = new Gestures(this.map, label, signal);
    this.whole(false);
    const observer = new ResizeObserver(() => this.#resize());
    observer.observe(box);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  /** Graticule, county points and cities: all of it is at hand, nothing is waited for. */
  drawGround(counties: readonly GroundPoint[], cities: readonly GroundPoint[]): void {
    drawGround(this.map, this.#options.bounds, counties, cities, this.#options.colours);
  }

  /** Lakes and rivers. @throws when the data is not what it should be. */
  drawWater(data: WaterData): void {
    drawWater(this.map, data, this.#options.colours);
  }

  /** Reviewed boundaries. @throws when the data is not what it should be. */
  drawBoundary(data: FeatureCollection): void {
    drawBoundary(this.map, data, this.#options.colours);
  }

  /** Names of counties, which are printed when the map has come near. */
  nameCounties(counties: readonly Named[]): void {
    this.#marks?.nameWhenNear(counties);
  }

  /** A ring and a name at a point that has no mark. */
  pin(at: Named | undefined): void {
    this.#marks?.pin(at);
  }

  /** @param onChoose called with the id of a mark, and whether it was chosen with the keyboard. */
  addMarks(
    marks: readonly Mark[],
    cities: readonly Named[],
    onChoose: (id: string, byKey: boolean) => void,
  ): void {
    this.#marks = new Marks(this.map, marks, cities, onChoose);
  }

  /** Shows these marks alone. */
  show(ids: ReadonlySet<string>): void {
    this.#marks?.show(ids);
  }

  /** Marks one place as the chosen one. */
  choose(id: string | undefined): void {
    this.#marks?.choose(id);
  }

  focus(id: string): void {
    this.#marks?.focus(id);
  }

  /** The whole map. */
  whole(fly = !this.#options.still): void {
    this.#limit();
    this.map.fitBounds(this.#bounds, { animate: fly, padding: [4, 4] });
  }

  /**
   * Goes to one point, or to where several are all seen.
   * @param covered px of the map's foot that something lies over
   */
  goTo(points: readonly { lon: number; lat: number }[], covered = 0): void {
    const box = L.latLngBounds(points.map(({ lon, lat }) => [lat, lon]));
    if (points.length === 0) return;
    const animate = !this.#options.still;
    const zoom = Math.min(ONE_PLACE, this.map.getBoundsZoom(box.pad(0.4)));
    const near = points.length > 1 ? zoom : Math.max(this.map.getZoom(), ONE_PLACE - 0.6);
    const lower = this.map.project(box.getCenter(), near).add([0, covered / 2]);
    const center = this.map.unproject(lower, near);
    if (animate) this.map.flyTo(center, near, { duration: 0.9 });
    else this.map.setView(center, near, { animate: false });
  }

  zoomBy(step: number): void {
    this.map.setZoom(this.map.getZoom() + step);
  }

  /** In the flow of a page a finger scrolls past; in the opened map it moves the map, and two pinch it. */
  setOpened(opened: boolean): void {
    this.#gestures.setOpened(opened);
  }

  /** Pixels of the whole world at the zoom of now, and the latitude of the middle: for the scale bar. */
  scale(): { world: number; lat: number } {
    return { world: 256 * 2 ** this.map.getZoom(), lat: this.map.getCenter().lat };
  }

  /** No farther than the whole, no farther off than its edge. */
  #limit(): void {
    const least = this.map.getBoundsZoom(this.#bounds, false, L.point(8, 8));
    this.map.setMinZoom(Math.max(0, least - 0.05));
    this.map.setMaxBounds(this.#bounds.pad(0.12));
  }

  #resize(): void {
    const before = this.map.getZoom() <= this.map.getMinZoom() + 0.06;
    this.map.invalidateSize({ animate: false, pan: true });
    if (this.map.getSize().x === 0) return;
    if (before) this.whole(false);
    else this.#limit();
  }
}

export { addStations } from './stations.ts';
export { addTiles } from './tiles.ts';
