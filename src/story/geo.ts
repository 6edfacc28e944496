/** The map of a story, as points: `map/counties.csv` and `map/cities.csv` beside its chapters. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../lib/csv.ts';

export interface GeoPoint {
  adcode: string;
  name: string;
  /** Code of the city it belongs to; its own, for a city. */
  city: string;
  /** Degrees, WGS-84. */
  lon: number;
  lat: number;
  /** Where the coordinate comes from, as the map's page prints it. */
  source?: string;
}

export interface Geo {
  counties: GeoPoint[];
  cities: GeoPoint[];
}

/** An empty cell is no zero. */
const degrees = (cell = ''): number => (cell.trim() === '' ? NaN : Number(cell));

/** Points of a table with the columns adcode, name, lon, lat and, if it has them, city_adcode and source. */
export function geoPoints(rows: Record<string, string>[]): GeoPoint[] {
  return rows.map((row) => ({
    adcode: row['adcode'] ?? '',
    name: row['name'] ?? '',
    city: row['city_adcode'] ?? row['adcode'] ?? '',
    lon: degrees(row['lon']),
    lat: degrees(row['lat']),
    ...(row['source'] ? { source: row['source'] } : {}),
  }));
}

const readPoints = (file: string): GeoPoint[] =>
  existsSync(file) ? geoPoints(parseCsv(readFileSync(file, 'utf8'))) : [];

/** Points of the map; empty lists when the story has none. @param dir the story's folder. */
export function readGeo(dir: string): Geo {
  return {
    counties: readPoints(join(dir, 'map/counties.csv')),
    cities: readPoints(join(dir, 'map/cities.csv')),
  };
}
