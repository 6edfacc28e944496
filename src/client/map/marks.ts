/** Marks of places and names of cities: elements, so that a keyboard reaches them and a screen reader names them. */
import * as L from 'leaflet';
import { placeLabels, wordsWidth, type Label } from '../../lib/map-labels.ts';
import {
  KIND_SHAPES,
  moveApart,
  PRECISION_RINGS,
  type MarkKind,
  type MarkPrecision,
} from '../../lib/map-marks.ts';

export interface Named {
  name: string;
  lon: number;
  lat: number;
}

export interface Mark extends Named {
  id: string;
  /** What assistive technology says of it. */
  label: string;
  kind: MarkKind;
  precision: MarkPrecision;
}

/** Side of a mark with its ring, px, and how near two may be: a finger needs 24 (WCAG 2.5.8). */
const SIZE = 28;
const APART = 29;
/** A mark that is moved farther than this shows where it belongs. */
const LEADER = 7;
/** Letters of a name, px. */
const LETTER = 14;
/** Below this zoom marks are drawn smaller; from the other on counties have names. */
const FAR = 7.3;
const NEAR = 8.3;
const SVG = 'http://www.w3.org/2000/svg';

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The mark with its name beside it; which side, and whether it is seen, says an attribute. */
function markElement({ kind, precision, name }: Mark): HTMLElement {
  const svg = shape('svg', { viewBox: '-12 -12 24 24', 'aria-hidden': 'true', class: `mark mark-${kind}` });
  svg.append(
    shape('circle', { r: '12', class: 'mark-ground' }),
    shape('path', { d: PRECISION_RINGS[precision], class: 'mark-ring' }),
    shape('path', { d: KIND_SHAPES[kind], class: 'mark-shape', 'fill-rule': 'evenodd' }),
  );
  const body = document.createElement('span');
  body.className = 'map-mark-body';
  const leader = document.createElement('span');
  leader.className = 'map-leader';
  leader.hidden = true;
  body.append(leader, svg, nameElement(name));
  return body;
}

function nameElement(name: string): HTMLElement {
  const words = document.createElement('span');
  words.className = 'map-name';
  words.setAttribute('aria-hidden', 'true');
  words.textContent = name;
  return words;
}

interface Item {
  marker: L.Marker;
  name: string;
  reach: number;
  shift: { x: number; y: number };
}

const NOWHERE = { x: 0, y: 0 };

export class Marks {
  readonly #map: L.Map;
  readonly #marks = new Map<string, Item>();
  readonly #cities: Item[];
  #chosen: string | undefined;
  #pinned: L.Marker | undefined;
  /** Names that wait until the map is near enough. */
  #waiting: readonly Named[] = [];
  /** Marks and names grow with the map: 1 on a phone, 2 on a wall. */
  #scale = 1;
  #near: Item[] = [];

  constructor(
    map: L.Map,
    marks: readonly Mark[],
    cities: readonly Named[],
    onChoose: (id: string, byKey: boolean) => void,
  ) {
    this.#map = map;
    const printed = new Set(marks.map(({ name }) => name));
    this.#cities = cities
      .filter(({ name }) => !printed.has(name))
      .map((city) => this.#addName(city, 'map-city'));
    for (const mark of marks) this.#add(mark, onChoose);
    map.on('moveend resize', () => this.#name());
    this.#name();
  }

  show(ids: ReadonlySet<string>): void {
    for (const [id, { marker }] of this.#marks) {
      if (ids.has(id)) marker.addTo(this.#map);
      else marker.remove();
    }
    this.#name();
  }

  choose(id: string | undefined): void {
    this.#element(this.#chosen)?.classList.remove('is-chosen');
    this.#chosen = id;
    const item = id === undefined ? undefined : this.#marks.get(id);
    for (const [key, { marker }] of this.#marks) marker.setZIndexOffset(key === id ? 1000 : 0);
    item?.marker.getElement()?.classList.add('is-chosen');
  }

  focus(id: string): void {
    this.#element(id)?.focus({ preventScroll: true });
  }

  #element(id: string | undefined): HTMLElement | undefined {
    return id === undefined ? undefined : this.#marks.get(id)?.marker.getElement();
  }

  /** Names that are printed when the map has come near. */
  nameWhenNear(names: readonly Named[]): void {
    const printed = new Set([...this.#marks.values()].map(({ name }) => name));
    this.#waiting = names.filter(({ name }) => !printed.has(name));
    this.#name();
  }

  pin(at: Named | undefined): void {
    this.#pinned?.remove();
    this.#pinned = at && this.#addName(at, 'map-pin').marker;
  }

  #addName({ name, lon, lat }: Named, className: string): Item {
    const icon = L.divIcon({ html: nameElement(name), className, iconSize: [0, 0] });
    const marker = L.marker([lat, lon], { icon, interactive: false, keyboard: false }).addTo(this.#map);
    return { marker, name, reach: 9, shift: NOWHERE };
  }

  #add(mark: Mark, onChoose: (id: string, byKey: boolean) => void): void {
    const icon = L.divIcon({
      html: markElement(mark),
      className: 'map-mark',
      iconSize: [SIZE, SIZE],
      iconAnchor: [SIZE / 2, SIZE / 2],
    });
    const marker = L.marker([mark.lat, mark.lon], { icon, keyboard: true, autoPanOnFocus: true });
    // Leaflet makes the element anew each time the marker is put on the map.
    marker.on('add', () => {
      const element = marker.getElement();
      element?.setAttribute('aria-label', mark.label);
      element?.setAttribute('data-place', mark.id);
      element?.setAttribute('data-precision', mark.precision);
      element?.classList.toggle('is-chosen', mark.id === this.#chosen);
    });
    marker.on('click', () => onChoose(mark.id, false));
    marker.on('keypress', (event) => {
      const { originalEvent } = event as unknown as { originalEvent: KeyboardEvent };
      if (originalEvent.key === ' ') originalEvent.preventDefault();
      if (originalEvent.key === ' ') onChoose(mark.id, true);
    });
    marker.on('keydown', (event) => {
      const { originalEvent } = event as unknown as { originalEvent: KeyboardEvent };
      if (originalEvent.key !== 'Enter') return;
      originalEvent.preventDefault();
      onChoose(mark.id, true);
    });
    marker.addTo(this.#map);
    this.#marks.set(mark.id, { marker, name: mark.name, reach: SIZE / 2, shift: NOWHERE });
  }

  /** Gives each name in sight a side where there is room for it; the cities come first. */
  #name(): void {
    const size = this.#map.getSize();
    this.#scale = Math.min(2.4, Math.max(1, size.x / 900));
    this.#map.getContainer().style.setProperty('--mark', String(this.#scale));
    const zoom = this.#map.getZoom();
    this.#map.getContainer().classList.toggle('is-far', zoom < FAR);
    if (zoom >= NEAR && this.#near.length === 0)
      this.#near = this.#waiting.map((one) => this.#addName(one, 'map-city map-county'));
    const near = zoom >= NEAR ? this.#near : [];
    for (const { marker } of this.#near) marker.getElement()?.setAttribute('data-side', 'none');
    const all = [...this.#cities, ...this.#marks.values(), ...near].filter(({ marker }) =>
      this.#map.hasLayer(marker),
    );
    const placed = all.map((item) => ({
      item,
      at: this.#map.latLngToContainerPoint(item.marker.getLatLng()),
    }));
    this.#part(placed);
    const seen = placed.filter(({ at }) => at.x > 0 && at.y > 0 && at.x < size.x && at.y < size.y);
    const labels = seen.map(({ item: { name, reach, shift }, at }): Label => {
      const letter = LETTER * this.#scale;
      const width = wordsWidth(name, letter) + 4;
      return {
        x: at.x + shift.x,
        y: at.y + shift.y,
        reach: reach * this.#scale,
        width,
        height: letter * 1.4,
      };
    });
    const sides = placeLabels(labels, { width: size.x, height: size.y });
    for (const { item } of placed) item.marker.getElement()?.setAttribute('data-side', 'none');
    seen.forEach(({ item }, i) => item.marker.getElement()?.setAttribute('data-side', sides[i] ?? 'none'));
  }

  /** Moves marks apart where they lie on each other; a line leads from each to where it belongs. */
  #part(placed: readonly { item: Item; at: L.Point }[]): void {
    const marks = placed.filter(({ item }) => item.reach > 9);
    const shifts = moveApart(
      marks.map(({ at }) => at),
      APART * this.#scale,
    );
    marks.forEach(({ item }, i) => {
      const shift = shifts[i] ?? NOWHERE;
      const element = item.marker.getElement();
      item.shift = shift;
      if (element === undefined) return;
      element.style.marginLeft = `${shift.x - SIZE / 2}px`;
      element.style.marginTop = `${shift.y - SIZE / 2}px`;
      element.setAttribute('data-shift', `${shift.x} ${shift.y}`);
      const leader = element.querySelector<HTMLElement>('.map-leader');
      const length = Math.hypot(shift.x, shift.y);
      if (leader === null) return;
      leader.hidden = length < LEADER;
      leader.style.width = `${length}px`;
      leader.style.transform = `rotate(${Math.atan2(-shift.y, -shift.x)}rad)`;
    });
  }
}
