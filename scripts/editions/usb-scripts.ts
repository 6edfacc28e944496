/**
 * Scripts for a page that lies on a disk: there a browser runs no module and answers no `import()`, so everything a page may
 * ever need is bundled into one classic script.
 */
import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { fileStrings } from './file-strings.ts';

const ENTRY = 'virtual:page';
/** Vite's list of what a late module needs beside itself. */
const PRELOADS = /const __vite__mapDeps=\(.*?\]\)\)\)=>i\.map\(i=>d\[i\]\);/su;

/** Thrown where the engine's scripts hold what cannot be bundled. */
export class BundleError extends Error {}

/** @param base the built site's base path, which its scripts carry as `/base/_astro/…` */
function fromDisk(base: string, entries: readonly string[]): Plugin {
  return {
    name: 'from-disk',
    resolveId: (id) => (id === ENTRY ? id : undefined),
    load: (id) =>
      id === ENTRY ? entries.map((file) => `import ${JSON.stringify(file)};`).join('\n') : undefined,
    transform(code, id) {
      const preloads = PRELOADS.exec(code)?.[0] ?? '';
      if (/\.css"/u.test(preloads))
        throw new BundleError(
          `${id}: a module that is fetched late imports a style sheet, which nothing would bring from a disk. ` +
            `Import it with "?url" and append a <link>, as src/client/viewer.ts does.`,
        );
      return fileStrings(
        code.replace(preloads, preloads === '' ? '' : 'const __vite__mapDeps=()=>[];'),
        base,
      );
    },
  };
}

/**
 * Bundles a page's module scripts with all they import, at once or late.
 * @param entries files below `dist`
 * @returns one classic script
 * @throws BundleError for what cannot be bundled
 */
export async function bundleScripts(dist: string, base: string, entries: readonly string[]): Promise<string> {
  const build = await rolldown({
    input: ENTRY,
    plugins: [
      fromDisk(
        base,
        entries.map((file) => join(dist, file)),
      ),
    ],
    logLevel: 'silent',
    transform: { target: 'chrome87' },
  });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true });
    const [chunk, ...rest] = output;
    if (rest.length > 0) throw new BundleError(`${entries.join(', ')}: more than one file came of it`);
    // Workers are started by src/client/start-worker.ts alone, which does not try it from a disk.
    const workers = chunk.code.match(/new Worker\(/gu)?.length ?? 0;
    if (/\bimport\(|[^.\w]fetch\(["'`]\//u.test(chunk.code) || workers > 1)
      throw new BundleError(`${entries.join(', ')}: holds what a disk does not answer: import(), Worker`);
    return chunk.code;
  } finally {
    await build.close();
  }
}
