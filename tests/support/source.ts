/** Reads the project's own source: which files there are, and what each imports. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** Files below a folder of the project with one of the extensions, as paths from the project's root. */
export function sourceFiles(dir: string, extensions = /\.(ts|mts|mjs|astro|css)$/u): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => join(dir, path.replaceAll('\\', '/')))
    .filter((path) => extensions.test(path) && statSync(path).isFile())
    .sort();
}

/** The parts of a file that can import: all of a module; of an Astro file its front matter and its scripts. */
function code(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const front = /^\s*---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)].map((match) => match[1] ?? '');
  return [front, ...scripts].join('\n');
}

/** Specifiers that a text imports: static, dynamic, re-exported, for types only. A `?url` is cut off. */
export function importsIn(path: string, text: string): string[] {
  const { importedFiles } = ts.preProcessFile(code(path, text), true, true);
  return importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/u, ''));
}

export interface Import {
  from: string;
  /** Path from the project's root, or the name of a package. */
  to: string;
}

/** Every import of a file, relative ones resolved. */
export function importsOf(path: string): Import[] {
  return importsIn(path, readFileSync(path, 'utf8')).map((to) => ({
    from: path,
    to: to.startsWith('.') ? join(dirname(path), to) : to,
  }));
}

/** Room of src that a path lies in: `src/lib/csv.ts` → `lib`; undefined outside the rooms. */
export const roomOf = (path: string): string | undefined => /^src\/([^/]+)\//u.exec(path)?.[1];
