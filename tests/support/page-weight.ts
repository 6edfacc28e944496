/** What a built page makes a browser fetch at once, as it travels. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliSize, read } from './dist.ts';
import { tags, type Tag } from './html.ts';

const STATIC = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu;

/** Address of a style sheet, script or face that a tag has fetched at once. */
function fetched({ name, attributes }: Tag): string | undefined {
  if (name === 'script') return attributes['src'];
  const wanted = name === 'link' && /^(?:stylesheet|preload|modulepreload)$/u.test(attributes['rel'] ?? '');
  return wanted ? attributes['href'] : undefined;
}

/** Files that a page names, and all that its scripts import before they run. @param page path of the HTML in `dist` */
export function filesAtOnce(dist: string, page: string, base: string): string[] {
  const files = new Set(
    tags(read(dist, page)).flatMap((tag) => {
      const url = fetched(tag);
      return url === undefined ? [] : [join(dist, url.slice(base.length))];
    }),
  );
  // A set that grows while it is walked is walked to its end.
  for (const file of files)
    if (file.endsWith('.js'))
      for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(STATIC))
        files.add(join(dirname(file), path));
  return [...files];
}

/** Bytes of a page's HTML and of all that it has fetched at once. */
export const pageWeight = (dist: string, page: string, base: string): number =>
  [join(dist, page), ...filesAtOnce(dist, page, base)].reduce((sum, file) => sum + brotliSize(file), 0);
