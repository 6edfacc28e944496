/**
 * Notes which packages the reader's browser gets, from the bundles themselves: the notices of third parties are made of it,
 * and a licence that may not be sent ends the build.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licenceFaults, SHIPPED_FILE, type Shipped } from '../hosting/licences.ts';
import { packageDir } from '../lib/package-dir.ts';

/** Vite's licence is followed by those of what it bundles for itself; a reader is sent a helper of its own alone. */
const BUNDLED = /\n#+ Licenses of bundled dependencies[\s\S]*$/u;

/** The notice at the head of a package's code, for packages without a file of their licence. */
function noticeOf(modules: readonly string[]): string {
  for (const file of modules.filter((one) => existsSync(one))) {
    const notice = /\/\*!([\s\S]*?)\*\//u.exec(readFileSync(file, 'utf8'))?.[1];
    if (notice !== undefined) return notice.replace(/^[ \t]*\*[ \t]?/gmu, '').trim();
  }
  return '';
}

/**
 * What a package says of itself.
 * @param dir its folder
 * @param modules those of its files that are sent
 */
export function describePackage(dir: string, modules: readonly string[]): Shipped {
  const about = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(dir).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/iu.test(name));
  const text =
    file === undefined
      ? noticeOf(modules)
      : readFileSync(join(dir, file), 'utf8').replace(/\r\n/gu, '\n').replace(BUNDLED, '').trim();
  return { name: about.name, version: about.version, licence: about.license ?? 'none named', text };
}

/**
 * @param to folder the list is written to
 * @param also folders of packages that are sent without being bundled: fonts
 */
export function shippedPackages(to: string, also: readonly string[]): Plugin {
  return {
    name: 'shipped-packages',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const modules = new Map<string, string[]>(also.map((dir) => [dir, []]));
      for (const part of Object.values(bundle)) {
        const ids = part.type === 'chunk' ? part.moduleIds : part.originalFileNames;
        for (const id of ids) {
          const dir = packageDir(id);
          if (dir !== undefined && existsSync(join(dir, 'package.json')))
            modules.set(dir, [...(modules.get(dir) ?? []), id]);
        }
      }
      const shipped = [...modules]
        .map(([dir, ids]) => describePackage(dir, ids))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      const faults = licenceFaults(shipped);
      if (faults.length > 0) this.error(`\n${faults.join('\n')}`);
      writeFileSync(join(to, SHIPPED_FILE), JSON.stringify(shipped));
    },
  };
}
