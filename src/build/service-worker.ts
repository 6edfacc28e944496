/**
 * Writes `/sw.js` at the end of a build: which files are the shell, with the hash of each, so that a browser takes a version
 * whole or not at all. workbox-build would do the same and bring 300 packages for it (docs/decisions/014).
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { rolldown } from 'rolldown';

/** An entry of Workbox's list; a browser refuses a file that is not exactly this one. */
export interface ShellFile {
  url: string;
  revision: string;
  integrity: string;
}

/** Data that pages fetch; what readers download is left to the network. */
const DATA = /^data\/(?:stage|sounds|water|water\.topo|boundary|stations)\.json$/u;
/** Pages of the story. Those of single facts and places are many: others stand in for them (src/worker/stand-in.ts). */
const PAGES = /^(?:index\.html|(?:s\/[^/]+|map|facts|listen)\/index\.html)$/u;
const CODE = /^_astro\/[^/]+\.(?:js|css|woff2)$/u;
const ICON = /^(?:favicon\.svg|icon-192\.png)$/u;

/** Whether a file of the site belongs to the shell. @param path below the root */
export const isShell = (path: string): boolean => [DATA, PAGES, CODE, ICON].some((kind) => kind.test(path));

const digest = (algorithm: string, bytes: Buffer | string, as: 'hex' | 'base64'): string =>
  createHash(algorithm).update(bytes).digest(as);

/** An entry of the list. A page is asked for by the address of its folder, as readers ask. */
export function shellFile(path: string, bytes: Buffer): ShellFile {
  return {
    url: path.replace(/(^|\/)index\.html$/u, '$1') || './',
    revision: digest('sha256', bytes, 'hex').slice(0, 16),
    integrity: `sha384-${digest('sha384', bytes, 'base64')}`,
  };
}

/** Bundles one of the workers. */
async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const build = await rolldown({
    input: entry,
    logLevel: 'silent',
    transform: { target: 'es2020', define: { 'process.env.NODE_ENV': '"production"', ...define } },
  });
  const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true });
  await build.close();
  return output[0].code;
}

/**
 * Writes the service worker of a built site.
 * @param dir absolute folder of the site
 * @param kept whether pages may be kept; if not, a worker that clears what was kept and leaves
 * @returns files and bytes of the shell
 */
export async function writeServiceWorker(
  dir: string,
  kept: boolean,
): Promise<{ files: number; bytes: number }> {
  const all = (await readdir(dir, { recursive: true })).map((path) => path.split(sep).join('/')).sort();
  const shell: ShellFile[] = [];
  const whole = createHash('sha256');
  let bytes = 0;
  for (const path of all) {
    if (path === 'sw.js' || !(await stat(join(dir, path))).isFile()) continue;
    const file = await readFile(join(dir, path));
    whole.update(`${path}\n${digest('sha256', file, 'hex')}\n`);
    if (!isShell(path)) continue;
    shell.push(shellFile(path, file));
    bytes += file.length;
  }
  const define = { SHELL: JSON.stringify(shell), BUILD: JSON.stringify(whole.digest('hex').slice(0, 12)) };
  const code = kept ? await bundle('src/worker/sw.ts', define) : await bundle('src/worker/leave.ts', {});
  await writeFile(join(dir, 'sw.js'), code);
  return { files: shell.length, bytes };
}
