/** Boundaries, stations and tiles of the map: what is wrong → how to put it right. */
import type { Params } from '../problems.ts';
import type { MapMessages } from './types.ts';

const ROWS: Record<Params['stations-row']['fault'], (value: string) => string> = {
  name: () => 'there is no name',
  number: (value) => `“${value}” is no number of degrees`,
  outside: (value) => `${value} lies outside bounds`,
  county: (value) => `there is no county “${value}”`,
  twice: (value) => `“${value}” stands in a row above already`,
};
const CURES: Record<Params['stations-row']['fault'], string> = {
  name: 'add a name, or take the row out',
  number: 'longitude goes into lon, latitude into lat, both as numbers',
  outside: 'see whether lon and lat are swapped, and whether crs is right',
  county: 'write a name or a code of counties.csv',
  twice: 'keep one',
};

export const mapMessagesEn: MapMessages = {
  'map-without-review': () =>
    'the map has boundaries but no review number → add mapReview to publication in story.yaml, or take this file away.',
  'boundary-unreadable': ({ reason }) =>
    `these boundaries cannot be read → GeoJSON or TopoJSON of lines or polygons, in UTF-8, is wanted. (${reason})`,
  'stations-without-crs': () =>
    'the table of stations does not name its coordinate system → in story.yaml, under map, write stations: {crs: gcj02, source: whose list it is}; crs may be wgs84, gcj02 or bd09.',
  'stations-columns': ({ missing }) =>
    `the first row of the stations lacks ${missing.join(', ')} → it reads name,lon,lat,county,kind,hours; the last two may be empty.`,
  'stations-row': ({ row, fault, value, nearest }) =>
    `row ${row} of the stations: ${ROWS[fault](value)} → ${nearest === undefined ? `${CURES[fault]}.` : `did you mean “${nearest}”?`}`,
  'tiles-address': ({ missing }) =>
    `this address of tiles cannot be used → ${missing.length > 0 ? `it must hold ${missing.join(', ')}` : 'begin with https://'}.`,
};
