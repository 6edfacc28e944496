/**
 * Which beats a screen plays. The three-minute cut is derived from the score: the first and the last beat, the most telling of each
 * chapter, then others while there is time: of scenes not yet there first, then of the chapter that has said least. A story may name its own (`exhibit: {short: […]}` in story.yaml).
 */
import type { ExhibitSettings } from './exhibit-settings.ts';

/** What a cut must know of a beat. */
export interface CutBeat {
  /** Its name in the page: `<scene>-<beat>`. */
  anchor: string;
  chapter: string;
  scene: string;
  /** Seconds, as the score has it. */
  dwell: number;
  /** How much it shows by itself; larger is more. */
  weight: number;
}

/** Length of the short cut, seconds. */
export const SHORT_SECONDS = 180;
/** A beat of a loop stands no shorter and no longer (KI-5), seconds. */
export const DWELL_BOUNDS = [15, 30] as const;

/** Seconds a beat stands in the loop. */
export function dwellOf(beat: Pick<CutBeat, 'dwell'>, dwell: ExhibitSettings['dwell'] = 'story'): number {
  return dwell === 'story' ? Math.min(DWELL_BOUNDS[1], Math.max(DWELL_BOUNDS[0], beat.dwell)) : dwell;
}

/** The beat of a set that shows most; of equals the earliest. */
const mostTelling = (beats: readonly CutBeat[]): CutBeat | undefined =>
  beats.reduce<CutBeat | undefined>(
    (best, one) => (best && best.weight >= one.weight ? best : one),
    undefined,
  );

/** Ranks by their first number that differs. */
function compare(one: readonly number[], two: readonly number[]): number {
  return one.map((value, i) => value - (two[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Anchors of the short cut, in the order of the score. */
export function shortCut(beats: readonly CutBeat[], seconds = SHORT_SECONDS): string[] {
  const chosen = new Set<CutBeat>();
  let left = seconds;
  const take = (beat: CutBeat | undefined): void => {
    if (beat === undefined || chosen.has(beat)) return;
    chosen.add(beat);
    left -= dwellOf(beat);
  };
  take(beats[0]);
  take(beats[beats.length - 1]);
  // Every chapter is there, even where a long story then takes more than its three minutes.
  const chapters = [...new Set(beats.map(({ chapter }) => chapter))];
  chapters.forEach((id) => {
    const own = beats.filter(({ chapter }) => chapter === id);
    if (!own.some((beat) => chosen.has(beat))) take(mostTelling(own));
  });
  // A short story that stays in one place is not the story.
  const share = (test: (beat: CutBeat) => boolean): number => [...chosen].filter(test).length;
  const rank = (beat: CutBeat): [number, number, number] => [
    Math.min(
      1,
      share(({ scene }) => scene === beat.scene),
    ),
    share(({ chapter }) => chapter === beat.chapter),
    -beat.weight,
  ];
  for (;;) {
    const fitting = beats.filter((beat) => !chosen.has(beat) && dwellOf(beat) <= left);
    const [best] = fitting
      .map((beat) => ({ beat, rank: rank(beat) }))
      .sort((one, two) => compare(one.rank, two.rank));
    if (best === undefined) break;
    take(best.beat);
  }
  return beats.filter((beat) => chosen.has(beat)).map(({ anchor }) => anchor);
}

/**
 * Anchors of the beats that are played, in the order of the score.
 * A choice that would leave none (chapters outside of the cut) falls back to the chapters, then to the whole.
 */
export function chosenBeats(
  beats: readonly CutBeat[],
  { cut, chapters }: Pick<ExhibitSettings, 'cut' | 'chapters'>,
  short: readonly string[],
): string[] {
  const named = beats.filter(({ chapter }) => chapters.length === 0 || chapters.includes(chapter));
  const within = named.filter(({ anchor }) => cut === 'whole' || short.includes(anchor));
  const played = [within, named, beats].find((some) => some.length > 0) ?? [];
  return played.map(({ anchor }) => anchor);
}
