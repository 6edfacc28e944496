/** The map as a list: every place and every county, grouped by city, each with its source and the passages that tell of it. */
import { oncePer } from '../lib/once-per.ts';
import { sectionPath } from '../lib/address.ts';
import { onMap } from '../scenery/map-fit.ts';
import type { Place } from '../schemas/place.ts';
import { inlinesOf } from '../story/citations.ts';
import { byId } from '../story/find.ts';
import { readGeo, type Geo, type GeoPoint } from '../story/geo.ts';
import { readStations } from '../story/stations.ts';
import type { Beat, Fact, Story } from '../story/types.ts';
import { searchKeys } from './search-keys.ts';

/** A passage that tells of a place. */
export interface Passage {
  /** Anchor of the beat in the whole story. */
  anchor: string;
  title: string;
  /** Id of its chapter, whose light it stands in. */
  chapter: string;
  /** Path of the scene's own page. */
  path: string;
}

export interface AtlasPlace extends Omit<Place, 'source'> {
  told: Passage[];
  /** Whose coordinate it is, where that is known. */
  source: string | undefined;
  keys: string;
}

export interface AtlasCounty extends GeoPoint {
  /** Ids of the places in it. */
  places: string[];
  /** Stations of the editor's table that lie in it. */
  stations: number;
  keys: string;
}

export interface AtlasGroup {
  /** Code of the city; empty for what lies in none. */
  adcode: string;
  name: string | undefined;
  places: AtlasPlace[];
  counties: AtlasCounty[];
  /** Ids of places that stand for the city as a whole. */
  whole: string[];
}

export interface Atlas {
  groups: AtlasGroup[];
  cities: GeoPoint[];
  /** Facts that hold in every county. */
  everywhere: Fact[];
  /** [west, south, east, north], degrees. */
  bounds: [number, number, number, number];
}

/** Ids of the places a beat speaks of: in its words, in its photographs, in the facts it tells. Each once, in that order. */
export function placesToldIn(story: Pick<Story, 'facts' | 'photos'>, beat: Beat): string[] {
  const named = inlinesOf(beat.blocks).flatMap((inline) => (inline.type === 'place' ? [inline.id] : []));
  const pictured = beat.blocks.flatMap((block) =>
    block.type === 'photo' ? byId(story.photos, block.id).places : [],
  );
  const stated = beat.facts.flatMap((id) => byId(story.facts, id).places);
  return [...new Set([...named, ...(beat.view?.places ?? []), ...pictured, ...stated])];
}

function passages(story: Story): Map<string, Passage[]> {
  const told = new Map<string, Passage[]>();
  for (const { id: chapter, scenes } of story.chapters)
    for (const scene of scenes)
      for (const beat of scene.beats)
        for (const id of placesToldIn(story, beat))
          told.set(id, [
            ...(told.get(id) ?? []),
            { anchor: beat.anchor, title: scene.title, chapter, path: sectionPath(scene.id) },
          ]);
  return told;
}

/** Source of a coordinate: the place's own, or that of the county or city whose point it is (to 0.03°). */
function sourceOf(place: Place, { counties, cities }: Geo): string | undefined {
  const points = place.precision === 'city' ? [...cities, ...counties] : [...counties, ...cities];
  const near = points.find(
    ({ lon, lat }) => Math.abs(lon - place.lon) < 0.03 && Math.abs(lat - place.lat) < 0.03,
  );
  return place.source ?? near?.source;
}

/** Box of the map: the story's own, or what holds all its points. */
function boundsOf(story: Story, geo: Geo): Atlas['bounds'] {
  if (story.bounds !== undefined) return story.bounds;
  const points = [...geo.counties, ...story.places];
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  return [Math.min(...lons) - 0.2, Math.min(...lats) - 0.2, Math.max(...lons) + 0.2, Math.max(...lats) + 0.2];
}

/** Is there anything to put on a map? */
export function hasMap(story: Pick<Story, 'places' | 'dir'>): boolean {
  return story.places.length > 0 || readGeo(story.dir).counties.length > 0;
}

/** Does a beat lead to the map: it stands on it, looks at it, or names a place? */
export const leadsToMap = (story: Story, beat: Beat): boolean =>
  hasMap(story) && (onMap(beat.crowd) || beat.view !== undefined || placesToldIn(story, beat).length > 0);

/** Code of the city that a county's or a city's code belongs to. */
const cityCode = (adcode: number | string | undefined): string => `${String(adcode ?? '').slice(0, 4)}00`;

/** The atlas of a story that has a map. */
export const atlasOf = oncePer((story: Story): Atlas => {
  const geo = readGeo(story.dir);
  const told = passages(story);
  const counted = new Map<string, number>();
  for (const { county } of readStations(story)) counted.set(county, (counted.get(county) ?? 0) + 1);
  const city = (adcode: number | string | undefined) =>
    geo.cities.find((one) => one.adcode === cityCode(adcode));
  const places = story.places.map((place): AtlasPlace => ({
    ...place,
    told: told.get(place.id) ?? [],
    source: sourceOf(place, geo),
    keys: searchKeys([place.name, place.county ?? '', city(place.adcode)?.name ?? '']),
  }));
  const counties = geo.counties.map((county): AtlasCounty => ({
    ...county,
    places: story.places.filter(({ adcode }) => String(adcode) === county.adcode).map(({ id }) => id),
    stations: counted.get(county.adcode) ?? 0,
    keys: searchKeys([county.name, city(county.adcode)?.name ?? '']),
  }));
  const groups = geo.cities.map(({ adcode, name }): AtlasGroup => ({
    adcode,
    name,
    places: places.filter((place) => cityCode(place.adcode) === adcode),
    counties: counties.filter((county) => county.city === adcode),
    whole: places.filter((place) => String(place.adcode) === adcode).map(({ id }) => id),
  }));
  const grouped = new Set(groups.flatMap((group) => group.places.map(({ id }) => id)));
  const rest = {
    places: places.filter(({ id }) => !grouped.has(id)),
    counties: counties.filter(({ city: code }) => !geo.cities.some(({ adcode }) => adcode === code)),
  };
  const other: AtlasGroup = { adcode: '', name: undefined, whole: [], ...rest };
  return {
    groups: [...groups, other].filter((group) => group.places.length + group.counties.length > 0),
    cities: geo.cities,
    everywhere: (story.map?.everywhere ?? []).map((id) => byId(story.facts, id)),
    bounds: boundsOf(story, geo),
  };
});

/** Every place in the order of the list. */
export const placesOf = ({ groups }: Pick<Atlas, 'groups'>): AtlasPlace[] =>
  groups.flatMap(({ places }) => places);
/** Every county in the order of the list. */
export const countiesOf = ({ groups }: Pick<Atlas, 'groups'>): AtlasCounty[] =>
  groups.flatMap(({ counties }) => counties);
