/** Every ready file, read back by the rules of the host it is for, says what the table says. */
import { describe, expect, it } from 'vitest';
import { caddyfile } from '../../../src/hosting/caddy.ts';
import { headersFile, MAX_LINE, MAX_RULES } from '../../../src/hosting/headers-file.ts';
import { headersOf, headerTable, type Headers } from '../../../src/hosting/headers.ts';
import { nginxConf } from '../../../src/hosting/nginx.ts';
import type { HostedSite } from '../../../src/hosting/site.ts';
import { vercelJson } from '../../../src/hosting/vercel.ts';

const table = headerTable({});
const ROOT = ['404.html', '_astro/', 'audio/', 'cards/', 'data/', 'favicon.svg', 'index.html', 'posters/', 's/', 'sw.js'];
const PATHS = [
  'index.html',
  '404.html',
  '_astro/a.js',
  'audio/a.m4a',
  'cards/story.png',
  'data/story.json',
  'favicon.svg',
  'posters/a.png',
  's/a/index.html',
  'sw.js',
];
const site = (basePath: string): HostedSite => ({
  table,
  basePath,
  siteUrl: 'https://story.example',
  folder: '/var/www/story',
});

/** `_headers`: all rules that match, in order; a second value is joined with a comma, as Cloudflare does. */
function fromHeadersFile(text: string, path: string): Headers {
  const found: Record<string, string> = {};
  let applies = false;
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    if (line.startsWith('/')) applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (applies) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/u.exec(line) ?? [];
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}

/** `vercel.json`: sources are regular expressions over the whole path. */
function fromVercel(text: string, path: string): Headers {
  const { headers } = JSON.parse(text) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  const pairs = headers
    .filter(({ source }) => new RegExp(`^${source}$`, 'u').test(path))
    .flatMap((rule) => rule.headers.map(({ key, value }) => [key, value] as const));
  expect(new Set(pairs.map(([key]) => key)).size, `${path}: no header twice`).toBe(pairs.length);
  return Object.fromEntries(pairs);
}

/** nginx: the exact location, else the longest prefix; all its `add_header`, each with `always`. */
function fromNginx(text: string, path: string): Headers {
  const places = [...text.matchAll(/location (=|\^~) (\S+) \{([^}]*)\}/gu)].map(([, kind, at = '', body = '']) => ({
    kind,
    at,
    body,
  }));
  const place =
    places.find(({ kind, at }) => kind === '=' && at === path) ??
    places
      .filter(({ kind, at }) => kind === '^~' && path.startsWith(at))
      .sort((a, b) => b.at.length - a.at.length)[0];
  const lines = [...(place?.body ?? '').matchAll(/add_header (\S+) "((?:[^"\\]|\\.)*)"( always)?;/gu)];
  expect(lines.every(([, , , always]) => always !== undefined)).toBe(true);
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value.replace(/\\(.)/gu, '$1')]));
}

describe.each(['/', '/a/story/'])('at %s', (basePath) => {
  const at = site(basePath);
  const address = (path: string) => basePath + path;

  it.each(PATHS)('_headers: %s', (path) =>
    expect(fromHeadersFile(headersFile(at, ROOT), address(path))).toEqual(headersOf(path, table)),
  );
  it.each(PATHS)('vercel.json: %s', (path) =>
    expect(fromVercel(vercelJson(at), address(path))).toEqual(headersOf(path, table)),
  );
  it.each(PATHS)('nginx.conf: %s', (path) =>
    expect(fromNginx(nginxConf(at), address(path))).toEqual(headersOf(path, table)),
  );
  it('a page’s address without its file’s name has the headers of the page', () => {
    expect(fromHeadersFile(headersFile(at, ROOT), basePath)).toEqual(headersOf('index.html', table));
    expect(fromVercel(vercelJson(at), basePath)).toEqual(headersOf('index.html', table));
    expect(fromNginx(nginxConf(at), basePath)).toEqual(headersOf('index.html', table));
  });
});

describe('_headers', () => {
  it('keeps to the limits of Cloudflare', () => {
    const text = headersFile(site('/'), ROOT);
    expect(text.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(MAX_RULES);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(MAX_LINE);
  });
  it('says so when it cannot, and what to do', () =>
    expect(() =>
      headersFile(
        site('/'),
        Array.from({ length: 120 }, (_, i) => `folder-${i}/`),
      ),
    ).toThrow(
      '_headers has 122 rules and a line of 332 characters; Cloudflare takes 100 and 2000. Give fewer folders classes of their own in src/hosting/headers.ts.',
    ));
});

describe('names and folders', () => {
  it('are the site’s own', () => {
    expect(nginxConf(site('/'))).toContain('server_name story.example;');
    expect(nginxConf(site('/a/'))).toContain('alias /var/www/story/_astro/;');
    expect(nginxConf(site('/a/'))).toContain('location = /a {\n        return 301 /a/;');
    expect(caddyfile(site('/'))).toMatch(/^story\.example \{$/mu);
    expect(caddyfile(site('/a/'))).toContain('handle_path /a/* {');
    expect(caddyfile({ ...site('/'), siteUrl: 'http://127.0.0.1:8080' })).toMatch(/^http:\/\/127\.0\.0\.1:8080 \{$/mu);
  });
});
