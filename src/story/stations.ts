/**
 * `data/stations.csv`: the many places of one kind that an editor may drop in. Every row is checked; what is wrong is told
 * by its row as a spreadsheet numbers it (the heading is row 1).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import gcoord from 'gcoord';
import { oncePer } from '../lib/once-per.ts';
import { parseCsv } from '../lib/csv.ts';
import { nearest } from '../lib/nearest.ts';
import { withoutMarks } from '../lib/without-marks.ts';
import type { MapMeta } from '../schemas/map.ts';
import { readGeo, type GeoPoint } from './geo.ts';
import type { Story } from './types.ts';

export const STATIONS_FILE = 'data/stations.csv';
/** Without these columns there is nothing to show or to count. */
const NEEDED = ['name', 'lon', 'lat', 'county'] as const;

export interface Station {
  name: string;
  /** Degrees, WGS-84. */
  lon: number;
  lat: number;
  /** Code of its county. */
  county: string;
  kind: string;
  hours: string;
}

export interface RowFault {
  /** 1-based, the heading included. */
  row: number;
  fault: 'name' | 'number' | 'outside' | 'county' | 'twice';
  value: string;
  nearest?: string | undefined;
}

type Crs = NonNullable<MapMeta['stations']>['crs'];
type Bounds = readonly [number, number, number, number];

/** A coordinate of a Chinese online map (GCJ-02, BD-09) → WGS-84. */
function toWgs84(lon: number, lat: number, crs: Crs): [number, number] {
  if (crs === 'wgs84') return [lon, lat];
  const from = crs === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09;
  return gcoord.transform([lon, lat], from, gcoord.WGS84) as [number, number];
}

/** Rows with the number a spreadsheet gives them. Blank lines count; a quoted cell keeps to one line. */
function numberedRows(text: string): { row: number; cells: Record<string, string> }[] {
  const lines = withoutMarks(text).split(/\r?\n/u);
  return lines.slice(1).flatMap((line, i) => {
    const [cells] = line.trim() === '' ? [] : parseCsv(`${lines[0] ?? ''}\n${line}`);
    return cells === undefined ? [] : [{ row: i + 2, cells }];
  });
}

/** Columns that are needed and not there. */
export function missingColumns(text: string): string[] {
  const [head = ''] = withoutMarks(text).split(/\r?\n/u);
  const names = head.split(',').map((name) => name.trim());
  return NEEDED.filter((name) => !names.includes(name));
}

/** Reads a table of stations; rows with a fault are left out and told of. */
export function parseStations(
  text: string,
  { counties, bounds, crs }: { counties: readonly GeoPoint[]; bounds: Bounds | undefined; crs: Crs },
): { stations: Station[]; faults: RowFault[] } {
  const codes = new Map(counties.flatMap(({ adcode, name }) => [[adcode, adcode] as const, [name, adcode]]));
  const names = counties.map(({ name }) => name);
  const seen = new Set<string>();
  const stations: Station[] = [];
  const faults: RowFault[] = [];
  for (const { row, cells } of numberedRows(text)) {
    const cell = (key: string): string => (cells[key] ?? '').trim();
    const found: Omit<RowFault, 'row'>[] = [];
    const name = cell('name');
    if (name === '') found.push({ fault: 'name', value: '' });
    const numbers = ['lon', 'lat'].map((key) => (cell(key) === '' ? NaN : Number(cell(key))));
    const bad = numbers.findIndex((one) => !Number.isFinite(one));
    if (bad >= 0) found.push({ fault: 'number', value: cell(bad === 0 ? 'lon' : 'lat') });
    const [lon, lat] = bad >= 0 ? [NaN, NaN] : toWgs84(numbers[0] as number, numbers[1] as number, crs);
    if (bounds !== undefined && (lon < bounds[0] || lon > bounds[2] || lat < bounds[1] || lat > bounds[3]))
      found.push({ fault: 'outside', value: `${cell('lon')}, ${cell('lat')}` });
    const county = codes.get(cell('county'));
    if (county === undefined)
      found.push({ fault: 'county', value: cell('county'), nearest: nearest(cell('county'), names) });
    const key = `${name} ${cell('lon')} ${cell('lat')}`;
    if (found.length === 0 && seen.has(key)) found.push({ fault: 'twice', value: name });
    seen.add(key);
    faults.push(...found.map((one) => ({ row, ...one })));
    if (found.length === 0 && county !== undefined)
      stations.push({ name, lon, lat, county, kind: cell('kind'), hours: cell('hours') });
  }
  return { stations, faults };
}

/** Stations of a checked story; none where it has no table. */
export const readStations = oncePer((story: Pick<Story, 'dir' | 'bounds' | 'map'>): readonly Station[] => {
  const file = join(story.dir, STATIONS_FILE);
  const crs = story.map?.stations?.crs;
  if (crs === undefined || !existsSync(file)) return [];
  const { counties } = readGeo(story.dir);
  return parseStations(readFileSync(file, 'utf8'), { counties, bounds: story.bounds, crs }).stations;
});
