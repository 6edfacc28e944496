/** What is fetched and laid under the marks. Each part fails alone, and the map says which one is missing. */
import { fetchJson } from '../../client/fetch-data.ts';
import type { Colours, WaterData } from '../../client/map/ground.ts';
import type { LivingMap } from '../../client/map/living-map.ts';
import type { StationColumns } from '../../client/map/stations.ts';
import type { TileOptions } from '../../client/map/tiles.ts';

/** Longest wait for one part, ms: a host that is dead must not keep the map waiting. */
const PATIENCE = 12_000;

async function read(url: string): Promise<unknown> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), PATIENCE);
  try {
    return await fetchJson(url, end.signal);
  } finally {
    clearTimeout(timer);
  }
}

const known = new Map<string, Promise<unknown>>();

/** Data of the map, read once a page; what failed is forgotten, so that the next opening asks anew. */
export function mapData(url: string): Promise<unknown> {
  const before = known.get(url);
  if (before !== undefined) return before;
  const asked = read(url);
  known.set(url, asked);
  asked.catch(() => known.delete(url));
  return asked;
}

interface Host extends HTMLElement {
  say(text: string): void;
}

/** Resolves when every part is drawn or given up. Never rejects. */
export async function layUnder(
  host: Host,
  map: LivingMap,
  colours: Colours,
  words: { noWater: string; noStations: string },
  signal: AbortSignal,
): Promise<void> {
  const { water, boundary, stations, tiles } = host.dataset;
  const part = async (
    url: string | undefined,
    draw: (data: unknown) => void,
    lack?: string,
  ): Promise<void> => {
    if (url === undefined) return;
    try {
      const data = await mapData(url);
      if (!signal.aborted) draw(data);
    } catch (error) {
      if (signal.aborted) return;
      if (lack !== undefined) host.say(lack);
      console.warn('map', error);
    }
  };
  const code = import('../../client/map/living-map.ts');
  if (tiles !== undefined) void layTiles(host, map, tiles, signal);
  const { addStations } = await code;
  await Promise.all([
    part(water, (data) => map.drawWater(data as WaterData), words.noWater),
    part(boundary, (data) => map.drawBoundary(data as Parameters<LivingMap['drawBoundary']>[0])),
    part(stations, (data) => addStations(map.map, data as StationColumns, colours), words.noStations),
  ]);
}

async function layTiles(host: Host, map: LivingMap, tiles: string, signal: AbortSignal): Promise<void> {
  const { addTiles } = await import('../../client/map/living-map.ts');
  await addTiles(map.map, JSON.parse(tiles) as TileOptions, signal, (attribution) => {
    const note = host.querySelector('.atlas-note');
    const line = document.createElement('span');
    line.className = 'atlas-tiles';
    line.textContent = attribution;
    note?.append(' ', line);
    host.dataset['tiled'] = '';
    signal.addEventListener('abort', () => line.remove(), { once: true });
  });
}
