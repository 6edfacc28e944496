/**
 * Signs that no words of a story hold: they are not seen, end a document of XML, or turn the order of what follows round so that
 * a text reads otherwise than it is written. https://www.w3.org/TR/xml/#charsets · https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */

/** Control signs but tab and line feed, lone halves of pairs, what is no character, and marks that turn the direction round. */
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF0-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The name that Unicode gives a sign: `U+202E`. */
export const signCode = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Offset and code (`U+202E`) of the first such sign; undefined where there is none. */
export function hiddenSign(text: string): { at: number; code: string } | undefined {
  const match = HIDDEN.exec(text);
  if (match === null) return undefined;
  const at = match.index + match[0].length - 1;
  return { at, code: signCode(text.charAt(at)) };
}
