/** Finds the stops of the way in the document: chapter openings and beats, in order, with where they are. */
import type { BeatCue, StageScore } from '../../scenery/cue.ts';
import { restWords, type Resting } from './rest-words.ts';
import type { Stop } from './timeline.ts';

export interface MeasuredStop extends Stop {
  element: HTMLElement;
  /** Index into the score's lights. */
  chapter: number;
  cue: BeatCue | undefined;
  /** Section whose address it belongs to. */
  section: string;
  /** Where its words come to rest. Found out when first asked: all at once would be one long task (rest-words.ts). */
  readonly words: Resting | undefined;
}

/** Lights that stand about between two chapters. */
function openingCue(chapter: number, metres: number, like: BeatCue): BeatCue {
  const crowd = { form: 'scatter', count: 60, lit: 60, second: 0, mark: 'dot' } as const;
  return {
    anchor: `${like.scene}.opening`,
    scene: like.scene,
    chapter,
    metres,
    crowd: {
      phone: { ...crowd, box: { x: 60, y: 40, width: 320, height: 780 } },
      hall: { ...crowd, box: { x: 170, y: 60, width: 1700, height: 960 } },
    },
  };
}

type Place = Omit<MeasuredStop, 'words'>;

function opening({ element, top, section }: Pick<Place, 'element' | 'top' | 'section'>, first: BeatCue) {
  const { metres, chapter } = first;
  // The cover shows the first picture; every other opening only its light.
  const covered = element.dataset['stop'] === 'cover';
  const cue = covered ? { ...first, anchor: 'cover' } : openingCue(chapter, metres, first);
  return { element, top, section, metres, chapter, cue, words: undefined };
}

function beat(place: Place, height: number): MeasuredStop {
  let words: { resting: Resting | undefined } | undefined;
  return {
    ...place,
    get words() {
      words ??= { resting: restWords(place.element, height, place.cue?.art === undefined) };
      return words.resting;
    },
  };
}

/** Writes down anew where stops are, after some have become higher or lower. */
export function placeStops(way: HTMLElement, stops: readonly MeasuredStop[]): void {
  const origin = way.getBoundingClientRect().top;
  for (const stop of stops) stop.top = stop.element.getBoundingClientRect().top - origin;
}

/**
 * All stops, top to bottom.
 * @param way the element that holds the chapters
 * @param height of the screen, px
 */
export function measureStops(way: HTMLElement, score: StageScore, height: number): MeasuredStop[] {
  const origin = way.getBoundingClientRect().top;
  const cues = new Map(score.beats.map((cue) => [cue.anchor, cue]));
  return Array.from(way.querySelectorAll<HTMLElement>('[data-stop]')).flatMap((element) => {
    const top = element.getBoundingClientRect().top - origin;
    const section = element.closest<HTMLElement>('section[id]')?.id ?? '';
    const isBeat = element.dataset['stop'] === 'beat';
    const cue = cues.get((isBeat ? element.id : element.dataset['first']) ?? '');
    if (cue === undefined) return [];
    const { metres, chapter } = cue;
    if (!isBeat) return [opening({ element, top, section }, cue)];
    return [beat({ element, top, metres, chapter, cue, section }, height)];
  });
}
