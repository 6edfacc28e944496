/** Reads a section through the device's voice: a sentence an utterance, the one that is said is marked. */
import { sentencesOf, type Sentence } from './sentences.ts';

/** The part of CSS Custom Highlights that is used; browsers without it mark the whole paragraph. */
interface Highlights {
  set(name: string, highlight: unknown): void;
  delete(name: string): void;
}
const NAME = 'spoken';

function rangeOf({ element, from, to }: Sentence): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (from >= at && from <= at + length) range.setStart(node, from - at);
    if (to >= at && to <= at + length) range.setEnd(node, to - at);
    at += length;
  }
  return range;
}

function mark(sentence: Sentence | undefined): void {
  for (const old of Array.from(document.querySelectorAll('.is-spoken'))) old.classList.remove('is-spoken');
  const highlights = (CSS as unknown as { highlights?: Highlights }).highlights;
  const Highlight = (window as unknown as { Highlight?: new (range: Range) => unknown }).Highlight;
  if (highlights !== undefined) highlights.delete(NAME);
  if (sentence === undefined) return;
  if (highlights !== undefined && Highlight !== undefined)
    highlights.set(NAME, new Highlight(rangeOf(sentence)));
  else sentence.element.classList.add('is-spoken');
}

/**
 * Reads until the end or until the signal.
 * @returns when all is said, or the reading was cut off (by the reader, by a clip, by the system)
 */
export async function readAloud(
  section: Element,
  voice: SpeechSynthesisVoice,
  signal: AbortSignal,
): Promise<void> {
  const synth = window.speechSynthesis;
  const stop = (): void => synth.cancel();
  signal.addEventListener('abort', stop, { once: true });
  window.addEventListener('pagehide', stop, { signal });
  synth.cancel();
  try {
    for (const sentence of sentencesOf(section)) {
      if (signal.aborted || !(await say(sentence, voice))) return;
    }
  } finally {
    mark(undefined);
    signal.removeEventListener('abort', stop);
  }
}

/** @returns false when it was cut off. */
function say(sentence: Sentence, voice: SpeechSynthesisVoice): Promise<boolean> {
  return new Promise((done) => {
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onstart = () => mark(sentence);
    utterance.onend = () => done(true);
    utterance.onerror = () => done(false);
    window.speechSynthesis.speak(utterance);
  });
}
