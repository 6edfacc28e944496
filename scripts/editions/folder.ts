/** Files of a built site, and the folder of an edition beside it: made in full before it takes the old one's place. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Files below a folder as `a/b.html`, sorted by their bytes, so that every machine lists them alike. */
export function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** What sha256sum would write for a folder: a line a file, with two spaces. */
export const sumsOf = (dir: string, files: readonly string[] = filesIn(dir)): string =>
  files.map((path) => `${sha256(readFileSync(join(dir, path)))}  ${path}\n`).join('');

/** The name of a build: twelve hexadecimal digits that change when any byte of any file does, and only then. */
export const buildId = (dir: string): string => sha256(sumsOf(dir)).slice(0, 12);

/** Writes a file and the folders above it. */
export function put(dir: string, path: string, bytes: Buffer | string): void {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Files of the web that no edition without the web has a use for. */
const OF_THE_WEB =
  /^(?:sitemap[^/]*\.xml$|robots\.txt$|manifest\.webmanifest$|sw(?:-[^/]*)?\.js$|_headers$|_redirects$|\.well-known\/)/u;

/** Whether a file of `dist/` has a place in an edition: a sitemap is for crawlers, a service worker for the web. */
export const belongs = (path: string): boolean => !OF_THE_WEB.test(path);

/**
 * Copies the built site into a new folder, lets it be made into an edition, and only then puts it where it shall be.
 * @param out where it shall be
 * @param site its sub-folder for the site, '' for the folder itself
 * @throws Error when there is no built site
 */
export async function makeEdition(
  dist: string,
  out: string,
  site: string,
  make: (dir: string) => Promise<void> | void,
): Promise<void> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist} holds no index.html: nothing to make an edition of. Run "npm run build" first.`);
  const next = `${out}.next`;
  rmSync(next, { recursive: true, force: true });
  try {
    for (const path of filesIn(dist).filter(belongs)) {
      mkdirSync(dirname(join(next, site, path)), { recursive: true });
      cpSync(join(dist, path), join(next, site, path));
    }
    await make(next);
    rmSync(out, { recursive: true, force: true });
    renameSync(next, out);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
