/** The map: what an editor may add to it is whole, and boundaries have been reviewed. */
import { parseCsv } from '../../lib/csv.ts';
import { nearest } from '../../lib/nearest.ts';
import { hiddenSign } from '../../lib/plain-signs.ts';
import { BOUNDARY_FILE, parseBoundary } from '../boundary.ts';
import type { Check, Draft } from '../draft.ts';
import { geoPoints } from '../geo.ts';
import type { Params, Report } from '../problems.ts';
import { missingColumns, parseStations, STATIONS_FILE } from '../stations.ts';

function checkBoundary({ source, meta }: Draft, report: Report): void {
  const files = [...source.files.keys(), ...source.assets.map(({ path }) => path)];
  const file = files.find((path) => BOUNDARY_FILE.test(path));
  if (file === undefined) return;
  const at = { file, line: 1 };
  if (meta !== undefined && meta.publication.mapReview === undefined)
    report('map-without-review', at, file, {});
  try {
    parseBoundary(source.files.get(file) ?? '');
  } catch (error) {
    report('boundary-unreadable', at, file, { reason: error instanceof Error ? error.message : '' });
  }
}

/** The points that everything on the map is laid by. */
function checkPoints({ source }: Draft, report: Report): void {
  for (const file of ['map/counties.csv', 'map/cities.csv']) {
    const seen = new Set<string>();
    const points = geoPoints(parseCsv(source.files.get(file) ?? ''));
    for (const [i, { adcode, name, lon, lat }] of points.entries()) {
      const note = (fault: Params['points-row']['fault'], value: string): void =>
        report('points-row', { file, line: i + 2 }, file, { row: i + 2, fault, value });
      if (!/^\d+$/u.test(adcode)) note('code', adcode);
      else if (seen.has(adcode)) note('twice', adcode);
      seen.add(adcode);
      if (name.trim() === '' || hiddenSign(name) !== undefined) note('name', name);
      if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 85)) note('number', `${lon}, ${lat}`);
    }
  }
}

/** Lakes and rivers: TopoJSON of lines or polygons. */
function checkWater({ source }: Draft, report: Report): void {
  for (const file of ['map/lakes.topo.json', 'map/rivers.topo.json']) {
    const text = source.files.get(file);
    if (text === undefined) continue;
    try {
      const { type } = (JSON.parse(text) ?? {}) as { type?: unknown };
      if (type !== 'Topology') throw new Error('no TopoJSON');
      parseBoundary(text);
    } catch (error) {
      report('water-unreadable', { file, line: 1 }, file, {
        reason: error instanceof Error ? error.message : '',
      });
    }
  }
}

function checkStations({ source, meta }: Draft, report: Report): void {
  const text = source.files.get(STATIONS_FILE);
  if (text === undefined || meta === undefined) return;
  const at = (line: number) => ({ file: STATIONS_FILE, line });
  const crs = meta.map?.stations?.crs;
  if (crs === undefined) report('stations-without-crs', at(1), STATIONS_FILE, {});
  const missing = missingColumns(text);
  if (missing.length > 0) report('stations-columns', at(1), STATIONS_FILE, { missing });
  if (crs === undefined || missing.length > 0) return;
  const counties = geoPoints(parseCsv(source.files.get('map/counties.csv') ?? ''));
  const { faults } = parseStations(text, { counties, bounds: meta.bounds, crs });
  for (const { row, fault, value, nearest: guess } of faults)
    report('stations-row', at(row), STATIONS_FILE, { row, fault, value, nearest: guess });
}

export const checkMap: Check = (draft, report) => {
  const { meta, where, facts } = draft;
  checkBoundary(draft, report);
  checkPoints(draft, report);
  checkWater(draft, report);
  checkStations(draft, report);
  for (const [i, id] of (meta?.map?.everywhere ?? []).entries())
    if (facts.readable && !facts.ids.has(id))
      report('dangling', where.of(meta as object, 'map', 'everywhere', i), 'map.everywhere', {
        kind: 'fact',
        id,
        nearest: nearest(id, facts.ids),
      });
  const url = meta?.map?.tiles?.url;
  if (url === undefined) return;
  const missing = ['{z}', '{x}', '{y}'].filter((part) => !url.includes(part));
  if (missing.length > 0 || !url.startsWith('https://'))
    report('tiles-address', where.of(meta as object, 'map', 'tiles', 'url'), 'map.tiles.url', { missing });
};
