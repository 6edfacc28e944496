/** Reads the list: the rows of the page are the only data that marks and points are made of, so the two cannot differ. */
import type { Mark, Named } from '../../client/map/marks.ts';
import type { GroundPoint } from '../../client/map/ground.ts';
import type { MarkKind, MarkPrecision } from '../../lib/map-marks.ts';

export interface Row {
  element: HTMLElement;
  id: string;
  keys: string;
  name: string;
  lon: number;
  lat: number;
  /** Kinds of a place; none for a county. */
  kinds: string[];
}

export interface Rows {
  places: Row[];
  counties: Row[];
  marks: Mark[];
  dots: GroundPoint[];
  cities: Named[];
}

const number = (element: HTMLElement, key: string): number => Number(element.dataset[key]);

function rowOf(element: HTMLElement): Row {
  const { place, county, keys = '', kind = '' } = element.dataset;
  return {
    element,
    id: place ?? `c${county ?? ''}`,
    keys,
    name: element.querySelector('.county-name, .place-name a')?.textContent ?? '',
    lon: number(element, 'lon'),
    lat: number(element, 'lat'),
    kinds: kind.split(' ').filter(Boolean),
  };
}

/** @param list an element that holds the list. */
export function readRows(list: Element): Rows {
  const all = (selector: string): HTMLElement[] => Array.from(list.querySelectorAll<HTMLElement>(selector));
  const places = all('.atlas-place').map(rowOf);
  const counties = all('.atlas-county').map(rowOf);
  return {
    places,
    counties,
    marks: places.map(({ element, id, name, lon, lat, kinds }) => ({
      id,
      name,
      lon,
      lat,
      label: element.dataset['label'] ?? name,
      kind: (kinds[0] ?? 'practice') as MarkKind,
      precision: (element.dataset['precision'] ?? 'county') as MarkPrecision,
    })),
    dots: counties.map(({ lon, lat }) => ({ lon, lat })),
    cities: all('.atlas-group[data-lon]').map((group) => ({
      name: (group.dataset['city'] ?? '').replace(/(..)[市]$/u, '$1'),
      lon: number(group, 'lon'),
      lat: number(group, 'lat'),
    })),
  };
}
