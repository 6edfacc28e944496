/** The still picture of a beat: its art in its state, and the crowd in its place, as one small SVG file. */
import { toSvg } from '../crowd/index.ts';
import type { Box } from '../crowd/types.ts';
import type { ArtCue, BeatCue, CropName, Light, MapCue, WaterCue } from '../scenery/cue.ts';
import { CROPS } from '../scenery/crops.ts';
import { cropScreen, formCue } from '../scenery/form-cue.ts';
import { pose, transformOf } from '../scenery/layers.ts';
import { mapBox, onMap, RIVER_WIDTHS, waterColours } from '../scenery/map-fit.ts';

/** What a crowd that stands on the map stands on. */
export interface Ground {
  map: MapCue | undefined;
  water: WaterCue | undefined;
}

/** Sets a drawing's layers as a state says. The drawing's layers are `<g id="…">`, which is all that is relied on. */
export function setState(drawing: string, cue: ArtCue, state: string): string {
  const layers = cue.states[state] ?? {};
  return Object.entries(layers).reduce((svg, [id, layer]) => {
    const p = pose(layer);
    const transform = transformOf(p, cue.layers[id]?.origin);
    const opacity = p.draw < 0.02 ? 0 : p.opacity;
    const attributes =
      (transform === '' ? '' : ` transform="${transform}"`) + (opacity === 1 ? '' : ` opacity="${opacity}"`);
    return svg.replace(`<g id="${id}"`, () => `<g id="${id}"${attributes}`);
  }, drawing);
}

/** The crowd of a beat as an SVG fragment, laid over the whole crop. */
function crowdFragment(cue: BeatCue, crop: CropName, light: Light, map: MapCue | undefined): string {
  const crowd = cue.crowd?.[crop];
  if (crowd === undefined) return '';
  const colours = {
    dim: light.dot,
    lit: light.lit,
    second: light.accent,
    trunk: light.line,
    branch: light.line,
  };
  return toSvg(formCue(crowd, cropScreen(crop), map), { ...CROPS[crop], colours });
}

/** Lakes and rivers under a crowd that stands on the map. */
function waterFragment(cue: BeatCue, crop: CropName, light: Light, ground: Ground): string {
  const crowd = cue.crowd?.[crop];
  const { map, water } = ground;
  if (crowd === undefined || !onMap(crowd) || map === undefined || water === undefined) return '';
  return waterSvg(water, mapBox(crowd.box, map.aspect), light);
}

/** Lakes and rivers in the light of a chapter. @param box of the map, units of the picture */
export function waterSvg(water: WaterCue, box: Box, light: Light): string {
  const { lake, river } = waterColours(light);
  const rivers = water.rivers.map(
    (d, i) => `<path d="${d}" stroke-width="${Math.round((RIVER_WIDTHS[i] ?? 0.003) * water.grid)}"/>`,
  );
  return (
    `<g transform="translate(${round(box.x)} ${round(box.y)})scale(${round(box.width / water.grid, 5)})">` +
    `<g fill="none" stroke="${river}" stroke-linejoin="round" stroke-linecap="round">${rivers.join('')}</g><path fill="${lake}" d="${water.lakes}"/></g>`
  );
}

function round(value: number, places = 1): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}

/** Inner markup of a drawing and the presentation attributes of its root. */
export function unwrap(drawing: string): { attributes: string; inner: string } {
  const [, head = '', inner = ''] = /<svg([^>]*)>([\s\S]*)<\/svg>/u.exec(drawing) ?? [];
  const kept = [...head.matchAll(/\s(?:fill|stroke|stroke-linecap|stroke-linejoin)="[^"]*"/gu)].map(
    ([match]) => match,
  );
  return { attributes: kept.join(''), inner };
}

/** Splits a drawing at its `crowd` layer: what is behind the crowd, and what is in front of it. */
export function splitAtCrowd(inner: string): [string, string] {
  const match = /<g id="crowd"\s*(?:\/>|>\s*<\/g>)/u.exec(inner);
  if (match === null) return [inner, ''];
  return [inner.slice(0, match.index), inner.slice(match.index + match[0].length)];
}

/**
 * @param drawing the art's SVG for this crop, or undefined for a beat that the crowd alone tells
 * @returns an SVG document without references, scripts or styles
 */
export function beatPicture(
  cue: BeatCue,
  crop: CropName,
  light: Light,
  art: { drawing: string; cue: ArtCue } | undefined,
  ground: Ground,
): string {
  const { width, height } = CROPS[crop];
  const { attributes, inner } = unwrap(
    art === undefined ? '' : setState(art.drawing, art.cue, cue.art?.state ?? 'rest'),
  );
  const [behind, before] = splitAtCrowd(inner);
  const crowd = waterFragment(cue, crop, light, ground) + crowdFragment(cue, crop, light, ground.map);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<path fill="${light.paper}" d="M0 0h${width}v${height}H0z"/>` +
    `<g${attributes}>${behind}</g>${crowd}<g${attributes}>${before}</g></svg>`
  );
}
