/** The running order as the stage's painter knows it: its cues, and where the words leave room. */
import type { BeatCue, StageScore } from '../../scenery/cue.ts';
import type { MeasuredStop } from '../scroll/measure-stops.ts';
import type { FittedStop } from './fit-words.ts';
import type { PageStop } from './read-stops.ts';

/** Lights that stand about while a chapter opens. */
const LIGHTS = { form: 'scatter', count: 60, lit: 60, second: 0, mark: 'dot' } as const;

function cueOf(stop: PageStop, score: StageScore): BeatCue | undefined {
  if (stop.kind === 'beat') return score.beats.find(({ anchor }) => anchor === stop.anchor);
  const first = score.beats.find(({ anchor }) => anchor === stop.first);
  if (first === undefined) return undefined;
  // The cover shows the first picture; every other opening only its light.
  if (stop.kind === 'cover') return { ...first, anchor: stop.anchor };
  const { scene, chapter, metres } = first;
  return {
    anchor: stop.anchor,
    scene,
    chapter,
    metres,
    crowd: {
      phone: { ...LIGHTS, box: { x: 60, y: 430, width: 310, height: 380 } },
      hall: { ...LIGHTS, box: { x: 980, y: 90, width: 880, height: 900 } },
    },
  };
}

export function painterStop(
  stop: PageStop,
  index: number,
  score: StageScore,
  fitted: FittedStop | undefined,
): MeasuredStop {
  const cue = cueOf(stop, score);
  const chapter = cue?.chapter ?? 0;
  const words = fitted?.rests[0];
  return {
    element: stop.element,
    top: index,
    metres: stop.metres,
    chapter,
    cue,
    section: stop.section,
    words,
  };
}
