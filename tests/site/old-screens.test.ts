/** The floor (BR-2, BR-7): every script that is served can be read by a browser of 2020, and a phone of five years gets little. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { environment } from '../../src/lib/environment.ts';
import { brotliSize, filesOf, read } from '../support/dist.ts';
import { tags } from '../support/html.ts';

const { outDir: dist, basePath: base } = environment();
const scripts = existsSync(dist) ? filesOf(dist).filter((path) => path.endsWith('.js')) : [];

/** Scripts of one page: those whose names stand in it, and in them, and so on; not the worker, which names every file there is. */
function reachable(path: string, found = new Set<string>()): Set<string> {
  const text = read(dist, path);
  for (const script of scripts)
    if (!found.has(script) && script !== 'sw.js' && text.includes(basename(script)))
      reachable(script, found.add(script));
  return found;
}

/** Why a text is no script of ES2020, or undefined. */
function fault(text: string): string | undefined {
  try {
    parse(text, { ecmaVersion: 2020, sourceType: 'module' });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

describe('scripts', () => {
  it('are all ES2020', () => {
    expect(scripts.length).toBeGreaterThan(10);
    expect(
      scripts.map((path) => [path, fault(read(dist, path))]).filter(([, why]) => why !== undefined),
    ).toEqual([]);
  });

  it('hold no expression that throws when an older engine meets it', () => {
    const behind = /\(\?<[=!]/u;
    expect(scripts.filter((path) => behind.test(read(dist, path)))).toEqual([]);
  });

  it.each([
    ['a ||= b', 'logical assignment'],
    ['class A { static { run() } }', 'static block'],
    ['await run()', 'top-level await'],
    ['class A { #a; has(o) { return #a in o } }', 'ergonomic brand check'],
    ['class A { b = 1 }', 'class field'],
  ])('the test knows %s for too new', (text) => expect(fault(text)).toBeDefined());

  it.each(['a ?? b?.c', 'import("./a.js")', 'const n = 10n'])('the test lets %s pass', (text) =>
    expect(fault(text)).toBeUndefined(),
  );

  it('are modules, which a browser without modules leaves alone', () => {
    const found = filesOf(dist)
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) =>
        tags(read(dist, path)).filter(
          ({ name, attributes }) => name === 'script' && attributes['src'] !== undefined,
        ),
      );
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ attributes }) => attributes['type'] !== 'module')).toEqual([]);
  });
});

describe('weight for a phone of five years', () => {
  /** Scripts that the page names, and that these may fetch, the map's left out. */
  const reading = [...reachable('index.html')].filter(
    (path) => !/living-map|gcoord|lay-under|open-map|map-dialog|story-map/u.test(path),
  );

  it('all scripts before the map: at most 120 kB', () =>
    expect(reading.reduce((sum, path) => sum + brotliSize(join(dist, path)), 0)).toBeLessThanOrEqual(
      120 * 1024,
    ));

  it('the first view, with styles, face, first picture and all scripts it may fetch: at most 600 kB', () => {
    const html = read(dist, 'index.html');
    const named = tags(html).flatMap(({ name, attributes }) => {
      if (name === 'link' && /stylesheet|preload/u.test(attributes['rel'] ?? ''))
        return attributes['href'] ?? [];
      return name === 'img' && attributes['loading'] !== 'lazy' ? (attributes['src'] ?? []) : [];
    });
    const files = [...new Set(named)].map((url) => join(dist, url.slice(base.length))).filter(existsSync);
    expect(files.length).toBeGreaterThan(2);
    const all = [join(dist, 'index.html'), ...files, ...reading.map((path) => join(dist, path))];
    expect(dirname(all[0]!)).toBe(dist);
    expect(all.reduce((sum, file) => sum + brotliSize(file), 0)).toBeLessThanOrEqual(600 * 1024);
  });
});
