/** A story's folder in memory: what mutations change before it is laid on the disk. */
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Path below the folder → its bytes; a string is the target of a link. */
export type Folder = Map<string, Uint8Array | string>;

export function readFolder(dir: string): Folder {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(dir, path)).isFile())
      .map((path) => [path.split(sep).join('/'), new Uint8Array(readFileSync(join(dir, path)))]),
  );
}

export function writeFolder(dir: string, folder: Folder): void {
  mkdirSync(dir, { recursive: true });
  for (const [path, content] of folder) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === 'string') symlinkSync(content, file);
    else writeFileSync(file, content);
  }
}

/** Paths that match. */
export const matching = (folder: Folder, pattern: RegExp): string[] =>
  [...folder.keys()].filter((path) => pattern.test(path));

export const textOf = (folder: Folder, path: string): string =>
  new TextDecoder().decode(folder.get(path) as Uint8Array);

export const putText = (folder: Folder, path: string, text: string): void => {
  folder.set(path, new TextEncoder().encode(text));
};
