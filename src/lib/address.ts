/** Addresses of pages and files, under whatever base path the site lives. */

/** Put in place by the build (astro.config.mjs). Not `import.meta.env.BASE_URL`: a variable of that name outside wins over it. */
declare const BASE_PATH: string | undefined;
const base = typeof BASE_PATH === 'undefined' ? '/' : BASE_PATH;

/** An edition that opens from a disk says in each page where its folder lies, seen from that page: `<html data-root="../../">`. */
const root = (): string =>
  (typeof document === 'undefined' ? undefined : document.documentElement.dataset['root']) ?? base;

/** Joins a path of the site to the base path: `address('facts/')` → `/base/facts/`. */
export function address(path = '', from: string = root()): string {
  return from.replace(/\/*$/u, '/') + path.replace(/^\/+/u, '');
}

/** Path of a section's own page. */
export const sectionPath = (id: string): string => `s/${id}/`;

/** Path of a section within the whole story. */
export const anchorPath = (id: string): string => `#${id}`;

/** Path of a fact's own page: what is shared when a number travels alone. */
export const factPagePath = (id: string): string => `f/${id}/`;

/** Files that stand for a page where it is shared; `id` is a section's, `story`, or `fact-<id>`. */
export const cardFile = (id: string): string => `cards/${id}.png`;
export const squareFile = (id: string): string => `cards/${id}-square.png`;
export const posterFile = (id: string): string => `posters/${id}.png`;
export const qrFile = (id: string): string => `qr/${id}.png`;
/** Id of the whole among the share pictures. */
export const WHOLE = 'story';
/** Id of a fact among them. */
export const factFile = (id: string): string => `fact-${id}`;

/** Path of a fact on the page of facts. */
export const factPath = (id: string): string => `facts/#${id}`;

/** Absolute address of a page: the one that is shared, printed and canonical. Never has a fragment or a query. */
export function absolute(path: string, site: URL | undefined, root: string = base): string {
  return new URL(address(path, root), site ?? 'http://localhost').href;
}
