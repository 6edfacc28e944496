/** A sound's peaks as the outline of bars, and what part of it has been heard. */

/**
 * Half heights of the bars, one hexadecimal digit each: a tenth of what the drawn path weighs in a page.
 * @param peaks 0–255
 */
export function waveCode(peaks: readonly number[]): string {
  return peaks.map((peak) => Math.max(1, Math.round((peak / 255) * 15)).toString(16)).join('');
}

/** Path of bars in a box of `code.length` × 32, each a stroke about the middle. @param code made by `waveCode` */
export function wavePath(code: string): string {
  return Array.from(code, (digit, i) => {
    const half = parseInt(digit, 16);
    return `M${i}.5 ${16 - half}v${half * 2}`;
  }).join('');
}

/** The first `share` (0–1) of a path made by `wavePath`. */
export function heardPart(path: string, share: number): string {
  const bars = path.split('M').slice(1);
  const many = Math.round(Math.max(0, Math.min(1, share)) * bars.length);
  return bars
    .slice(0, many)
    .map((bar) => `M${bar}`)
    .join('');
}

/** 83.2 → 1:23. */
export function clockOf(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Index of the cue at a time, -1 between cues. */
export function cueAt(cues: readonly { start: number; end: number }[], at: number): number {
  return cues.findIndex(({ start, end }) => at >= start && at < end);
}
