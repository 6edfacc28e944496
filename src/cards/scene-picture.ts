/** A beat's picture on a card: its drawing at any size with its edges drawn out, or its crowd formed anew in a box of the card's. */
import { toSvg } from '../crowd/index.ts';
import type { Box } from '../crowd/types.ts';
import { buildScore } from '../pictures/build-score.ts';
import { beatPicture, waterSvg } from '../pictures/picture.ts';
import { waterCue } from '../pictures/water.ts';
import { CROPS } from '../scenery/crops.ts';
import type { BeatCue, CropName, Light, StageScore } from '../scenery/cue.ts';
import { formIn } from '../scenery/form-cue.ts';
import { mapBox, onMap } from '../scenery/map-fit.ts';
import { readDrawing } from '../story/arts.ts';
import type { Beat, Story } from '../story/types.ts';

/** Made once for all pictures of a story. */
export interface Scenery {
  story: Story;
  score: StageScore;
  cues: ReadonlyMap<string, BeatCue>;
  water: ReturnType<typeof waterCue>;
}

export function sceneryOf(story: Story): Scenery {
  const score = buildScore(story);
  return { story, score, cues: new Map(score.beats.map((cue) => [cue.anchor, cue])), water: waterCue(story) };
}

const ownArt = ({ story }: Scenery, beat: Beat) =>
  beat.art === undefined ? undefined : story.arts[beat.art.name];

/** True for a beat with a drawing in the story's folder. */
export const isDrawn = (scenery: Scenery, beat: Beat): boolean => ownArt(scenery, beat) !== undefined;

/** Part of a phone's crop that words leave to the picture: above or below its quiet side, units of the crop. */
export function motif(scenery: Scenery, beat: Beat): { top: number; bottom: number } {
  const { quiet } = ownArt(scenery, beat)?.phone ?? { quiet: { y: 40, height: 340 } };
  const end = quiet.y + quiet.height;
  const { height } = CROPS.phone;
  return quiet.y > height - end ? { top: 0, bottom: quiet.y } : { top: end, bottom: height };
}

function drawing(scenery: Scenery, cue: BeatCue, crop: CropName, light: Light): string {
  const artCue = cue.art === undefined ? undefined : scenery.score.arts[cue.art.name]?.[crop];
  const art =
    cue.art === undefined || artCue === undefined
      ? undefined
      : { drawing: readDrawing(scenery.story.dir, `${cue.art.name}-${crop}`), cue: artCue };
  return beatPicture(cue, crop, light, art, { map: scenery.score.map, water: undefined });
}

/** The inside of an SVG element, shown as `box` of the sheet. */
function show(svg: string, box: Box, viewBox: string, stretch = false): string {
  const inner = svg.replace(/^<svg[^>]*>/u, '').replace(/<\/svg>$/u, '');
  const { x, y, width, height } = box;
  const fit = stretch ? ' preserveAspectRatio="none"' : '';
  return `<svg x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" viewBox="${viewBox}"${fit}>${inner}</svg>`;
}

/** How many units at the edge are drawn out to fill the paper beside a drawing: flat layers go on as they are. */
const EDGE = 0.6;

/**
 * The drawing of a beat with its crowd, laid so that the crop's (0, 0) comes to (x, y).
 * @param width of the sheet: what the drawing leaves free of it, left and right, is filled by its own edges drawn out
 */
export function drawnScene(
  scenery: Scenery,
  beat: Beat,
  { crop, scale, x, y }: { crop: CropName; scale: number; x: number; y: number },
  { left, right }: { left: number; right: number },
  light: Light,
): string {
  const cue = scenery.cues.get(beat.anchor);
  if (cue === undefined) return '';
  const { width, height } = CROPS[crop];
  const [w, h] = [width * scale, height * scale];
  const { crowd: _crowd, ...bare } = cue;
  const alone = drawing(scenery, bare, crop, light);
  const edges = [
    x > left
      ? show(alone, { x: left, y, width: x - left + 1, height: h }, `0 0 ${EDGE} ${height}`, true)
      : '',
    x + w < right
      ? show(
          alone,
          { x: x + w - 1, y, width: right - x - w + 1, height: h },
          `${width - EDGE} 0 ${EDGE} ${height}`,
          true,
        )
      : '',
  ];
  return (
    edges.join('') +
    show(drawing(scenery, cue, crop, light), { x, y, width: w, height: h }, `0 0 ${width} ${height}`)
  );
}

/** Water under a map, as in the pictures of the page. */
function waterIn(scenery: Scenery, box: Box, light: Light): string {
  const { water, score } = scenery;
  if (water === undefined || score.map === undefined) return '';
  return waterSvg(water, mapBox(box, score.map.aspect), light);
}

/**
 * The crowd of a beat without a drawing, formed in a box of the sheet.
 * @param scale of the dots: 1 is a phone's
 * @param water draw lakes and rivers under a map: only where their credit stands beside it
 */
export function formedScene(
  scenery: Scenery,
  beat: Beat,
  sheet: { width: number; height: number },
  { box, scale, water }: { box: Box; scale: number; water: boolean },
  light: Light,
): string {
  const crowd = scenery.cues.get(beat.anchor)?.crowd?.phone;
  if (crowd === undefined) return '';
  const screen = { crop: 'phone' as const, placing: { scale, dx: 0, dy: 0 }, ...sheet };
  const formation = formIn(crowd, box, screen, scenery.score.map);
  const colours = {
    dim: light.dot,
    lit: light.lit,
    second: light.accent,
    trunk: light.line,
    branch: light.line,
  };
  return (
    (water && onMap(crowd) ? waterIn(scenery, box, light) : '') + toSvg(formation, { ...sheet, colours })
  );
}
