/** The map of the real story: light, without boundaries, and one thing said in its list, its picture and its data. */
import { join } from 'node:path';
import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { environment } from '../../src/lib/environment.ts';
import { placesGeoJson } from '../../src/map/geojson.ts';
import { loadStory } from '../../src/story/index.ts';
import { MAP_BUDGETS } from '../support/budgets.ts';
import { brotliSize, filesOf, htmlOf, read, storyOf } from '../support/dist.ts';
import { bareText, tags } from '../support/html.ts';

const { outDir: dist, storyDir, siteUrl } = environment();
const geo = (): FeatureCollection<Point> =>
  JSON.parse(read(dist, 'data/places.geojson')) as FeatureCollection<Point>;

describe('without a boundary file', () => {
  it('no file of the site holds a boundary', () => {
    expect(filesOf(dist).filter((path) => /boundar/u.test(path))).toEqual([]);
    const drawn = htmlOf(dist).filter((path) => /<path[^>]*still-boundary/u.test(read(dist, path)));
    expect(drawn).toEqual([]);
    const shapes = filesOf(dist).filter(
      (path) => /json$/u.test(path) && /"type":"(?:Multi)?(?:Polygon|LineString)"/u.test(read(dist, path)),
    );
    expect(shapes).toEqual(['data/water.topo.json']);
    const water = JSON.parse(read(dist, 'data/water.topo.json')) as Record<string, { objects: object }>;
    expect(Object.entries(water).flatMap(([name, { objects }]) => [name, ...Object.keys(objects)])).toEqual([
      'lakes',
      'lakes',
      'rivers',
      'rivers',
    ]);
  });
});

describe('the data', () => {
  it('says of every place how exact its point is, and whose it is', () => {
    const { features } = geo();
    const { places } = storyOf(dist);
    expect(features.map(({ id }) => id).sort()).toEqual(places.map(({ id }) => id).sort());
    for (const { properties, id } of features) {
      expect(['site', 'county', 'city'], String(id)).toContain(properties?.['precision']);
      expect(properties?.['source'], String(id)).toBeTruthy();
      expect(properties?.['told'], String(id)).not.toEqual([]);
    }
  });

  it('is what the loader makes of the story', () =>
    expect(geo()).toEqual(JSON.parse(JSON.stringify(placesGeoJson(loadStory(storyDir), new URL(siteUrl))))));
});

describe('every county answers', () => {
  const rows = tags(read(dist, 'map/index.html')).filter(
    ({ attributes }) => attributes['data-county'] !== undefined && attributes['data-keys'] !== undefined,
  );

  it('all hundred of them, told of or plainly not', () => {
    expect(rows).toHaveLength(100);
    const states = new Set(rows.map(({ attributes }) => attributes['data-state']));
    expect([...states].sort()).toEqual(['city', 'told', 'untold']);
  });

  it('with what holds everywhere in the words of the facts', () => {
    const { map, facts } = storyOf(dist);
    const text = bareText(read(dist, 'map/index.html'));
    expect(map?.everywhere.length).toBeGreaterThan(0);
    for (const id of map?.everywhere ?? [])
      expect(text).toContain(facts.find((fact) => fact.id === id)?.fact.replace(/\s+/gu, ''));
  });
});

describe('weight', () => {
  it('of the data', () =>
    expect(brotliSize(join(dist, 'data/water.topo.json'))).toBeLessThanOrEqual(MAP_BUDGETS.data));

  it('of the code', () => {
    const code = filesOf(dist).filter((path) =>
      /_astro\/(?:living-map|story-map|open-map|map-dialog|MapLink|Atlas)[^/]*\.js$/u.test(path),
    );
    expect(code.length).toBeGreaterThan(3);
    expect(code.reduce((sum, path) => sum + brotliSize(join(dist, path)), 0)).toBeLessThanOrEqual(
      MAP_BUDGETS.code,
    );
  });
});
