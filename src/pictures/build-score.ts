/** From a checked story to the cues of its beats: what the pictures and the performers in the browser are given. */
import type { Box, FormationName } from '../crowd/types.ts';
import { within, worldBox } from '../lib/mercator.ts';
import type { ArtCrop } from '../schemas/art.ts';
import type { Crowd } from '../schemas/blocks.ts';
import { byId } from '../story/find.ts';
import { readGeo, type Geo } from '../story/geo.ts';
import type { Beat, Story } from '../story/types.ts';
import type { ArtCue, BeatCue, CropName, CrowdCue, MapCue, StageScore } from '../scenery/cue.ts';
import { usualPlaces } from './fields.ts';

const CROP_NAMES: CropName[] = ['phone', 'hall'];

/** Box of the map: the story's own bounds, or what holds all its points. */
function bounds(story: Story, geo: Geo): [number, number, number, number] {
  if (story.bounds !== undefined) return story.bounds;
  const lons = geo.counties.map(({ lon }) => lon);
  const lats = geo.counties.map(({ lat }) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The projected map, or undefined for a story without one. */
export function mapCue(story: Story): MapCue | undefined {
  const geo = readGeo(story.dir);
  if (geo.counties.length === 0) return undefined;
  const box = worldBox(bounds(story, geo));
  const project = (points: { lon: number; lat: number }[]): { xs: number[]; ys: number[] } => {
    const pairs = points.map(({ lon, lat }) => within(box, lon, lat));
    return { xs: pairs.map(([x]) => round(x)), ys: pairs.map(([, y]) => round(y)) };
  };
  return {
    aspect: round(box.width / box.height),
    points: project(geo.counties),
    nodes: project(geo.cities),
    parents: geo.counties.map(({ city }) =>
      Math.max(
        0,
        geo.cities.findIndex(({ adcode }) => adcode === city),
      ),
    ),
    hub: 0,
  };
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000;
}

/** Formations that are lights even when they count nothing: windows at night, seats before a lit stage. */
const LIGHTS: ReadonlySet<FormationName> = new Set(['sky', 'rows']);

/** Dots of a crowd: its fact's number by the unit of a dot, or the plain number. */
export function dotCount(story: Story, crowd: Crowd): { count: number; lit: number; second: number } {
  const dots = (id: string | undefined): number => {
    const value = id === undefined ? 0 : byId(story.facts, id).value;
    return typeof value === 'number' ? Math.round(value / crowd.per) : 0;
  };
  const first = crowd.dots ?? dots(crowd.count);
  const second = dots(crowd.plus);
  // Whoever is counted is meant, and so is a light at night; where a part is set off, that part alone.
  const all = (crowd.count !== undefined && crowd.lit === undefined) || LIGHTS.has(crowd.form);
  return { count: first + second, lit: all ? first : dots(crowd.lit), second };
}

function crowdCue(story: Story, crowd: Crowd, field: Box, art: ArtCrop | undefined): CrowdCue {
  const { count, lit, second } = dotCount(story, crowd);
  const cue: CrowdCue = { form: crowd.form, count, lit, second, mark: crowd.mark, box: field };
  const path = crowd.along === undefined ? undefined : art?.paths[crowd.along];
  const parts = crowd.along === undefined ? undefined : art?.shapes[crowd.along];
  if (path !== undefined) cue.path = path;
  if (parts !== undefined) cue.parts = parts;
  if (crowd.places !== undefined && story.bounds !== undefined) {
    const box = worldBox(story.bounds);
    const pairs = crowd.places
      .map((id) => byId(story.places, id))
      .map(({ lon, lat }) => within(box, lon, lat));
    cue.points = { xs: pairs.map(([x]) => round(x)), ys: pairs.map(([, y]) => round(y)) };
    // Named places glow among all the others, which draw the country around them.
    const others = crowd.form === 'places' && crowd.dots === pairs.length ? mapCue(story)?.points : undefined;
    if (others !== undefined) {
      cue.lit = pairs.length;
      cue.count = pairs.length + others.xs.length;
      cue.points = { xs: [...cue.points.xs, ...others.xs], ys: [...cue.points.ys, ...others.ys] };
    }
  }
  return cue;
}

/** Where crowd and words of a beat have their place in a crop. */
export function placesOf(story: Story, beat: Beat, crop: CropName): { field: Box; quiet: Box } {
  const usual = usualPlaces(crop, beat.crowd?.form);
  const art = beat.art === undefined ? undefined : story.arts[beat.art.name]?.[crop];
  if (art === undefined || beat.art === undefined) return usual;
  return { field: art.fields[beat.art.state] ?? art.field, quiet: art.quiet };
}

function artCue({ layers, states }: ArtCrop): ArtCue {
  return { layers, states };
}

/** Cue of one beat. */
export function beatCue(story: Story, beat: Beat, scene: string, chapter: number): BeatCue {
  const cue: BeatCue = { anchor: beat.anchor, scene, chapter, metres: beat.metres };
  const { crowd, art } = beat;
  const known = art === undefined ? undefined : story.arts[art.name];
  if (art !== undefined && known !== undefined) cue.art = { name: art.name, state: art.state };
  if (crowd !== undefined) {
    const cueFor = (crop: CropName): CrowdCue =>
      crowdCue(story, crowd, placesOf(story, beat, crop).field, known?.[crop]);
    cue.crowd = { phone: cueFor('phone'), hall: cueFor('hall') };
  }
  return cue;
}

/** The whole stage score. */
export function buildScore(story: Story): StageScore {
  const map = mapCue(story);
  const arts = Object.entries(story.arts).map(([name, art]) => [
    name,
    Object.fromEntries(CROP_NAMES.map((crop) => [crop, artCue(art[crop])])),
  ]);
  return {
    distance: story.distance,
    lights: story.chapters.map(({ palette }) => palette),
    beats: story.chapters.flatMap((chapter, i) =>
      chapter.scenes.flatMap((scene) => scene.beats.map((beat) => beatCue(story, beat, scene.id, i))),
    ),
    arts: Object.fromEntries(arts) as StageScore['arts'],
    ...(map === undefined ? {} : { map }),
  };
}
