/** What the built story says and asks for by itself, whatever host serves it (SE-1, SE-2, SE-7, notices). */
import { describe, expect, it } from 'vitest';
import { guestsOf } from '../../scripts/hosts/guests.ts';
import { headersOf, headerTable } from '../../src/hosting/headers.ts';
import { metaPolicy } from '../../src/hosting/policy.ts';
import { environment } from '../../src/lib/environment.ts';
import { judge, score } from '../../scripts/score/observatory.ts';
import { cssOf, filesOf, htmlOf, isScreen, read } from '../support/dist.ts';
import { bareText, tags, unescape } from '../support/html.ts';

const { outDir: dist, siteUrl } = environment();
const pages = htmlOf(dist);

describe('the policy in the page, for hosts that send none', () => {
  const wanted = metaPolicy(guestsOf(dist));
  it.each(['index.html', '404.html', 'map/index.html', 'notices/index.html'])(
    'is first in the head of %s',
    (path) => {
      const all = tags(read(dist, path));
      const first = all[all.findIndex(({ name }) => name === 'head') + 1];
      expect(first?.name).toBe('meta');
      expect(first?.attributes['http-equiv']).toBe('Content-Security-Policy');
      expect(unescape(first?.attributes['content'] ?? '')).toBe(wanted);
    },
  );
  it('stands in every page once, and leaves the encoding where browsers look for it', () => {
    for (const path of pages) {
      const html = read(dist, path);
      expect(html.match(/http-equiv="Content-Security-Policy"/gu), path).toHaveLength(1);
      expect(Buffer.byteLength(html.slice(0, html.indexOf('charset="utf-8"'))), path).toBeLessThan(1000);
    }
  });
});

it('every page is worth 130 of 135 to the Observatory with the headers of the table', () => {
  const headers = Object.fromEntries(
    Object.entries(headersOf('index.html', headerTable(guestsOf(dist)))).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  const points = pages.map((path) => score(judge({ headers, html: read(dist, path), url: siteUrl })));
  expect(Math.min(...points)).toBe(130);
});

/** Addresses in scripts and style sheets that are names, messages, or where a reader is sent when asked to share. */
const NAMED = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  // In notices and messages of libraries, and the link of a control that the map does not have.
  'https://gsap.com',
  'https://gsap.com/standard-license',
  'https://leafletjs.com',
  'https://photoswipe.com',
  // In the text of an error of Workbox.
  'https://bit.ly/wb-precache',
  // Opened in a window of its own, by a tap on the network's name.
  'https://service.weibo.com/share/share.php',
  'https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey',
];

it('no script and no style sheet names another server but to say so (SE-7)', () => {
  const files = [...filesOf(dist).filter((path) => path.endsWith('.js')), ...cssOf(dist)];
  expect(files.length).toBeGreaterThan(20);
  const named = files.flatMap((path) =>
    [...read(dist, path).matchAll(/(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w./-]*)?/giu)].map(
      ([url]) => ({ path, url: url.replace(/[./]+$/u, '') }),
    ),
  );
  expect(
    named.filter(({ url }) => !NAMED.includes(url) && /^http|\.(com|net|org|io|cn)\b/u.test(url)),
  ).toEqual([]);
  const everything = filesOf(dist).filter((path) => /\.(html|js|css|json|webmanifest)$/u.test(path));
  const foreign =
    /googleapis|gstatic|jsdelivr|unpkg|cdnjs|tile\.openstreetmap|google-analytics|googletagmanager/u;
  expect(everything.filter((path) => foreign.test(read(dist, path)))).toEqual([]);
});

describe('software and fonts of others', () => {
  const notices = bareText(read(dist, 'notices/index.html'));
  it.each([
    'leaflet',
    'gsap',
    'howler',
    'photoswipe',
    'supercluster',
    'topojson-client',
    'gcoord',
    '@fontsource/noto-serif-sc',
  ])('%s is named', (name) => expect(notices).toContain(name));
  it('each stands with its licence in full', () => {
    expect(notices).toContain('SILOPENFONTLICENSE');
    expect(notices).toContain('https://gsap.com/standard-license');
    const all = tags(read(dist, 'notices/index.html'));
    const texts = all.filter(({ name }) => name === 'pre').length;
    expect(texts).toBeGreaterThanOrEqual(8);
    const names = all.filter(({ attributes }) => attributes['class']?.split(' ').includes('notices-name'));
    expect(texts).toBe(names.length);
  });
  it('are led to from the foot of every page', () =>
    expect(
      pages.filter(
        (path) => !isScreen(path) && !/<footer[\s\S]*href="[^"]*notices\/"/u.test(read(dist, path)),
      ),
    ).toEqual([]));
  it('keep their own notices in their code', () => {
    const code = filesOf(dist)
      .filter((path) => path.endsWith('.js'))
      .map((path) => read(dist, path))
      .join('\n');
    for (const notice of ['https://gsap.com/standard-license', '@preserve', 'howler.js v', 'PhotoSwipe '])
      expect(code, notice).toContain(notice);
  });
});
