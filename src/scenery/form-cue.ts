/** From a cue to dots: the formation of a beat, on whatever screen. */
import { form } from '../crowd/index.ts';
import type { Box, CommonParams, Formation, LinkedFormation } from '../crowd/types.ts';
import { CROPS, placeBox, type Placing } from './crops.ts';
import type { CropName, CrowdCue, MapCue } from './cue.ts';

/** Largest radius of a dot at rest, in units of the crop: 2.6 px on a phone, 2.3 times as much in a hall. */
const LARGEST: Record<CropName, Record<'dot' | 'square', number>> = {
  phone: { dot: 2.7, square: 6 },
  hall: { dot: 6, square: 13 },
};

/** Rim around a crop, as a share of its width. */
const RIM = 0.12;

interface Screen {
  crop: CropName;
  placing: Placing;
  /** px */
  width: number;
  height: number;
}

/** The formation of a cue, px. @throws RangeError when the cue asks for what cannot be formed (see crowd). */
export function formCue(cue: CrowdCue, screen: Screen, map: MapCue | undefined): Formation | LinkedFormation {
  // What is drawn says itself where it stands; only what is formed needs a field.
  if (cue.path !== undefined || cue.parts !== undefined) return formIn(cue, wholeCrop(screen), screen, map);
  return formIn(cue, placeBox(cue.box, screen.placing, screen.width, screen.height), screen, map);
}

/** The crop and a rim around it, px: a drawing may run over the edge, and a screen may cut it; nobody is lost by that. */
function wholeCrop({ crop, placing: { scale, dx, dy } }: Screen): Box {
  const { width, height } = CROPS[crop];
  const rim = width * RIM;
  return {
    x: dx - rim * scale,
    y: dy - rim * scale,
    width: (width + 2 * rim) * scale,
    height: (height + 2 * rim) * scale,
  };
}

/** The same in a box of the caller's, px: what the words of the moment leave free. */
export function formIn(
  cue: CrowdCue,
  box: Box,
  { crop, placing }: Screen,
  map: MapCue | undefined,
): Formation | LinkedFormation {
  const common: CommonParams = {
    lit: Math.min(cue.lit, cue.count - cue.second),
    second: cue.second,
    mark: cue.mark,
    maxRadius: LARGEST[crop][cue.mark] * placing.scale,
  };
  // A drawn path or outline is in the crop's units: the part of the crop that the box shows.
  const { scale, dx, dy } = placing;
  const viewBox = [
    (box.x - dx) / scale,
    (box.y - dy) / scale,
    box.width / scale,
    box.height / scale,
  ] as const;
  if (cue.form === 'stream' && cue.path !== undefined)
    return form('stream', cue.count, box, { ...common, path: cue.path, viewBox, fit: 'stretch' });
  if (cue.form === 'shape' && cue.parts !== undefined)
    return form('shape', cue.count, box, { ...common, parts: cue.parts, viewBox, fit: 'stretch' });
  // Two crowds at one scale: two piles, or two groups with a gap.
  const sizes = [cue.count - cue.second, cue.second];
  if (cue.form === 'stack' && cue.second > 0)
    return form('stack', cue.count, box, { ...common, piles: sizes });
  if (cue.form === 'split' && cue.second > 0)
    return form('split', cue.count, box, { ...common, groups: sizes });
  if (cue.form === 'rows') return form('rows', cue.count, box, { ...common, bow: 'away' });
  if (cue.form === 'shape') return form('grid', cue.count, box, common);
  if (cue.form === 'places' || cue.form === 'links' || cue.form === 'regions') {
    const points = cue.points ?? map?.points;
    if (map === undefined || points === undefined) return form('scatter', cue.count, box, common);
    const { aspect, nodes, parents, hub } = map;
    if (cue.form === 'links')
      return form('links', cue.count, box, { ...common, points, aspect, nodes, parents, hub });
    return form(cue.form, cue.count, box, { ...common, points, aspect });
  }
  return form(cue.form, cue.count, box, common);
}

/** A screen that is exactly one crop: for pictures made at build. */
export function cropScreen(crop: CropName): Screen {
  return { crop, placing: { scale: 1, dx: 0, dy: 0 }, ...CROPS[crop] };
}
export type { Screen };
