/**
 * Parses a chapter's words: MDX syntax to a tree, nothing executed. `remark-cjk-friendly` reads emphasis that ends in
 * full-width punctuation (`**注意：**`), which CommonMark does not. https://github.com/tats-u/markdown-cjk-friendly
 */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Report } from './problems.ts';
import type { Spot } from './where.ts';

/** An element of the author's vocabulary, on lines of its own or within a line. */
export type Jsx = Extract<RootContent | PhrasingContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const parser = unified().use(remarkParse).use(remarkCjkFriendly).use(remarkMdx).freeze();

/** Where a node begins. */
export function spotOf(
  file: string,
  node: { position?: { start: { line: number; column: number } } | undefined },
): Spot {
  const start = node.position?.start;
  return start === undefined ? { file, line: 1 } : { file, line: start.line, column: start.column };
}

/** What the parser throws: https://github.com/vfile/vfile-message */
interface ParserMessage {
  reason: string;
  ruleId?: string;
  line?: number;
  column?: number;
  place?: { start?: { line: number; column: number }; line?: number; column?: number };
}

/** `Expected a closing tag for `<Beat>` (3:1-3:20)`: the tag that is open, with its own line. */
const OPENED = /closing tag for `<([^>`]*)>` \((\d+):(\d+)/u;
/** `Expected the closing tag `</Beat>` either …`: only its name. */
const CLOSING = /closing tag `<\/([^>`]*)>`/u;

function reportSyntax(error: ParserMessage, file: string, report: Report): void {
  const place = error.place?.start ?? error.place;
  const line = error.line ?? place?.line ?? 1;
  const at: Spot = { file, line, column: error.column ?? place?.column ?? 1 };
  if (error.ruleId === 'end-tag-mismatch') {
    const [, tag = CLOSING.exec(error.reason)?.[1] ?? '', tagLine = line, tagColumn = 1] =
      OPENED.exec(error.reason) ?? [];
    report('tag-not-closed', { file, line: Number(tagLine), column: Number(tagColumn) }, file, { tag });
  } else if (error.ruleId === 'unexpected-closing-slash') report('tag-not-opened', at, file, {});
  else if (/expression/u.test(error.reason))
    report('code-refused', at, file, { what: 'expression', text: '{' });
  else report('mdx-syntax', at, file, { reason: error.reason });
}

/** Marks of lists and quotations one in another. */
const TOO_DEEP = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>])){20}/u;
/** Signs that may open or close something, in one paragraph. */
const MOST_MARKS = 1000;

/**
 * The first line of what would keep the parser for minutes: its time grows with the square of the marks in a paragraph, and of
 * the depth of lists. No author comes near either.
 */
function endlessLine(body: string): number | undefined {
  let marks = 0;
  for (const [i, line] of body.split('\n').entries()) {
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_[\]`<{!]/gu)?.length ?? 0);
    if (marks > MOST_MARKS || TOO_DEEP.test(line)) return i + 1;
  }
  return undefined;
}

/** @returns undefined when the text is no MDX; the reason is reported. */
export function parseMdx(file: string, body: string, report: Report): Root | undefined {
  const endless = endlessLine(body);
  if (endless !== undefined) {
    report('markdown-refused', { file, line: endless }, file, { what: 'endless' });
    return undefined;
  }
  try {
    return parser.parse(body);
  } catch (error) {
    reportSyntax(error as ParserMessage, file, report);
    return undefined;
  }
}
