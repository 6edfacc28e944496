/** Cuts a section into what a device's voice can say in one go: Chrome falls silent after some 14 seconds of one utterance. */

export interface Sentence {
  element: Element;
  text: string;
  /** Offsets within the element's text. */
  from: number;
  to: number;
}

/** Longest piece, in signs: about ten seconds of Chinese. */
const LONGEST = 60;

/** Where a text may be cut, as [from, to) pairs: after a full stop, and where a sentence is too long after a comma. */
export function cuts(text: string, longest = LONGEST): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? '';
    const next = text[i + 1] ?? '';
    const full = /[。！？!?；]/.test(sign) || (sign === '.' && /\s|^$/.test(next));
    const long = i - from + 1 >= longest && /[，、：,;:]/.test(sign);
    const closing = /[”’」』）)]/.test(next);
    if ((full || long) && !closing) {
      found.push([from, i + 1]);
      from = i + 1;
    } else if (/[”’」』）)]/.test(sign) && /[。！？!?；]/.test(text[i - 1] ?? '') && !closing) {
      found.push([from, i + 1]);
      from = i + 1;
    }
  }
  if (text.slice(from).trim() !== '') found.push([from, text.length]);
  return found.filter(([a, b]) => text.slice(a, b).trim() !== '');
}

/** All sentences of a section's words, in order. A player's own words are not read. */
export function sentencesOf(section: Element): Sentence[] {
  const parts = Array.from(section.querySelectorAll('.beat-words p, .beat-words li')).filter(
    (part) => part.closest('.clip, .legend, .milestone') === null,
  );
  return parts.flatMap((element) => {
    const text = element.textContent ?? '';
    return cuts(text).map(([from, to]) => ({ element, text: text.slice(from, to).trim(), from, to }));
  });
}
