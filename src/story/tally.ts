/** What a story amounts to, in numbers. */
import { byId } from './find.ts';
import type { Story } from './types.ts';
import { countUnits } from './units.ts';

export interface Tally {
  chapters: number;
  scenes: number;
  beats: number;
  /** Characters or words, as units.ts counts them. */
  units: number;
  facts: number;
  factsTold: number;
  /** Most dots in one beat. */
  dots: number;
  places: number;
  photos: number;
  clips: number;
  /** Seconds an unattended screen takes for the whole. */
  seconds: number;
}

export function tally(story: Story): Tally {
  const scenes = story.chapters.flatMap((chapter) => chapter.scenes);
  const beats = scenes.flatMap((scene) => scene.beats);
  const dots = beats.map(({ crowd }) => {
    if (crowd?.count === undefined) return crowd?.dots ?? 0;
    const { value } = byId(story.facts, crowd.count);
    return typeof value === 'number' ? value / crowd.per : 0;
  });
  return {
    chapters: story.chapters.length,
    scenes: scenes.length,
    beats: beats.length,
    units: beats.reduce((sum, beat) => sum + countUnits(beat.text), 0),
    facts: story.facts.length,
    factsTold: story.facts.filter(({ toldIn }) => toldIn.length > 0).length,
    dots: Math.max(0, ...dots),
    places: story.places.length,
    photos: story.photos.length,
    clips: story.clips.length,
    seconds: beats.reduce((sum, beat) => sum + beat.dwell, 0),
  };
}
