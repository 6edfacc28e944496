/** Lines of text as the browser broke them. `readLines` is sent into the browser: it uses nothing from here. */

/** Lines of every box of text on the page, in order. */
export function readLines(): string[] {
  const boxes = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    let box = node.parentElement;
    if (box === null || !box.checkVisibility() || (node.textContent ?? '').trim() === '') continue;
    while (box.parentElement !== null && getComputedStyle(box).display === 'inline') box = box.parentElement;
    boxes.set(box, [...(boxes.get(box) ?? []), node as Text]);
  }
  const range = document.createRange();
  const lines: string[] = [];
  for (const nodes of boxes.values()) {
    let line = '';
    let right = Number.NEGATIVE_INFINITY;
    for (const node of nodes)
      for (let i = 0; i < node.data.length; i += 1) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const rect = [...range.getClientRects()].find(({ width }) => width > 0);
        if (rect === undefined) continue;
        // A sign that stands left of the end of the one before begins a new line; trimmed punctuation overlaps a little.
        if (rect.left < right - rect.height) {
          lines.push(line);
          line = '';
        }
        line += node.data[i] ?? '';
        right = rect.right;
      }
    lines.push(line);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

const NEVER_FIRST = '，。、；：？！）》」』”’…—';
const NEVER_LAST = '（《「『“‘';

/** Lines that begin or end with a mark that may not stand there (TY-2). */
export const badLines = (lines: string[]): string[] =>
  lines.filter((line) => NEVER_FIRST.includes(line.at(0) ?? ' ') || NEVER_LAST.includes(line.at(-1) ?? ' '));
