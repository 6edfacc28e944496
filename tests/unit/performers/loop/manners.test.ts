/** What the code of a screen may not even contain: ways to ask, to lead away (KI-16, KI-17), and timers by the wall clock (KI-27). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../../support/source.ts';

const ASKS =
  /(?<![.\w])(?:window\.)?(?:alert|confirm|prompt|print)\(|beforeunload|window\.open\(|mailto:|['"]tel:|_blank|requestPermission|geolocation|getUserMedia/u;
const WALL = /Date\.now\(|\.getTime\(\)\s*[-<>+]/u;

const files = ['loop', 'screen', 'stage'].flatMap((room) =>
  sourceFiles(`src/performers/${room}`, /\.(ts|astro)$/u),
);
const holding = (pattern: RegExp, paths: readonly string[]): string[] =>
  paths.filter((path) => pattern.test(readFileSync(path, 'utf8')));

describe('the code of a screen', () => {
  it('was found', () => expect(files.length).toBeGreaterThan(40));
  it('asks for nothing and leads nowhere', () => expect(holding(ASKS, files)).toEqual([]));
  it('times nothing by the wall clock', () =>
    expect(
      holding(
        WALL,
        files.filter((path) => path.includes('/loop/')),
      ),
    ).toEqual([]));
  it('would be caught', () => {
    for (const text of [
      'alert(1)',
      'window.print()',
      "addEventListener('beforeunload'",
      'target="_blank"',
      'href="mailto:a"',
    ])
      expect(ASKS.test(text), text).toBe(true);
    expect(WALL.test('if (Date.now() - then > 5)')).toBe(true);
    expect(ASKS.test('this.confirm(x); fingerprint(y)')).toBe(false);
  });
});
