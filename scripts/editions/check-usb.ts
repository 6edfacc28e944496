/** What would not work in a folder without a server, looked for in every page, style sheet and script that was made. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { filesIn } from './folder.ts';
import { attribute, elementsOf, parsePage } from './tree.ts';

/** Attributes that hold an address, and lists of them. */
const ADDRESSES = new Set(['href', 'src', 'srcset', 'imagesrcset', 'poster', 'action', 'data', 'xlink:href']);
const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:|#|$)/iu;

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** What is wrong with an address that stands in a file of the folder. */
function fault(dir: string, from: string, address: string): string | undefined {
  if (OUTSIDE.test(address)) return undefined;
  if (address.startsWith('/')) return `${from}: ${address} begins at the root of a server`;
  const path = decodeURIComponent(address.replace(/[?#].*$/u, ''));
  const target = normalize(join(dir, dirname(from), path));
  if (path.endsWith('/')) return `${from}: ${address} leads to a folder`;
  if (!target.startsWith(dir)) return `${from}: ${address} leaves the folder`;
  return isFile(target) ? undefined : `${from}: ${address} leads to no file`;
}

function pageFaults(dir: string, path: string): string[] {
  const page = parsePage(readFileSync(join(dir, path), 'utf8'));
  // What lies in a template is asked for from this page, not from the page it was taken out of.
  return elementsOf(page).flatMap((element) => {
    const { tagName, attrs } = element;
    const type = attribute(element, 'type');
    const own: string[] = [];
    if (tagName === 'script' && type === 'module') own.push(`${path}: a module script`);
    if (attribute(element, 'crossorigin') !== undefined) own.push(`${path}: crossorigin on <${tagName}>`);
    if (tagName === 'use' && !(attribute(element, 'href') ?? '#').startsWith('#'))
      own.push(`${path}: <use> of another file, which a browser refuses from a disk`);
    const addresses = attrs
      .filter(({ name }) => ADDRESSES.has(name))
      .flatMap(({ name, value }) =>
        name.endsWith('srcset')
          ? value.split(/,\s+/u).map((part) => part.trim().split(/\s+/u)[0] ?? '')
          : [value],
      );
    return [...own, ...addresses.flatMap((address) => fault(dir, path, address) ?? [])];
  });
}

function cssFaults(dir: string, path: string): string[] {
  const css = readFileSync(join(dir, path), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
  const urls = [...css.matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)/gu)].map(([, url = '']) => url);
  const masks = /mask(?:-image)?:[^;}]*url\(["']?(?!data:|#)/iu.test(css)
    ? [`${path}: a mask from another file`]
    : [];
  return [...masks, ...urls.flatMap((url) => fault(dir, path, url) ?? [])];
}

/** Complaints, all at once; empty when the folder opens by a double click. */
export function usbFaults(dir: string): string[] {
  const files = filesIn(dir);
  const of = (end: string): string[] => files.filter((path) => path.endsWith(end));
  return [
    ...of('.html').flatMap((path) => pageFaults(dir, path)),
    ...of('.css').flatMap((path) => cssFaults(dir, path)),
    ...of('.js')
      .filter((path) => /["'`]\/_astro\//u.test(readFileSync(join(dir, path), 'utf8')))
      .map((path) => `${path}: an address at the root of a server`),
  ];
}
