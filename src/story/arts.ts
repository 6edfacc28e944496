/** Drawings of a story: `art/<name>.yaml` with `art/<name>-phone.svg` and `art/<name>-hall.svg`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text of a drawing. @param file name without ending, e.g. `river-hall`. @throws when there is none. */
export function readDrawing(dir: string, file: string): string {
  return readFileSync(join(dir, 'art', `${file}.svg`), 'utf8');
}
