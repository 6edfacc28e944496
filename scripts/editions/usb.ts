/** The edition that opens by a double click: `dist/` made into a folder that needs no server. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { relativeCss, rootFrom, type SiteFiles } from './addresses.ts';
import { usbFaults } from './check-usb.ts';
import { layFaces } from './faces.ts';
import { belongs, buildId, filesIn, makeEdition, put, sha256 } from './folder.ts';
import { leaveWebAway, markPage } from './mark.ts';
import { laySums } from './sums.ts';
import { append, parsePage, setAttribute, the, writePage } from './tree.ts';
import { laidData } from './usb-data.ts';
import { relativePage, takeModules } from './usb-page.ts';
import { bundleScripts } from './usb-scripts.ts';

/** A server's page for what it has not got. */
const OF_A_SERVER = new Set(['404.html']);

/** Thrown with every fault of the finished folder. */
export class UsbFaultsError extends Error {
  constructor(faults: readonly string[]) {
    super(
      `${faults.length} things would not work from a disk:\n${faults.map((one) => `  ${one}`).join('\n')}`,
    );
  }
}

/**
 * Makes the edition.
 * @param base the path `dist` was built for
 * @returns its build, and characters its text face has not got
 * @throws UsbFaultsError, BundleError
 */
export async function makeUsb(
  dist: string,
  out: string,
  base: string,
): Promise<{ build: string; missing: string[] }> {
  const build = buildId(dist);
  let missing: string[] = [];
  await makeEdition(dist, out, '', async (dir) => {
    const files = filesIn(dist).filter((path) => belongs(path) && !OF_A_SERVER.has(path));
    const site: SiteFiles = { base, files: new Set(files) };
    const faces = await layFaces(dir);
    ({ missing } = faces);
    /** Bundles by what they were made of: pages of one kind share one. */
    const bundles = new Map<string, string>();
    const bundleOf = async (entries: string[]): Promise<string> => {
      const key = entries.join('\n');
      const known = bundles.get(key);
      if (known !== undefined) return known;
      const code = await bundleScripts(dist, base, entries);
      const path = `scripts/page-${sha256(code).slice(0, 8)}.js`;
      put(dir, path, code);
      bundles.set(key, path);
      return path;
    };
    for (const path of OF_A_SERVER) rmSync(join(dir, path), { force: true });
    for (const path of files.filter((one) => one.endsWith('.html'))) {
      const root = rootFrom(path);
      const page = parsePage(readFileSync(join(dist, path), 'utf8'));
      relativePage(page, root, site);
      const modules = takeModules(page, root);
      setAttribute(the(page, 'html'), 'data-root', root);
      leaveWebAway(page);
      markPage(page, { edition: 'usb', build, faces: root + faces.sheet });
      append(the(page, 'body'), laidData(page, path, dist, site));
      if (modules.length > 0)
        append(the(page, 'head'), `<script defer src="${root}${await bundleOf(modules)}"></script>`);
      put(dir, path, writePage(page));
    }
    for (const path of files.filter((one) => one.endsWith('.css')))
      put(dir, path, relativeCss(readFileSync(join(dist, path), 'utf8'), rootFrom(path), site));
    for (const path of files.filter((one) => /^_astro\/.*\.js$/u.test(one))) rmSync(join(dir, path));
    const faults = usbFaults(dir);
    if (faults.length > 0) throw new UsbFaultsError(faults);
    laySums(dir, build);
  });
  return { build, missing };
}
