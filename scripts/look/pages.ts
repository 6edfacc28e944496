/** Which pages a built site has. */
import { readdirSync } from 'node:fs';

/**
 * Addresses of the pages in `dir`, without the leading slash, the front page first.
 * @param wanted parts of addresses; `/` is the front page alone, an empty list means all.
 */
export function pagesOf(dir: string, wanted: readonly string[]): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/u, '$1'))
    .filter((path) => wanted.length === 0 || wanted.some((part) => (part === '/' ? path === '' : path.includes(part))))
    .sort();
}
