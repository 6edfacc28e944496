/** Where each beat's words lie, as CSS: the quiet side of its picture, in hundredths of the crop's width. */
import { CROPS } from '../scenery/crops.ts';
import type { CropName } from '../scenery/cue.ts';
import { placesOf } from '../pictures/build-score.ts';
import type { Beat, Story } from '../story/types.ts';

/** Length of the crop in hundredths of its width: with `1vw` a CSS length. */
function vw(length: number, crop: CropName): number {
  return Math.round((length / CROPS[crop].width) * 1000) / 10;
}

function rule(story: Story, beat: Beat): string {
  const { quiet } = placesOf(story, beat, 'phone');
  const hall = placesOf(story, beat, 'hall').quiet;
  return `--q-top:${vw(quiet.y, 'phone')};--q-end:${vw(quiet.y + quiet.height, 'phone')};--q-top-hall:${vw(hall.y, 'hall')};--q-end-hall:${vw(hall.y + hall.height, 'hall')};--q-right-hall:${vw(hall.x + hall.width, 'hall')}`;
}

/** Rules, one for all beats that share their values. */
export function beatCss(story: Story): string {
  const rules = new Map<string, string[]>();
  for (const beat of story.chapters.flatMap(({ scenes }) => scenes.flatMap(({ beats }) => beats))) {
    const values = rule(story, beat);
    rules.set(values, [...(rules.get(values) ?? []), `#${beat.anchor}`]);
  }
  return [...rules].map(([values, selectors]) => `${selectors.join(',')}{${values}}`).join('\n') + '\n';
}
