/**
 * Stops and faces. A stop is what the story has: the cover, a chapter's opening, a beat. A face is what a screen shows at
 * once: most stops are one; one with more words than fit is shown as several, one after the other.
 */

export type StopKind = 'cover' | 'opener' | 'beat';

/** A stop as the page says it. */
export interface ScreenStop {
  kind: StopKind;
  /** Id of the stop: a beat's anchor, `<chapter>.opening`, `cover`. */
  anchor: string;
  /** Section whose address it belongs to; empty for the cover. */
  section: string;
  chapter: string;
  /** Seconds an unattended screen rests here, all its faces together. */
  dwell: number;
}

export interface Face extends ScreenStop {
  /** Index of its stop in the running order. */
  stop: number;
  /** Which of the stop's faces it is, from 0, of how many. */
  part: number;
  parts: number;
}

/** Seconds no face is shown for less: time to look up, read a line and look at the picture. */
const LEAST_DWELL = 6;

/** @param parts faces of each stop, at least one each */
export function facesOf(stops: readonly ScreenStop[], parts: readonly number[]): Face[] {
  return stops.flatMap((stop, index) => {
    const many = Math.max(1, parts[index] ?? 1);
    const dwell = Math.max(LEAST_DWELL, Math.round(stop.dwell / many));
    return Array.from({ length: many }, (_, part) => ({ ...stop, dwell, stop: index, part, parts: many }));
  });
}

/** Where one is after the faces were made anew: at the same stop, at the same part of it if it still has as many. */
export function faceLike(faces: readonly Face[], old: Pick<Face, 'anchor' | 'part'> | undefined): number {
  const same = faces.filter(({ anchor }) => anchor === old?.anchor);
  const face = same[Math.min(old?.part ?? 0, same.length - 1)];
  return face === undefined ? 0 : faces.indexOf(face);
}

/** First face of a stop, by its anchor or by its section's id; −1 when the running order does not hold it. */
export function faceOf(faces: readonly Face[], id: string): number {
  const stop = faces.findIndex(({ anchor }) => anchor === id);
  return stop >= 0 ? stop : faces.findIndex(({ section }) => section === id);
}
