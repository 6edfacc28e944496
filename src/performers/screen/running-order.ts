/** Which stops a screen plays: the whole, some chapters, or a cut of three minutes. */
import { SHORT_SECONDS, shortCut } from '../../lib/exhibit-cut.ts';
import type { ScreenStop } from './faces.ts';

export interface Order {
  /** Ids of the chapters to play; empty: all. */
  chapters: readonly string[];
  cut: 'whole' | 'short';
  /** Anchors of the beats that the story itself has named for its short cut; none: it follows from the score. */
  short?: readonly string[];
}

/** A stop with how much it has to show: a picture, a large number. */
export interface WeighedStop extends ScreenStop {
  weight: number;
}

/** Openings in the short cut are glimpses, s. */
const GLIMPSE = 6;

/** The stops to play, in the order of the story. What would leave nothing to play is not obeyed. */
export function runningOrder<T extends WeighedStop>(
  stops: readonly T[],
  { chapters, cut, short = [] }: Order,
): T[] {
  const wanted = stops.filter(
    ({ kind, chapter }) => kind === 'cover' || chapters.length === 0 || chapters.includes(chapter),
  );
  const played = wanted.some(({ kind }) => kind === 'beat') ? wanted : [...stops];
  return cut === 'short' ? shortened(played, short) : played;
}

/** The beats the story has named, where it has any among these; else those of the rule, with the time that openings leave. */
function shortened<T extends WeighedStop>(stops: readonly T[], named: readonly string[]): T[] {
  const beats = stops.filter(({ kind }) => kind === 'beat');
  const glimpses = (stops.length - beats.length) * GLIMPSE;
  const own = beats.filter(({ anchor }) => named.includes(anchor)).map(({ anchor }) => anchor);
  const scored = beats.map(({ anchor, chapter, section, dwell, weight }) => ({
    anchor,
    chapter,
    scene: section,
    dwell,
    weight,
  }));
  const kept = own.length > 0 ? own : shortCut(scored, SHORT_SECONDS - glimpses);
  return stops.filter((stop) => stop.kind !== 'beat' || kept.includes(stop.anchor));
}
