/**
 * What a page would have fetched, laid into it: JSON as data, pages and drawings as templates (nothing in them runs or loads).
 * src/client/fetch-data.ts finds them under the address they would have been asked for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relativeQuoted, rootFrom, type SiteFiles } from './addresses.ts';
import { attribute, elementsOf, markupOf, named, parsePage, type Element, type Page } from './tree.ts';
import { relativePage, takeModules } from './usb-page.ts';

/** Where the site keeps what its scripts fetch by a name they make themselves: drawings of the stage, its water. */
const OF_THE_STAGE = /^(?:art\/.*\.svg|data\/water\.json)$/u;
const SCORE = 'data/stage.json';

/** Files below the root that a page's attributes give to scripts: `data-score`, `data-page`, `data-water`, … */
function askedFor(page: Page, root: string, { files }: SiteFiles): string[] {
  const values = elementsOf(page).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name.startsWith('data-')).map(({ value }) => value),
  );
  return [...new Set(values)].flatMap((value) => {
    const file = value.startsWith(root)
      ? decodeURIComponent(value.slice(root.length).split('#')[0] ?? '')
      : '';
    return files.has(file) && /\.(?:json|html)$/u.test(file) ? [file] : [];
  });
}

/** A page in a page: what another page's script takes from it, its own element and the names of its style sheets. */
function essence(dist: string, file: string, root: string, site: SiteFiles): { markup: string; page: Page } {
  const page = parsePage(readFileSync(join(dist, file), 'utf8'));
  relativePage(page, root, site);
  takeModules(page, root);
  const sheets = named(page, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
  const own: Element[] = named(page, 'main');
  return { markup: [...sheets, ...own].map(markupOf).join(''), page };
}

/** JSON that cannot end the script it lies in. */
const quiet = (json: string): string => json.replaceAll('<', '\\u003c');

/**
 * Markup of everything a page may ask for, in the order of its addresses.
 * @param page with its addresses already made relative
 * @param path of the page below the root
 */
export function laidData(page: Page, path: string, dist: string, site: SiteFiles): string {
  const root = rootFrom(path);
  const found = new Map<string, string>();
  const take = (file: string): void => {
    if (found.has(file)) return;
    const name = `data-file="${root}${file}"`;
    if (file.endsWith('.html')) {
      const { markup, page: inner } = essence(dist, file, root, site);
      found.set(file, `<template ${name}>${markup}</template>`);
      askedFor(inner, root, site)
        .filter((one) => one.endsWith('.json'))
        .forEach(take);
    } else if (file.endsWith('.svg')) {
      const svg = readFileSync(join(dist, file), 'utf8').replace(/^[\s\S]*?(?=<svg)/u, '');
      found.set(file, `<template ${name}>${svg}</template>`);
    } else {
      const json = relativeQuoted(readFileSync(join(dist, file), 'utf8'), root, site);
      found.set(file, `<script type="application/json" ${name}>${quiet(json)}</script>`);
    }
    if (file === SCORE) [...site.files].filter((one) => OF_THE_STAGE.test(one)).forEach(take);
  };
  askedFor(page, root, site)
    .filter((file) => file !== path)
    .forEach(take);
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, markup]) => markup)
    .join('');
}
