/** A page that opens from a disk: every address relative and a file's, nothing that only a server could answer. */
import { relativeValue, type SiteFiles } from './addresses.ts';
import { attribute, dropAttribute, elementsOf, named, remove, setAttribute, type Page } from './tree.ts';

/** Relations that fetch in a way a disk refuses (with an error in the console), or that only the web has a use for. */
const REFUSED = /^(?:preload|modulepreload|prefetch|manifest|apple-touch-icon|preconnect|dns-prefetch)$/u;

/** Directives for what this edition has not got; WebKit complains of the first in its console. */
const UNUSED = /\s*(?:manifest-src|worker-src) [^;]*;?/gu;

/** The page's copy of its policy, without them. */
function shortenPolicy(page: Page): void {
  for (const meta of named(page, 'meta')) {
    if (attribute(meta, 'http-equiv')?.toLowerCase() !== 'content-security-policy') continue;
    setAttribute(meta, 'content', (attribute(meta, 'content') ?? '').replace(UNUSED, ''));
  }
}

/** Makes every address of a page relative, seen from `root`, and takes away what a disk refuses. */
export function relativePage(page: Page, root: string, site: SiteFiles): void {
  for (const element of elementsOf(page)) {
    for (const one of element.attrs) one.value = relativeValue(one.name, one.value, root, site);
    // Asking across origins is what a disk cannot answer.
    dropAttribute(element, 'crossorigin');
  }
  shortenPolicy(page);
  for (const link of named(page, 'link')) if (REFUSED.test(attribute(link, 'rel') ?? '')) remove(link);
}

/** Module scripts of a page, as files below the root; they are taken out of it. */
export function takeModules(page: Page, root: string): string[] {
  return named(page, 'script')
    .filter((script) => attribute(script, 'type') === 'module')
    .map((script) => {
      remove(script);
      return (attribute(script, 'src') ?? '').slice(root.length);
    });
}
