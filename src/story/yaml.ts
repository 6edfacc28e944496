/** Strict YAML: one document, every key once, no anchors, aliases or tags. Keeps the line of every value. */
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Report } from './problems.ts';
import type { Locate, Path } from './where.ts';

export interface StrictYaml {
  /** Plain data; undefined when the text is no valid YAML. */
  value: unknown;
  /** Line and column of what stands at a path: of its key in a map, of the item in a list. */
  locate: Locate;
}

/** Byte offset where a path begins; as deep as it leads. */
function offsetAt(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

/** First offset of an anchor, alias, tag or merge, with what it is. */
function findForbidden(document: Document): { offset: number; what: 'alias' | 'anchor' | 'tag' } | undefined {
  let found: { offset: number; what: 'alias' | 'anchor' | 'tag' } | undefined;
  visit(document, (_, node) => {
    if (found !== undefined || isPair(node) || !isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) found = { offset, what: 'alias' };
    else if ('anchor' in node && node.anchor) found = { offset, what: 'anchor' };
    else if (node.tag !== undefined) found = { offset, what: 'tag' };
  });
  return found;
}

/** Reads a text. Everything wrong is reported; then the value is undefined. */
export function readYaml(file: string, text: string, report: Report): StrictYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
  });
  const spot = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const locate: Locate = (path) => spot(offsetAt(document, path));
  const wrong = [...document.errors, ...document.warnings];
  for (const error of wrong) {
    const at = spot(error.pos[0]);
    if (error.code === 'DUPLICATE_KEY')
      report('yaml-duplicate-key', at, file, { key: /^[^:\s]+/u.exec(text.slice(error.pos[0]))?.[0] ?? '' });
    else if (error.code === 'MULTIPLE_DOCS') report('yaml-feature', at, file, { what: 'documents' });
    else if (error.code === 'TAG_RESOLVE_FAILED') report('yaml-feature', at, file, { what: 'tag' });
    else {
      // What follows a syntax error is mostly its echo.
      report('yaml-syntax', at, file, { reason: error.message });
      break;
    }
  }
  const sound = wrong.length === 0;
  const forbidden = sound ? findForbidden(document) : undefined;
  if (forbidden !== undefined) report('yaml-feature', spot(forbidden.offset), file, { what: forbidden.what });
  return { value: sound && forbidden === undefined ? (document.toJS() as unknown) : undefined, locate };
}
