import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { belongs, buildId, filesIn, makeEdition, put, sumsOf } from '../../../scripts/editions/folder.ts';
import { forWindows } from '../../../scripts/editions/sums.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'story-folder-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a folder', () => {
  it('is listed with hashes as sha256sum writes them', () => {
    put(dir, 'b/c.txt', 'c');
    put(dir, 'a.txt', 'a');
    expect(filesIn(dir)).toEqual(['a.txt', 'b/c.txt']);
    expect(sumsOf(dir).split('\n')[0]).toBe(
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt',
    );
  });

  it('has a build that changes with any byte', () => {
    put(dir, 'a.txt', 'a');
    const before = buildId(dir);
    expect(before).toMatch(/^[\da-f]{12}$/u);
    writeFileSync(join(dir, 'a.txt'), 'b');
    expect(buildId(dir)).not.toBe(before);
  });
});

describe('an edition', () => {
  it('leaves behind what is of the web alone', () => {
    const web = ['sw.js', 'sitemap-0.xml', 'robots.txt', 'manifest.webmanifest', '_headers'];
    expect([...web, 'index.html', 'audio/sw.webm'].filter(belongs)).toEqual(['index.html', 'audio/sw.webm']);
  });

  it('says how to put it right when nothing has been built', async () => {
    await expect(makeEdition(dir, join(dir, 'out'), '', () => undefined)).rejects.toThrow(
      'holds no index.html: nothing to make an edition of. Run "npm run build" first.',
    );
  });

  it('that fails leaves no half of itself, and the one before as it was', async () => {
    const [dist, out] = [join(dir, 'dist'), join(dir, 'out')];
    put(dist, 'index.html', 'x');
    put(out, 'old', 'old');
    const fails = makeEdition(dist, out, 'site', () => Promise.reject(new Error('no')));
    await expect(fails).rejects.toThrow('no');
    expect(readdirSync(dir).sort()).toEqual(['dist', 'out']);
    expect(filesIn(out)).toEqual(['old']);
  });
});

it('programs for Windows have its line ends, and a mark where PowerShell needs one', () => {
  expect(forWindows('a\nb\r\n', 'x.bat')).toBe('a\r\nb\r\n');
  expect(forWindows('字\n', 'x.ps1')).toBe('\uFEFF字\r\n');
});
