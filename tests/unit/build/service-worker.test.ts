import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isShell, shellFile, writeServiceWorker } from '../../../src/build/service-worker.ts';

describe('the shell', () => {
  it.each([
    'index.html',
    's/one/index.html',
    'map/index.html',
    'facts/index.html',
    '_astro/play.abc.js',
    '_astro/a.css',
    '_astro/display.x.woff2',
    'data/stage.json',
    'favicon.svg',
  ])('has %s', (path) => expect(isShell(path)).toBe(true));

  it.each([
    'f/one/index.html',
    'map/somewhere/index.html',
    'exhibit/loop/index.html',
    '404.html',
    'audio/one.webm',
    'cards/one.png',
    'data/story.json',
    'sw.js',
  ])('has not %s', (path) => expect(isShell(path)).toBe(false));

  it('names a page by the address readers ask for, and a file by its hash', () => {
    const one = shellFile('s/one/index.html', Buffer.from('x'));
    expect(one.url).toBe('s/one/');
    expect(one.revision).toMatch(/^[\da-f]{16}$/u);
    expect(one.integrity).toMatch(/^sha384-[\w+/]{64}$/u);
    expect(shellFile('index.html', Buffer.from('x')).url).toBe('./');
    expect(shellFile('s/one/index.html', Buffer.from('y')).revision).not.toBe(one.revision);
  });
});

describe('the worker that is written', () => {
  let dir: string;
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const written = (): string => readFileSync(join(dir, 'sw.js'), 'utf8');
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'story-worker-'));
    put('index.html', 'one');
    put('audio/a.webm', 'sound');
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('lists the shell, is the same for the same files and another when any file is', async () => {
    expect(await writeServiceWorker(dir, true)).toEqual({ files: 1, bytes: 3 });
    const first = written();
    expect(first).toContain(shellFile('index.html', Buffer.from('one')).integrity);
    await writeServiceWorker(dir, true);
    expect(written()).toBe(first);
    put('audio/a.webm', 'other sound');
    await writeServiceWorker(dir, true);
    expect(written()).not.toBe(first);
  });

  it('holds nothing of a module system and no development code', () => {
    // Compared as a truth: the whole text of a worker in a report helps nobody.
    expect(/\bimport\s*[({"']|process\.env|console\.log/u.test(written())).toBe(false);
  });

  it('can be one that leaves', async () => {
    await writeServiceWorker(dir, false);
    expect(written()).toContain('unregister');
    expect(written()).not.toContain('sha384');
  });
});
