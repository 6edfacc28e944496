/** Hashes of a folder, and what two folders differ in. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** SHA-256 of every file below a folder, by its path with forward slashes, in the order of paths. */
export function hashesIn(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
  return Object.fromEntries(files.map((path) => [path, sha256(readFileSync(join(dir, path)))]));
}

/** Paths that are in one alone, or are not the same in both. */
export function differences(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]).sort();
}

/** One hash that stands for the whole: of the list that `sha256sum` would print. */
export const digestOf = (hashes: Readonly<Record<string, string>>): string =>
  sha256(
    Object.entries(hashes)
      .map(([path, hash]) => `${hash}  ${path}\n`)
      .join(''),
  );
