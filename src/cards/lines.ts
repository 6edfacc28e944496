/**
 * Chinese line breaking for pictures: words stay whole, no ，。」 at the start of a line, no （《 at its end, a number
 * keeps its unit (SH-28; https://www.w3.org/TR/clreq/#line_breaking_rules). A word joiner U+2060 in the content forbids a
 * break, as it does on the page.
 */
import { phrases } from '../lib/phrases.ts';

/** Signs that may not begin a line. */
const NOT_FIRST = /^[，。、；：？！）》〉」』”’…—·～,.;:?!)%\u2060]/u;
/** Signs that may not end one. */
const NOT_LAST = /[（《〈「『“‘(\u2060]$/u;
/** A particle alone belongs to the word before it. */
const PARTICLE = /^[的了着过吗呢吧们里上下中]$/u;
/** Digits, letters and signs that make one expression: 1+2+N. */
const GLUED = /[0-9A-Za-z+./~-]/u;
/** What follows a number and belongs to it: scale and measure words, at most two signs. */
const UNIT = /^[\p{Script=Han}%]{1,2}(?!\p{Script=Han})/u;

/** Parts of a text between which a line may break. */
export function pieces(text: string, lang: string): string[] {
  const parts: string[] = [];
  for (const part of phrases(text, lang).flatMap((one) => one.split(/(?<= )/u))) {
    const last = parts.length - 1;
    const before = parts[last];
    const scaled = before !== undefined && /[0-9][万亿余多]*$/u.test(before) && UNIT.test(part);
    const digits = before !== undefined && GLUED.test(before.slice(-1)) && GLUED.test(part.charAt(0));
    const tied = NOT_FIRST.test(part) || PARTICLE.test(part) || scaled || digits;
    if (before !== undefined && (tied || NOT_LAST.test(before))) parts[last] = before + part;
    else parts.push(part);
  }
  return parts;
}

/**
 * Breaks a text into as few lines as fit, and those as even as they come.
 * @param measure width of a text set on one line
 * @param width of the column, in the same unit
 * @returns undefined when it does not fit into `most` lines
 */
export function breakLines(
  parts: readonly string[],
  measure: (text: string) => number,
  width: number,
  most: number,
): string[] | undefined {
  for (let count = 1; count <= most; count += 1) {
    const lines = evenly(parts, measure, width, count);
    if (lines !== undefined) return lines.map((line) => line.trim());
  }
  return undefined;
}

/** Exactly `count` lines with the least sum of squared room left over. */
function evenly(
  parts: readonly string[],
  measure: (text: string) => number,
  width: number,
  count: number,
): string[] | undefined {
  interface Way {
    cost: number;
    lines: string[];
  }
  const known = new Map<string, Way | undefined>();
  const best = (from: number, left: number): Way | undefined => {
    if (from === parts.length) return left === 0 ? { cost: 0, lines: [] } : undefined;
    if (left === 0) return undefined;
    const key = `${from}/${left}`;
    if (known.has(key)) return known.get(key);
    let found: Way | undefined;
    for (let to = from + 1; to <= parts.length; to += 1) {
      const line = parts.slice(from, to).join('');
      const room = width - measure(line.trim());
      if (room < 0) break;
      const rest = best(to, left - 1);
      if (rest !== undefined && (found === undefined || rest.cost + room ** 2 < found.cost))
        found = { cost: rest.cost + room ** 2, lines: [line, ...rest.lines] };
    }
    known.set(key, found);
    return found;
  };
  return best(0, count)?.lines;
}
