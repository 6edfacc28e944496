/** Lakes and rivers of a story's map as path data, on the grid of the projected map: drawn under the dots, never a boundary. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { within, worldBox, type WorldBox } from '../lib/mercator.ts';
import { withoutMarks } from '../lib/without-marks.ts';
import type { Story } from '../story/types.ts';
import type { WaterCue } from '../scenery/cue.ts';

/** The map's width in units of the path data: fine enough for a 4K screen, short enough to send. */
export const GRID = 4000;

type Ring = [number, number][];

/** A number after another: a sign parts them as well as a space does. https://www.w3.org/TR/SVG2/paths.html#PathDataBNF */
const next = (value: number): string => (value < 0 ? String(value) : ` ${value}`);

/**
 * One line as path data with relative whole numbers, as short as it can be said; points that fall on the one before are dropped.
 */
function linePath(ring: Ring, box: WorldBox, height: number, closed: boolean): string {
  let [px, py] = [0, 0];
  let d = '';
  let drawn = false;
  for (const [lon, lat] of ring) {
    const [u, v] = within(box, lon, lat);
    const [x, y] = [Math.round(u * GRID), Math.round(v * height)];
    if (d === '') d = `M${x}${next(y)}`;
    else if (x !== px || y !== py) {
      d += drawn ? next(x - px) : `l${x - px}`;
      d += next(y - py);
      drawn = true;
    }
    [px, py] = [x, y];
  }
  return closed ? `${d}z` : d;
}

interface Shape {
  type: string;
  coordinates: unknown;
}

function rings({ type, coordinates }: Shape): Ring[] {
  if (type === 'LineString') return [coordinates as Ring];
  if (type === 'MultiLineString' || type === 'Polygon') return coordinates as Ring[];
  return type === 'MultiPolygon' ? (coordinates as Ring[][]).flat() : [];
}

function readShapes(file: string): { shape: Shape; rank: number }[] {
  if (!existsSync(file)) return [];
  const topology = JSON.parse(withoutMarks(readFileSync(file, 'utf8'))) as Topology;
  return Object.values(topology.objects).flatMap((object) => {
    const collection = feature(topology, object);
    const features = 'features' in collection ? collection.features : [collection];
    return features.map(({ geometry, properties }) => ({
      shape: geometry as unknown as Shape,
      rank: Number((properties as { rank?: number } | null)?.rank ?? 1),
    }));
  });
}

/** Water of a story; undefined when its map has none, or no bounds to lay it in. */
export function waterCue(story: Pick<Story, 'dir' | 'bounds'>): WaterCue | undefined {
  if (story.bounds === undefined) return undefined;
  const box = worldBox(story.bounds);
  const height = (GRID * box.height) / box.width;
  const path = (shapes: { shape: Shape }[], closed: boolean): string =>
    shapes.flatMap(({ shape }) => rings(shape).map((ring) => linePath(ring, box, height, closed))).join('');
  const lakes = readShapes(join(story.dir, 'map/lakes.topo.json'));
  const rivers = readShapes(join(story.dir, 'map/rivers.topo.json'));
  if (lakes.length + rivers.length === 0) return undefined;
  return {
    grid: GRID,
    lakes: path(lakes, true),
    rivers: [1, 2, 3].map((rank) =>
      path(
        rivers.filter((river) => river.rank === rank),
        false,
      ),
    ),
  };
}
