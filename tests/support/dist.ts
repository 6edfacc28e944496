/** Reads a built site from its folder. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Story } from '../../src/story/types.ts';

/** Files below a folder as `a/b.html`, sorted. */
export function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

export const htmlOf = (dist: string): string[] => filesOf(dist).filter((path) => path.endsWith('.html'));
export const cssOf = (dist: string): string[] => filesOf(dist).filter((path) => path.endsWith('.css'));
export const read = (dist: string, path: string): string => readFileSync(join(dist, path), 'utf8');

/** The score as the site publishes it. */
export const storyOf = (dist: string): Story => JSON.parse(read(dist, 'data/story.json')) as Story;

/** Ids of every chapter and scene, in reading order. */
export const sectionIds = (story: Pick<Story, 'chapters'>): string[] =>
  story.chapters.flatMap(({ id, scenes }) => [id, ...scenes.map((scene) => scene.id)]);

/** SHA-256 of every file by path. */
export function hashesOf(dir: string): Record<string, string> {
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(dir, path)))
      .digest('hex');
  return Object.fromEntries(filesOf(dir).map((path) => [path, hash(path)]));
}

/** Bytes of a file under brotli at its best, as a host with precompressed files sends it. */
export function brotliSize(file: string): number {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/** File that a path of the site stands for, relative to the folder; undefined when there is none. */
export function fileAt(dist: string, path: string): string | undefined {
  const file = join(dist, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? relative(dist, file).split(sep).join('/') : undefined;
}

/** Screens of a hall have no foot: nothing on them leads anywhere else (KI-16). The launcher, where staff are, has one. */
export const isScreen = (path: string): boolean => /^exhibit\/(?:loop|stage|presenter)\//u.test(path);
