/** All still pictures of a story, with the names they are served under. */
import { readDrawing } from '../story/arts.ts';
import type { Story } from '../story/types.ts';
import { buildScore } from './build-score.ts';
import type { CropName } from '../scenery/cue.ts';
import { pictureName } from './has-picture.ts';
import { beatPicture } from './picture.ts';
import { waterCue } from './water.ts';

export interface StillPicture {
  name: string;
  svg: string;
}

const CROP_NAMES: CropName[] = ['phone', 'hall'];

export function stillPictures(story: Story): StillPicture[] {
  const score = buildScore(story);
  const ground = { map: score.map, water: waterCue(story) };
  return score.beats
    .filter((cue) => cue.crowd !== undefined || cue.art !== undefined)
    .flatMap((cue) =>
      CROP_NAMES.map((crop) => {
        const light = score.lights[cue.chapter];
        if (light === undefined) throw new Error(`no light for ${cue.anchor}`);
        const artCue = cue.art === undefined ? undefined : score.arts[cue.art.name]?.[crop];
        const art =
          cue.art === undefined || artCue === undefined
            ? undefined
            : { drawing: readDrawing(story.dir, `${cue.art.name}-${crop}`), cue: artCue };
        return { name: pictureName(cue.anchor, crop), svg: beatPicture(cue, crop, light, art, ground) };
      }),
    );
}
