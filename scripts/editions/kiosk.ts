/** The edition for a hall: the site, a server of its own for this one machine, and a watch over the browser that shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentType, MEDIA_TYPES } from '../../src/hosting/media-types.ts';
import type { SiteFiles } from './addresses.ts';
import { layFaces } from './faces.ts';
import { belongs, buildId, filesIn, makeEdition, put } from './folder.ts';
import { leaveWebAway, markPage } from './mark.ts';
import { closeWaysOut } from './outside-links.ts';
import { layPrograms, laySums } from './sums.ts';
import {
  append,
  attribute,
  named,
  parsePage,
  remove,
  setAttribute,
  the,
  writePage,
  type Page,
} from './tree.ts';

const PROGRAMS = resolve('editions/kiosk');
/** Nothing from anywhere else, whatever a page asks for. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'Referrer-Policy': 'no-referrer',
};
const OUTSIDE = '.outside-code{display:block;margin-top:.5rem}\n';

function makePage(
  page: Page,
  site: SiteFiles,
  build: string,
  sheet: string,
): { path: string; svg: string }[] {
  const html = the(page, 'html');
  setAttribute(html, 'data-kiosk', '');
  leaveWebAway(page);
  for (const link of named(page, 'link')) if (attribute(link, 'rel') === 'manifest') remove(link);
  markPage(page, { edition: 'kiosk', build, faces: site.base + sheet });
  append(the(page, 'head'), '<script defer src="/-/kiosk.js"></script>');
  return closeWaysOut(page, site);
}

/**
 * Makes the edition.
 * @param base the path `dist` was built for
 * @param page where the browser begins, below the base
 * @returns its build, and characters its text face has not got
 */
export async function makeKiosk(
  dist: string,
  out: string,
  base: string,
  page: string,
): Promise<{ build: string; missing: string[] }> {
  const build = buildId(dist);
  let missing: string[] = [];
  await makeEdition(dist, out, 'site', async (dir) => {
    const site = join(dir, 'site');
    const files = filesIn(dist).filter(belongs);
    const faces = await layFaces(site);
    ({ missing } = faces);
    put(site, faces.sheet, readFileSync(join(site, faces.sheet), 'utf8') + OUTSIDE);
    for (const path of files.filter((one) => one.endsWith('.html'))) {
      const tree = parsePage(readFileSync(join(dist, path), 'utf8'));
      const codes = makePage(tree, { base, files: new Set(files) }, build, faces.sheet);
      for (const code of codes) put(site, code.path, code.svg);
      put(site, path, writePage(tree));
    }
    const programs = readdirSync(PROGRAMS, { withFileTypes: true }).filter((one) => one.isFile());
    layPrograms(
      PROGRAMS,
      dir,
      programs.map(({ name }) => name).filter((name) => name !== 'settings.json'),
    );
    const types = Object.keys(MEDIA_TYPES).map((ending) => [ending, contentType(`.${ending}`)]);
    put(dir, 'types.json', `${JSON.stringify(Object.fromEntries(types), null, 2)}\n`);
    put(dir, 'edition.json', `${JSON.stringify({ build, base, headers: HEADERS }, null, 2)}\n`);
    laySums(dir, build);
    // Written last, so that it stands in no list of hashes: a hall may change it.
    const settings = JSON.parse(readFileSync(join(PROGRAMS, 'settings.json'), 'utf8')) as object;
    put(dir, 'settings.json', `${JSON.stringify({ ...settings, page }, null, 2)}\n`);
  });
  return { build, missing };
}
