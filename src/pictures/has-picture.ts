/** Which beats have a picture, and what its files are called. */
import type { Beat, Story } from '../story/types.ts';
import type { CropName } from '../scenery/cue.ts';

/** True for a beat with a crowd, or with art that is in the story's folder. */
export function hasPicture(story: Story, beat: Beat): boolean {
  return beat.crowd !== undefined || (beat.art !== undefined && story.arts[beat.art.name] !== undefined);
}

export function pictureName(anchor: string, crop: CropName): string {
  return `${anchor}-${crop}`;
}
