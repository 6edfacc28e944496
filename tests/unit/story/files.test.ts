import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStory } from '../../../src/story/check.ts';
import { readStory } from '../../../src/story/files.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'story-'));
  mkdirSync(join(dir, 'data'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('readStory', () => {
  it('reads texts with their paths, and sizes of everything else', () => {
    writeFileSync(join(dir, 'data/facts.yaml'), 'a: 1\n');
    writeFileSync(join(dir, 'photo.jpg'), 'four');
    const { files, assets, refused } = readStory(dir);
    expect([...files]).toEqual([['data/facts.yaml', 'a: 1\n']]);
    expect(assets).toEqual([{ path: 'photo.jpg', bytes: 4 }]);
    expect(refused).toEqual([]);
  });

  it('takes off the byte-order mark and reads Windows line ends', () => {
    writeFileSync(join(dir, 'story.yaml'), '\uFEFFa: 1\r\nb: 2\r\n');
    expect(readStory(dir).files.get('story.yaml')).toBe('a: 1\nb: 2\n');
  });

  it('leaves out what begins with a dot', () => {
    writeFileSync(join(dir, '.notes.yaml'), 'a: 1');
    expect(readStory(dir).files.size).toBe(0);
  });

  it('refuses links that lead out, texts that are too large, and what is not UTF-8', () => {
    symlinkSync(tmpdir(), join(dir, 'away'));
    symlinkSync(join(dir, 'nowhere'), join(dir, 'dead.yaml'));
    writeFileSync(join(dir, 'big.svg'), 'x'.repeat(2 * 1024 * 1024 + 1));
    writeFileSync(join(dir, 'gbk.yaml'), Buffer.from([0xb9, 0xa4, 0xbb, 0xe1]));
    expect(readStory(dir).refused).toEqual([
      { path: 'away', reason: 'symlink' },
      { path: 'big.svg', reason: 'too-large' },
      { path: 'dead.yaml', reason: 'symlink' },
      { path: 'gbk.yaml', reason: 'not-utf8' },
    ]);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes to', () => {
    execFileSync('mkfifo', [join(dir, 'story.yaml')]);
    expect(readStory(dir).refused).toEqual([{ path: 'story.yaml', reason: 'no-file' }]);
  });

  it('follows a link to a file inside', () => {
    writeFileSync(join(dir, 'a.yaml'), 'a: 1');
    symlinkSync(join(dir, 'a.yaml'), join(dir, 'b.yaml'));
    expect(readStory(dir).files.get('b.yaml')).toBe('a: 1');
  });

  it('is not caught by a link that leads round in a circle', () => {
    symlinkSync(dir, join(dir, 'data/loop'));
    expect(readStory(dir).files.size).toBe(0);
    expect(readStory(dir).refused).toEqual([{ path: 'data/loop', reason: 'symlink' }]);
  });

  it('reads a missing folder as an empty one, and the checks say what is missing', () => {
    expect(checkStory(readStory(join(dir, 'none'))).problems.map(({ code }) => code)).toEqual([
      'story-missing',
    ]);
  });

  it('says of a refused file why it was not read', () => {
    writeFileSync(join(dir, 'story.yaml'), Buffer.from([0xff]));
    const refused = checkStory(readStory(dir)).problems.filter(({ code }) => code === 'file-refused');
    expect(refused).toMatchObject([{ file: 'story.yaml', params: { reason: 'not-utf8' } }]);
  });
});
