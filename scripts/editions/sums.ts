/** The list of all files with their hashes, and the programs that check it: the last thing that is laid into a folder. */
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { put, sumsOf } from './folder.ts';

const TOOLS = resolve('editions/verify');

/** Windows PowerShell 5 takes a script without a mark of its encoding for the machine's own; cmd wants its own line ends. */
export const forWindows = (text: string, path: string): string => {
  const lines = text.replace(/\r?\n/gu, '\r\n');
  return path.endsWith('.ps1') ? `\uFEFF${lines}` : lines;
};

/** A program of an edition as its system wants it. */
const program = (dir: string, path: string): string => {
  const text = readFileSync(join(dir, path), 'utf8');
  return /\.(?:ps1|bat)$/u.test(path) ? forWindows(text, path) : text;
};

/** Lays programs into a folder; those of a shell can be started there. */
export function layPrograms(from: string, dir: string, paths: readonly string[]): void {
  for (const path of paths) {
    put(dir, path, program(from, path));
    if (path.endsWith('.sh')) chmodSync(join(dir, path), 0o755);
  }
}

/** Lays `BUILD`, the verifiers and `SHA256SUMS` into a folder. */
export function laySums(dir: string, build: string): void {
  put(dir, 'BUILD', `${build}\n`);
  layPrograms(TOOLS, dir, readdirSync(TOOLS));
  put(dir, 'SHA256SUMS', sumsOf(dir));
}
