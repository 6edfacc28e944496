/**
 * Line breaks in the source are for the author's eyes. Between Latin words a break is a space; beside a Chinese
 * character it is nothing, as CSS Text 4 has it for segment breaks. https://www.w3.org/TR/css-text-4/#line-break-transform
 */
import type { Inline } from './types.ts';
import type { Where } from './where.ts';

type Leaf = Extract<Inline, { type: 'text' }> | undefined;

/** Texts in reading order; undefined stands for an empty fact, which will be a number. */
function leaves(inlines: readonly Inline[]): Leaf[] {
  return inlines.flatMap((inline): Leaf[] => {
    if (inline.type === 'text') return [inline];
    return inline.type === 'fact' && inline.children.length === 0 ? [undefined] : leaves(inline.children);
  });
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;

/** What a line break between two signs becomes. */
function joint(before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined) return '';
  return WIDE.test(before) || WIDE.test(after) ? '' : ' ';
}

/** Joins one text's lines and remembers on which line each sign stood. */
function joinLeaf(leaf: NonNullable<Leaf>, start: number, whole: string, where: Where): void {
  const { file, line, column } = where.of(leaf);
  const lineStarts: { offset: number; line: number }[] = [{ offset: 0, line }];
  let value = '';
  for (let i = 0; i < leaf.value.length; i += 1) {
    const sign = leaf.value[i] ?? '';
    if (sign !== '\n') {
      value += sign;
      continue;
    }
    value += joint(
      /\S(?=\s*$)/u.exec(whole.slice(0, start + i))?.[0],
      /\S/u.exec(whole.slice(start + i + 1))?.[0],
    );
    lineStarts.push({ offset: value.length, line: line + lineStarts.length });
  }
  leaf.value = value;
  where.set(leaf, ([offset]) => {
    const at = Number(offset ?? 0);
    const on = lineStarts.findLast((entry) => entry.offset <= at);
    return on === undefined || on.line === line
      ? { file, line, column: (column ?? 1) + at }
      : { file, line: on.line };
  });
}

/** One text for neighbouring ones. */
function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const before = merged[merged.length - 1];
    if (before?.type === 'text' && inline.type === 'text') before.value += inline.value;
    else merged.push(inline);
  }
  return merged;
}

/** Joins the lines of one paragraph, across its emphasis, facts and places. Changes the texts in place. */
export function joinLines(nodes: readonly Inline[], where: Where): Inline[] {
  const inlines = mergeTexts(nodes);
  const parts = leaves(inlines);
  for (const leaf of parts) if (leaf !== undefined) leaf.value = leaf.value.replace(/[ \t]*\n[ \t]*/gu, '\n');
  const whole = parts.map((leaf) => leaf?.value ?? '0').join('');
  let start = 0;
  for (const leaf of parts) {
    const { length } = leaf?.value ?? '0';
    if (leaf !== undefined) joinLeaf(leaf, start, whole, where);
    start += length;
  }
  return trimEnds(inlines, parts);
}

/** Takes spaces off both ends and drops texts that are left empty. */
function trimEnds(inlines: Inline[], parts: readonly Leaf[]): Inline[] {
  const last = parts[parts.length - 1];
  if (last !== undefined) last.value = last.value.trimEnd();
  return inlines.filter((inline) => inline.type !== 'text' || inline.value !== '');
}
