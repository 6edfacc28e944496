/** Words within a line: text, emphasis, facts and places. Everything else is refused by name. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { nearest } from '../lib/nearest.ts';
import { hiddenSign } from '../lib/plain-signs.ts';
import { isElementName, readElement, type Reading } from './elements.ts';
import { joinLines } from './line-breaks.ts';
import { type Jsx, spotOf } from './mdx.ts';
import type { Inline } from './types.ts';

const INLINE_ELEMENTS = ['Fact', 'Place'];

/** A flow element's paragraphs are its words: an author may set the tags on lines of their own. */
function innerNodes(element: Jsx): PhrasingContent[] {
  const children = element.children as (PhrasingContent | Paragraph)[];
  return children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]));
}

function readFact(element: Jsx, reading: Reading, parents: readonly string[]): Inline[] {
  const { value, raw } = readElement('Fact', element, reading);
  const children = readNodes(innerNodes(element), reading, [...parents, 'Fact']);
  if (value === undefined) return typeof raw['id'] === 'string' ? [] : children;
  const { id, unit } = value;
  return [
    reading.where.set(
      { type: 'fact', id, ...(unit === undefined ? {} : { unit }), children },
      spotOf(reading.file, element),
    ),
  ];
}

function readPlace(element: Jsx, reading: Reading, parents: readonly string[]): Inline[] {
  const { value } = readElement('Place', element, reading);
  const children = readNodes(innerNodes(element), reading, [...parents, 'Place']);
  const at = spotOf(reading.file, element);
  if (children.length === 0) reading.report('place-without-words', at, `${reading.trail} <Place>`, {});
  return value === undefined ? children : [reading.where.set({ type: 'place', id: value.id, children }, at)];
}

function readJsx(element: Jsx, reading: Reading, parents: readonly string[]): Inline[] {
  const name = element.name ?? '';
  const at = spotOf(reading.file, element);
  if (INLINE_ELEMENTS.includes(name)) {
    // A fact told within a fact would leave it open whose number is whose.
    if (parents.includes(name)) {
      reading.report('wrong-parent', at, reading.trail, {
        element: name,
        parent: `<${name}>`,
        wanted: '<Beat>',
      });
      reading.damaged = true;
      return [];
    }
    return name === 'Fact' ? readFact(element, reading, parents) : readPlace(element, reading, parents);
  }
  reading.damaged = true;
  if (isElementName(name)) reading.report('block-in-line', at, reading.trail, { element: name });
  else
    reading.report('unknown-element', at, reading.trail, {
      name,
      nearest: nearest(name, INLINE_ELEMENTS),
      valid: INLINE_ELEMENTS,
    });
  return [];
}

function readNode(node: PhrasingContent, reading: Reading, parents: readonly string[]): Inline[] {
  const at = spotOf(reading.file, node);
  switch (node.type) {
    case 'text': {
      const hidden = hiddenSign(node.value);
      if (hidden !== undefined) reading.report('hidden-sign', at, reading.trail, { code: hidden.code });
      return [reading.where.set({ type: 'text', value: node.value }, at)];
    }
    case 'strong':
    case 'emphasis':
      return [
        reading.where.set({ type: node.type, children: readNodes(node.children, reading, parents) }, at),
      ];
    case 'mdxJsxTextElement':
      return readJsx(node, reading, parents);
    case 'mdxTextExpression':
      reading.report('code-refused', at, reading.trail, { what: 'expression', text: `{${node.value}}` });
      break;
    default:
      // A flow element reaches here when it stands among words.
      if ((node as { type: string }).type === 'mdxJsxFlowElement')
        return readJsx(node as unknown as Jsx, reading, parents);
      reading.report('markdown-refused', at, reading.trail, { what: node.type });
  }
  reading.damaged = true;
  return [];
}

const readNodes = (
  nodes: readonly PhrasingContent[],
  reading: Reading,
  parents: readonly string[],
): Inline[] => nodes.flatMap((node) => readNode(node, reading, parents));

/** Reads the nodes of one paragraph or list item. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return joinLines(readNodes(nodes, reading, []), reading.where);
}
