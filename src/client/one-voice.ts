/** Whoever speaks now, so that the next may silence it. Knows nothing of how anybody speaks, and weighs nothing. */

interface Speaker {
  pause(): void;
}

let speaking: Speaker | undefined;

/** Takes the word: whoever had it is paused. */
export function takeWord(speaker: Speaker): void {
  if (speaking !== speaker) speaking?.pause();
  window.speechSynthesis?.cancel();
  speaking = speaker;
}

/** Gives it back. */
export function leaveWord(speaker: Speaker): void {
  if (speaking === speaker) speaking = undefined;
}

/** Silences whoever speaks. */
export function hushVoice(): void {
  speaking?.pause();
}

export const hasWord = (speaker: Speaker): boolean => speaking === speaker;
