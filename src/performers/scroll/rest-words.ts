/** Lets a beat's words come to rest on the quiet side of its picture. */

/** Where words have come to rest on the screen, px. */
export interface Resting {
  top: number;
  height: number;
}

/** Height of the running title, px. */
const HEAD = 44;
/** Room kept free below words that would otherwise end at the edge, px. */
const FOOT = 20;

/** Share of an upright screen that words may take over a picture. */
const SHARE = 0.42;
/** The same where only a crowd shares the screen. */
const SHARE_ALONE = 0.6;
/** The same on a wide screen, where words and crowd stand side by side. */
const WIDE_ALONE = 0.86;

/** Share of the screen's height that a beat's words may take before they are set smaller. */
function shareOf(beat: HTMLElement, wide: boolean, alone: boolean): number {
  if (!wide) return alone ? SHARE_ALONE : SHARE;
  if (alone) return WIDE_ALONE;
  // Beside a picture: down to where its foot begins (hundredths of the screen's width, src/build/beat-css.ts).
  const end = parseFloat(getComputedStyle(beat).getPropertyValue('--q-end-hall')) || 50;
  return Math.min(WIDE_ALONE, ((end / 100) * window.innerWidth) / window.innerHeight);
}

/** Whether a reader has it before them where it stood before the performer came (styles/stage.css): it stays as it is. */
function isRead(beat: HTMLElement): boolean {
  if (document.documentElement.dataset['performance'] !== 'near') return false;
  const { top, bottom } = beat.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/**
 * Words come to rest on the picture's quiet side, higher where they would run off the screen, and smaller where they would
 * take more than their share. Sets `--words-top` and `is-tight`, which the style sheet rests them by.
 * @param height of the screen, px
 * @param alone no picture stands beside them: on a wide screen crowd and words are both centred
 * @returns undefined for a beat without words
 */
export function restWords(beat: HTMLElement, height: number, alone: boolean): Resting | undefined {
  const words = beat.querySelector<HTMLElement>('.beat-words');
  if (words === null) return undefined;
  // An album's words are not held: they scroll by at their own size, and whoever tabs through them finds them where they were.
  if (beat.classList.contains('beat-long')) return { top: HEAD, height: words.offsetHeight };
  const wide = window.innerWidth >= window.innerHeight;
  beat.style.removeProperty('--words-top');
  beat.classList.remove('is-tight');
  const read = isRead(beat);
  if (!read && words.offsetHeight > height * shareOf(beat, wide, alone)) beat.classList.add('is-tight');
  const high = words.offsetHeight;
  const usual = parseFloat(getComputedStyle(words).top) || 0;
  const wanted = wide && alone && !read ? (height - high) * 0.46 : usual;
  const lowest = height - high - FOOT;
  // Words higher than the screen come to rest with their end in sight: their beginning is read on the way in.
  const top = lowest < HEAD - FOOT ? lowest : Math.max(HEAD, Math.min(wanted, lowest));
  if (top !== usual) beat.style.setProperty('--words-top', `${Math.round(top)}px`);
  return { top, height: high };
}
