import { describe, expect, it } from 'vitest';
import { classOf, headersOf, headerTable } from '../../../src/hosting/headers.ts';
import { judge, score } from '../../../scripts/score/observatory.ts';

const table = headerTable({});
const cache = (path: string) => headersOf(path, table)['Cache-Control'];

describe('the table', () => {
  it('keeps for ever what is named by its content, for a week what is looked at, and nothing else (SE-6)', () => {
    for (const path of ['_astro/index.Ab12.js', '_astro/display.x.woff2', 'photos/a1b2c3-960.avif'])
      expect(cache(path), path).toBe('public, max-age=31536000, immutable');
    for (const path of ['cards/story.png', 'posters/a.png', 'audio/dawn.webm', 'art/x.svg', 'qr/a.png', 'favicon.svg'])
      expect(cache(path), path).toBe('public, max-age=604800');
    for (const path of ['index.html', 's/lead/index.html', 'sw.js', 'data/story.json', 'robots.txt', '404.html'])
      expect(cache(path), path).toBe('no-cache');
  });
  it('lets other sites show cards and posters, and nothing else (SE-4)', () => {
    const open = ['cards/a.png', 'posters/a.png', 'cards/a-square.png'];
    for (const path of [...open, 'index.html', 'audio/a.m4a', '_astro/a.js', 'cards'])
      expect(headersOf(path, table)['Cross-Origin-Resource-Policy'], path).toBe(
        open.includes(path) ? 'cross-origin' : 'same-origin',
      );
  });
  it('answers for a missing file as for its page', () =>
    expect(headersOf(undefined, table)).toEqual(headersOf('404.html', table)));
  it('has the same names in every class, so that no rule of a host has to take one away', () => {
    const names = table.classes.map(({ headers }) => Object.keys(headers).join());
    expect(new Set(names).size).toBe(1);
    const common = Object.keys(table.common);
    expect(Object.keys(table.classes[0]?.headers ?? {}).filter((name) => common.includes(name))).toEqual([]);
  });
  it('has one class that takes what no other names, and it is the last', () => {
    const rest = table.classes.filter(({ folders, files }) => folders.length + files.length === 0);
    expect(rest).toEqual(table.classes.slice(-1));
    expect(classOf('anything/else.html', table)).toBe(rest[0]);
  });
  it('denies what no page asks for, each by a name that browsers know', () => {
    expect(table.common['Permissions-Policy']).toMatch(/^([a-z-]+=\(\), )+[a-z-]+=\(\)$/u);
    for (const power of ['camera', 'microphone', 'geolocation', 'usb', 'payment', 'midi'])
      expect(table.common['Permissions-Policy']).toContain(`${power}=()`);
  });
  it('is worth 130 of 135 to the Observatory', () => {
    const headers = Object.fromEntries(
      Object.entries(headersOf('index.html', table)).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const html = '<script type="module" src="/_astro/a.js"></script>';
    expect(score(judge({ headers, html, url: 'https://story.example/' }))).toBe(130);
  });
});
