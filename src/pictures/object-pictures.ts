/**
 * The light on one thing of a picture: a drawing to be laid over the still, in which everything else has stepped back
 * into the paper. What stands before the lit thing still stands before it.
 */
import { mix } from '../lib/colour.ts';
import { topLayers, type SvgLayer } from '../lib/svg-layers.ts';
import type { Box } from '../crowd/types.ts';
import type { ArtCue, CropName } from '../scenery/cue.ts';
import { CROPS } from '../scenery/crops.ts';
import type { Palette } from '../schemas/chapter.ts';
import { readDrawing } from '../story/arts.ts';
import type { Beat, Story } from '../story/types.ts';
import { buildScore } from './build-score.ts';
import { pictureName } from './has-picture.ts';
import { setState, unwrap } from './picture.ts';
import type { StillPicture } from './still-pictures.ts';

/** How far everything else steps back into the paper, 0–1. */
const BACK = 0.62;

/** Colours `share` of the way to the paper. Presentation attributes only: drawings have no styles. */
export function fade(markup: string, paper: string, share: number): string {
  return markup.replace(
    /\b(fill|stroke)="#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})"/gu,
    (_, key: string, hex: string) => {
      const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
      return `${key}="${mix(`#${long}`, paper, share)}"`;
    },
  );
}

/** A pool of light behind the thing, in two flat steps, as a lamp's is drawn: dark things stand out before it. */
function pool({ x, y, width, height }: Box, light: string): string {
  const [rx, ry] = [width * 0.66, height * 0.66].map((length) => Math.round(length)) as [number, number];
  const ellipse = (grow: number, opacity: number): string =>
    `<ellipse cx="${x + width / 2}" cy="${y + height / 2}" rx="${Math.round(rx * grow)}" ry="${Math.round(ry * grow)}" opacity="${opacity}"/>`;
  return `<g fill="${light}">${ellipse(1.3, 0.16)}${ellipse(1, 0.3)}</g>`;
}

export interface ObjectLight {
  crop: CropName;
  state: string;
  /** Names of the layers that light. */
  lit: readonly string[];
  /** Where the thing is in the crop. */
  place: Box;
  paper: string;
  /** Colour of the light. */
  light: string;
}

/**
 * @param drawing the art's SVG for this crop
 */
export function objectPicture(
  drawing: string,
  cue: ArtCue,
  { crop, state, lit, place, paper, light }: ObjectLight,
): string {
  const { width, height } = CROPS[crop];
  const { attributes, inner } = unwrap(setState(drawing, cue, state));
  const layers = topLayers(inner);
  const isLit = ({ markup }: SvgLayer): boolean => lit.some((id) => markup.includes(`<g id="${id}"`));
  const above = layers.slice(Math.max(0, layers.findIndex(isLit)));
  const marks = above.map((layer) => (isLit(layer) ? layer.markup : fade(layer.markup, paper, BACK)));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<path fill="${paper}" opacity="${BACK}" d="M0 0h${width}v${height}H0z"/>${pool(place, light)}<g${attributes}>${marks.join('')}</g></svg>`
  );
}

/** Lights of every thing in the pictures of a story, with the names they are served under. */
export function objectPictures(story: Story): StillPicture[] {
  const { arts } = buildScore(story);
  const lights = ({ art, anchor }: Beat, { paper, lit: light }: Palette): StillPicture[] =>
    (['phone', 'hall'] as const).flatMap((crop) =>
      (story.arts[art?.name ?? '']?.objects ?? []).map(({ id, layers: lit, ...object }) => {
        const cue = arts[art?.name ?? '']?.[crop];
        if (art === undefined || cue === undefined) throw new Error(`no picture for ${anchor}`);
        const svg = objectPicture(readDrawing(story.dir, `${art.name}-${crop}`), cue, {
          crop,
          state: art.state,
          lit,
          place: object[crop],
          paper,
          light,
        });
        return { name: pictureName(`${anchor}.${id}`, crop), svg };
      }),
    );
  return story.chapters.flatMap(({ palette, scenes }) =>
    scenes.flatMap(({ beats }) =>
      beats
        .filter(({ blocks }) => blocks.some(({ type }) => type === 'objects'))
        .flatMap((beat) => lights(beat, palette)),
    ),
  );
}
