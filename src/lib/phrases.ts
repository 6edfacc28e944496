/**
 * Splits a title where it may break. CSS `word-break: auto-phrase` does nothing for Chinese (requirement TY-4), so the
 * build marks the word boundaries and the style sheet keeps words together.
 */

/** Punctuation that must stay with the word before it. */
const CLOSING = /^[，。、；：？！）》」』”’…—·,.;:?!)]+$/u;
const OPENING = /[（《「『“‘(]$/u;

/** Words of a title in order; joined without anything between they give the title back. */
export function phrases(title: string, lang: string): string[] {
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(title)) {
    const last = parts.length - 1;
    const before = parts[last];
    if (before !== undefined && (CLOSING.test(segment) || OPENING.test(before)))
      parts[last] = before + segment;
    else parts.push(segment);
  }
  return parts;
}
