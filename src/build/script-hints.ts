/**
 * Tells a browser in each page's HTML what Astro does not: that the script may wait for what is seen (style sheets and the first
 * picture go first on a slow line), and which files it imports, so that these are asked for with it and not one round trip later.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/gu;
const STATIC = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu;

/** A page that is waiting for its script from the first: there it is asked for with the style sheets, and not when 128 kB are read. */
const WAITING = /<story-map\b/u;
/** The living map's code, which whoever opens the map over a passage finds fetched, and not run (shell/Atlas/map-ahead.ts). */
const MAP_CODE = /^living-map\.[\w-]+\.js$/u;

/**
 * @param html of a page
 * @param importsOf names of the files beside it that a script imports before it runs, by the script's own file name
 * @param mapCode name of the file beside it that a `<story-map>` will run
 */
export function hintScripts(
  html: string,
  importsOf: (name: string) => readonly string[],
  mapCode?: string,
): string {
  let code = '';
  const told = new Set<string>();
  const early: string[] = [];
  const hinted = html.replace(SCRIPT, (_, src: string) => {
    const folder = src.slice(0, src.lastIndexOf('/') + 1);
    const links = importsOf(src.slice(folder.length))
      .filter((name) => !told.has(name) && told.add(name))
      .map((name) => `<link rel="modulepreload" href="${folder}${name}" fetchpriority="low">`);
    const script = `${links.join('')}<script type="module" src="${src}" fetchpriority="low"></script>`;
    if (!WAITING.test(html)) return script;
    if (mapCode !== undefined) code = ` data-code="${folder}${mapCode}"`;
    early.push(script);
    return '';
  });
  // A module runs when the page has been read, wherever it stands.
  return hinted
    .replace('</head>', (end) => early.join('') + end)
    .replace(WAITING, (element) => element + code);
}

/** Every file that a script imports before it runs, and those that these import. @param scripts text by file name */
export function staticImports(scripts: ReadonlyMap<string, string>, name: string): string[] {
  const found = new Set<string>();
  const visit = (one: string): void => {
    for (const [, next = ''] of (scripts.get(one) ?? '').matchAll(STATIC)) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(name);
  return [...found];
}

/** Writes the hints into every page of a built site. @param dir absolute path of its folder */
export async function hintPages(dir: string): Promise<void> {
  const files = await readdir(dir, { recursive: true });
  const scripts = new Map<string, string>();
  for (const file of files.filter((path) => /(^|[/\\])_astro[/\\][^/\\]+\.js$/u.test(path)))
    scripts.set(file.split(/[/\\]/u).pop() ?? '', await readFile(join(dir, file), 'utf8'));
  const mapCode = [...scripts.keys()].find((name) => MAP_CODE.test(name));
  for (const file of files.filter((path) => path.endsWith('.html'))) {
    const html = await readFile(join(dir, file), 'utf8');
    await writeFile(
      join(dir, file),
      hintScripts(html, (name) => staticImports(scripts, name), mapCode),
    );
  }
}
