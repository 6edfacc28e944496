/** Reads a story folder into memory: the only part of the loader that touches the disk. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { audioKind, type AudioKind } from '../lib/audio-kind.ts';
import { readImageHeader, type ImageHeader } from '../lib/image-header.ts';

/** Why a file was not read. */
export type Refusal = 'symlink' | 'too-large' | 'not-utf8' | 'no-file';

/** A file that is not read as text. */
export interface Asset {
  path: string;
  bytes: number;
  /** Of what `npm run audio` vouches for: the SHA-256 of its bytes. */
  sha256?: string;
  /** Of a file under media/audio that is a sound. */
  audio?: AudioKind;
  /** Of a file under media/photos that is a photograph. */
  image?: ImageHeader & { hash: string };
}

/** A story as it lies on the disk. Paths are relative to its folder, with `/`. */
export interface StorySource {
  /** Absolute folder. */
  dir: string;
  /** Texts: YAML, MDX, SVG, WebVTT, CSV, boundaries. No byte-order mark, every line ends in \n. */
  files: Map<string, string>;
  /** Everything else. */
  assets: Asset[];
  /** What stands in the folder and was not read. */
  refused: { path: string; reason: Refusal }[];
}

const PHOTO = /^media\/photos\//u;
const TEXT = /\.(?:ya?ml|mdx|svg|vtt|csv)$|^map\/(?:boundar(?:y|ies)\.|.*\.topo\.json$)/u;
const SOUND = /^media\/audio\//u;
/** Tables and boundaries are data, and may be long. */
const DATA = /\.csv$|^map\//u;
/** A text above this is a mistake (a picture in disguise), and would only slow every build. */
const MAX_TEXT_BYTES = 2 * 1024 * 1024;
const MAX_DATA_BYTES = 8 * 1024 * 1024;
/** A chapter is read by a parser whose time may grow with the square of its length. */
const MAX_CHAPTER_BYTES = 1024 * 1024;

/** @returns undefined when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  } catch {
    return undefined;
  }
}

/** True for a link that leads out of the folder or nowhere. */
function leadsOut(path: string, root: string): boolean {
  try {
    return !realpathSync(path).startsWith(root + sep);
  } catch {
    return true;
  }
}

/** Paths of all files below a folder, sorted; names that begin with a dot are left out. */
function listFiles(dir: string, root: string, refused: StorySource['refused']): string[] {
  return readdirSync(dir)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const path = join(dir, name);
      const refuse = (reason: Refusal): string[] => {
        refused.push({ path: relative(root, path).split(sep).join('/'), reason });
        return [];
      };
      const isLink = lstatSync(path).isSymbolicLink();
      if (isLink && leadsOut(path, root)) return refuse('symlink');
      const found = statSync(path);
      // A link to a folder inside would show the same files twice, or for ever.
      if (found.isDirectory()) return isLink ? refuse('symlink') : listFiles(path, root, refused);
      // A pipe or a device would be read for ever.
      return found.isFile() ? [path] : refuse('no-file');
    });
}

/** A photograph's header, and what tells it from every other. */
function readPhoto(path: string, bytes: number, file: string): Asset {
  const content = readFileSync(file);
  const header = readImageHeader(content);
  if (header === undefined) return { path, bytes };
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { path, bytes, image: { ...header, hash } };
}

/** A sound's kind, and the hash that its manifest vouches for. */
function readSound(path: string, bytes: number, file: string): Asset {
  const content = readFileSync(file);
  const kind = audioKind(content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path, bytes, sha256, ...(kind === undefined ? {} : { audio: kind }) };
}

/** Bytes above which a text is refused. */
function mostBytes(path: string): number {
  if (path.endsWith('.mdx')) return MAX_CHAPTER_BYTES;
  return DATA.test(path) ? MAX_DATA_BYTES : MAX_TEXT_BYTES;
}

/** Reads a story folder. A folder that does not exist reads as an empty one: the checks say what is missing. */
export function readStory(dir: string): StorySource {
  const source: StorySource = { dir: resolve(dir), files: new Map(), assets: [], refused: [] };
  if (statSync(source.dir, { throwIfNoEntry: false })?.isDirectory() !== true) return source;
  const root = realpathSync(source.dir);
  for (const file of listFiles(root, root, source.refused)) {
    const path = relative(root, file).split(sep).join('/');
    const bytes = statSync(file).size;
    if (!TEXT.test(path)) {
      const read = PHOTO.test(path) ? readPhoto : SOUND.test(path) ? readSound : undefined;
      source.assets.push(read?.(path, bytes, file) ?? { path, bytes });
      continue;
    }
    const tooLarge = bytes > mostBytes(path);
    const text = tooLarge ? undefined : decode(readFileSync(file));
    if (text !== undefined) source.files.set(path, text);
    else source.refused.push({ path, reason: tooLarge ? 'too-large' : 'not-utf8' });
  }
  source.refused.sort((a, b) => (a.path < b.path ? -1 : 1));
  return source;
}
