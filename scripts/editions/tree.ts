/** A built page as a tree: the few things the editions do with it. parse5 reads a page as a browser does. */
import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes as Types } from 'parse5';

export type Element = Types.Element;
export type Page = Types.Document;
type Parent = Types.ParentNode;

const isElement = (node: Types.ChildNode): node is Element => 'tagName' in node;
const isTemplate = (node: Element): node is Types.Template => 'content' in node;

export const parsePage = (html: string): Page => parse(html);
export const writePage = (page: Page): string => serialize(page);
/** The outer markup of one element. */
export const markupOf = (element: Element): string => {
  const shell = parseFragment('');
  shell.childNodes.push(element);
  return serialize(shell);
};

/** Every element below, those in templates too, in the order of the document. */
export function elementsOf(parent: Parent): Element[] {
  return parent.childNodes
    .filter(isElement)
    .flatMap((node) => [node, ...elementsOf(node), ...(isTemplate(node) ? elementsOf(node.content) : [])]);
}

/** Elements of one name. */
export const named = (parent: Parent, name: string): Element[] =>
  elementsOf(parent).filter(({ tagName }) => tagName === name);

/** The only element of its name, as `html` or `head` is. @throws Error when there is none */
export function the(parent: Parent, name: string): Element {
  const [found] = named(parent, name);
  if (found === undefined) throw new Error(`a page without <${name}>`);
  return found;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export function setAttribute(element: Element, name: string, value: string): void {
  const found = element.attrs.find((one) => one.name === name);
  if (found === undefined) element.attrs.push({ name, value });
  else found.value = value;
}

export function dropAttribute(element: Element, name: string): void {
  element.attrs = element.attrs.filter((one) => one.name !== name);
}

/** Takes an element out of the page. */
export function remove(element: Element): void {
  const { parentNode } = element;
  if (parentNode === null) return;
  parentNode.childNodes = parentNode.childNodes.filter((node) => node !== element);
}

/** Parses markup and lays it at the end of an element. */
export function append(parent: Element, markup: string): void {
  for (const node of parseFragment(parent, markup, {}).childNodes) {
    node.parentNode = parent;
    parent.childNodes.push(node);
  }
}

/** All text below an element. */
export const textOf = (parent: Parent): string =>
  parent.childNodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node) : ''))
    .join('');

/** Text safe within markup and within a quoted attribute. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
