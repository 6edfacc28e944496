/**
 * Links that lead out of a hall's screen (KI-16): the words stay, and a code beside them is for the visitor's own phone.
 * Links to files that a browser would save, or show as a page without a way back, keep their words alone.
 */
import { qrCode, qrSvg } from '../../src/cards/qr.ts';
import { fileOf, type SiteFiles } from './addresses.ts';
import { sha256 } from './folder.ts';
import {
  append,
  attribute,
  dropAttribute,
  escape,
  named,
  setAttribute,
  type Element,
  type Page,
} from './tree.ts';

/** px of a module in the file; a picture of 96 px on the page shows a version 4 code in whole pixels on most screens. */
const MODULE = 4;

export interface Code {
  /** Below the site's folder. */
  path: string;
  svg: string;
}

/** A code as a file of its own. */
export function codeFor(address: string): Code {
  const code = qrCode(address);
  const side = code.size * MODULE;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">` +
    `${qrSvg(code, 0, 0, side, '#000', '#fff')}</svg>`;
  return { path: `codes/${sha256(address).slice(0, 12)}.svg`, svg };
}

/** Makes a link into words. */
function intoWords(link: Element): void {
  link.nodeName = link.tagName = 'span';
  for (const name of ['href', 'target', 'rel', 'download', 'hreflang']) dropAttribute(link, name);
}

/** Where a link leads that a screen in a hall must not follow. */
function leadsTo(link: Element, site: SiteFiles): 'here' | 'outside' | 'file' {
  const href = attribute(link, 'href') ?? '';
  if (href.startsWith('#') || href === '') return attribute(link, 'download') === undefined ? 'here' : 'file';
  if (/^https?:/iu.test(href)) return 'outside';
  const found = fileOf(href, site);
  return found?.file.endsWith('.html') === true && attribute(link, 'download') === undefined
    ? 'here'
    : 'file';
}

/**
 * Takes every way out of a page.
 * @returns the codes that the page shows now
 */
export function closeWaysOut(page: Page, site: SiteFiles): Code[] {
  return named(page, 'a').flatMap((link) => {
    const where = leadsTo(link, site);
    dropAttribute(link, 'target');
    if (where === 'here') return [];
    const href = attribute(link, 'href') ?? '';
    intoWords(link);
    if (where === 'file') return [];
    const code = codeFor(href);
    setAttribute(link, 'class', `${attribute(link, 'class') ?? ''} outside`.trim());
    append(
      link,
      `<img class="outside-code" src="${site.base}${code.path}" width="96" height="96" alt="${escape(href)}" loading="lazy">`,
    );
    return [code];
  });
}
