/**
 * Addresses of a built site as they would stand in a folder without a server: relative, and ending in the name of a file.
 * Which strings are addresses is not guessed from their place: an address begins with the base path and leads to a file.
 */

export interface SiteFiles {
  /** Path the site was built for, with a slash at both ends. */
  base: string;
  files: ReadonlySet<string>;
}

/** The file an address leads to, with its fragment; undefined for what is no address of this site. */
export function fileOf(
  address: string,
  { base, files }: SiteFiles,
): { file: string; hash: string } | undefined {
  if (!address.startsWith(base) || address.startsWith('//')) return undefined;
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/u.exec(address.slice(base.length)) ?? [];
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const page = plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
  return files.has(page) ? { file: page, hash } : undefined;
}

/** How a page says where its folder lies: `./`, `../`, `../../`. */
export const rootFrom = (page: string): string => '../'.repeat(page.split('/').length - 1) || './';

const encode = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

/** One address, seen from a page. What is none stays as it is. */
export function relativeAddress(address: string, root: string, site: SiteFiles): string {
  if (address === site.base) return `${root}index.html`;
  const found = fileOf(address, site);
  return found === undefined ? address : root + encode(found.file) + found.hash;
}

/** Every address that stands in quotes, as in JSON. */
export const relativeQuoted = (json: string, root: string, site: SiteFiles): string =>
  json.replace(/"(\/[^"\\\s]*)"/gu, (whole, address: string) => {
    const found = relativeAddress(address, root, site);
    return found === address ? whole : `"${found}"`;
  });

/** A list of pictures in widths: `/a.webp 400w, /b.webp 800w`. */
const relativeSet = (set: string, root: string, site: SiteFiles): string =>
  set
    .split(/,\s+/u)
    .map((part) => {
      const [address = '', ...width] = part.trim().split(/\s+/u);
      return [relativeAddress(address, root, site), ...width].join(' ');
    })
    .join(', ');

/** The value of any attribute, whatever its name: an address, a list of pictures, JSON with addresses in it, or none of these. */
export function relativeValue(name: string, value: string, root: string, site: SiteFiles): string {
  if (name === 'srcset' || name === 'imagesrcset') return relativeSet(value, root, site);
  // Where the site lies is asked for by scripts, which join a file to it.
  if (name === 'data-root') return root;
  if (value.startsWith('/')) return relativeAddress(value, root, site);
  return /^[[{]/u.test(value) ? relativeQuoted(value, root, site) : value;
}

/** Addresses in a style sheet, seen from where it lies. */
export const relativeCss = (css: string, root: string, site: SiteFiles): string =>
  css.replace(/url\((["']?)(\/[^"')]*)\1\)/gu, (_, quote: string, address: string) => {
    return `url(${quote}${relativeAddress(address, root, site)}${quote})`;
  });
