/** What script a page carries: what its HTML names and all that those import at once, and what they may fetch later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Weight {
  /** Bytes under brotli. */
  eager: number;
  all: number;
  files: { path: string; bytes: number; eager: boolean }[];
}

function brotli(file: string): number {
  const bytes = readFileSync(file);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const STATIC = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu;
/** A dynamic import, or a name in the list of what is to be preloaded for one. */
const LATER = /["'](?:\.\/|\/?_astro\/)([\w.-]+\.js)["']/gu;

/** Names in `text` that a pattern finds. */
const names = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Follows imports from the scripts that a page of the built site names. */
export function weighScripts(root: string, page = 'index.html'): Weight {
  const folder = join(root, '_astro');
  const html = readFileSync(join(root, page), 'utf8');
  const scripts = [
    ...html.matchAll(
      /<(?:script[^>]*\ssrc|link[^>]*rel="modulepreload"[^>]*\shref)="[^"]*\/([\w.-]+\.js)"/gu,
    ),
  ];
  const eager = new Set<string>();
  const all = new Set<string>();
  const visit = (name: string, now: boolean): void => {
    if (now ? eager.has(name) : all.has(name)) return;
    const known = all.has(name);
    all.add(name);
    if (now) eager.add(name);
    const code = readFileSync(join(folder, name), 'utf8');
    const first = names(code, STATIC);
    for (const one of first) visit(one, now);
    if (!known) for (const one of names(code, LATER)) if (!first.includes(one)) visit(one, false);
  };
  for (const [, name = ''] of scripts) visit(name, true);
  const files = [...all].map((path) => ({ path, bytes: brotli(join(folder, path)), eager: eager.has(path) }));
  const sum = (list: typeof files): number => list.reduce((total, { bytes }) => total + bytes, 0);
  return { eager: sum(files.filter((file) => file.eager)), all: sum(files), files };
}
