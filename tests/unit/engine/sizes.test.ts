/** One screen a file (law 7), and a test for every pure module. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../support/source.ts';

const lines = (path: string): number => readFileSync(path, 'utf8').replace(/\n$/u, '').split('\n').length;

describe('file sizes', () => {
  it('no file of src, scripts or tests is over 250 lines', () => {
    const all = ['src', 'scripts', 'tests'].flatMap((dir) => sourceFiles(dir));
    expect(all.length).toBeGreaterThan(50);
    expect(
      all.map((path) => `${path}: ${lines(path)}`).filter((one) => Number(/\d+$/u.exec(one)) > 250),
    ).toEqual([]);
  });

  it('half the files of src fit on one screen of 60 lines', () => {
    const sizes = sourceFiles('src')
      .map(lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
  });
});

describe.each(['lib', 'build'])('src/%s', (room) => {
  const modules = sourceFiles(`src/${room}`, /\.ts$/u).map((path) => basename(path, '.ts'));

  it('has a test for every module', () => {
    expect(modules.length).toBeGreaterThan(2);
    expect(modules.filter((name) => !existsSync(`tests/unit/${room}/${name}.test.ts`))).toEqual([]);
  });
});
