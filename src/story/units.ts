/** Length of words as a reader feels it, and how long a beat rests because of it. */

/** One Chinese character, or one word or number of any other script. */
const UNIT =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}]|[.,'’-](?=[\p{L}\p{N}]))*/gu;

/** Units of a text; punctuation does not count. */
export function countUnits(text: string): number {
  return text.match(UNIT)?.length ?? 0;
}

/** Most words a beat may hold: what one screen of a phone shows beside its picture. */
export const MAX_BEAT_UNITS = 120;

/** Seconds an unattended screen rests on so many words: six a second, which is slow reading aloud, and time to look. */
export function dwellFor(units: number): number {
  return Math.round(Math.min(20, Math.max(6, 3 + units / 6)));
}
