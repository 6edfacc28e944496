/** Squeezes the text files of a site beforehand, at the best a host could never afford on the way. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isText, MEDIA_TYPES } from '../../src/hosting/media-types.ts';

/** Below this a file is not worth its second and third copy, bytes. */
const LEAST = 256;

const squeezable = (path: string): boolean => isText(MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? '');

/** Writes `x.br` and `x.gz` beside every text file `x`. @returns bytes before, and under brotli */
export function squeeze(dist: string): { files: number; before: number; after: number } {
  const total = { files: 0, before: 0, after: 0 };
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const file = join(dist, path);
    if (!squeezable(path) || !statSync(file).isFile()) continue;
    const bytes = readFileSync(file);
    if (bytes.length < LEAST) continue;
    const brotli = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    writeFileSync(`${file}.br`, brotli);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    total.files += 1;
    total.before += bytes.length;
    total.after += brotli.length;
  }
  return total;
}
