/** Lakes and rivers as the living map gets them: the story's own TopoJSON, with no more properties than are drawn. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { waterCue } from '../pictures/water.ts';
import type { Story } from '../story/types.ts';
import { withoutMarks } from '../lib/without-marks.ts';

/** The same water as path data on the grid of the still map. */
export const stillWater = waterCue;

const FILES = { lakes: 'map/lakes.topo.json', rivers: 'map/rivers.topo.json' } as const;

export type WaterData = Partial<Record<keyof typeof FILES, Topology>>;

export function hasWater({ dir }: Pick<Story, 'dir'>): boolean {
  return Object.values(FILES).some((file) => existsSync(join(dir, file)));
}

/** Keeps of each shape's properties its rank alone: names are not drawn. */
function slim(topology: Topology): Topology {
  const objects = Object.entries(topology.objects).map(([name, object]) => {
    if (object.type !== 'GeometryCollection') return [name, object];
    const geometries = object.geometries.map(({ properties, ...geometry }) => {
      const rank = (properties as { rank?: number } | undefined)?.rank;
      return rank === undefined ? geometry : { ...geometry, properties: { rank } };
    });
    return [name, { ...object, geometries }];
  });
  return { ...topology, objects: Object.fromEntries(objects) as Topology['objects'] };
}

export function waterData({ dir }: Pick<Story, 'dir'>): WaterData {
  const entries = Object.entries(FILES)
    .filter(([, file]) => existsSync(join(dir, file)))
    .map(([name, file]) => [
      name,
      slim(JSON.parse(withoutMarks(readFileSync(join(dir, file), 'utf8'))) as Topology),
    ]);
  return Object.fromEntries(entries) as WaterData;
}
