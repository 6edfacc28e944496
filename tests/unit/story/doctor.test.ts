/** The doctor as an editor calls it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORIES } from './fixtures.ts';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'doctor-'));
});
afterAll(() => rmSync(work, { recursive: true }));

function doctor(...args: string[]): { status: number | null; stdout: string } {
  const script = resolve(import.meta.dirname, '../../../scripts/doctor.ts');
  const { SITE_URL: _unset, ...env } = process.env;
  return spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...env, CACHE_DIR: join(work, 'cache') },
  });
}

/** `minimal` with its chapter called otherwise, in a folder of its own. */
function called(name: string, title: string): string {
  const dir = join(work, name);
  cpSync(join(STORIES, 'minimal'), dir, { recursive: true });
  const path = join(dir, 'chapters/crossing.mdx');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/^title:.*$/mu, () => `title: ${title}`),
  );
  return dir;
}

describe('npm run doctor', { timeout: 60_000 }, () => {
  it('passes a sound story and notes what it lacks', () => {
    const { status, stdout } = doctor('--story', join(STORIES, 'minimal'), '--lang', 'en');
    expect(stdout).toContain('1 chapters, 2 scenes, 4 beats');
    expect(stdout).toContain('0 to put right, 2 to note.');
    expect(status).toBe(0);
  });
  it('fails it when one publishes', () => {
    const { status, stdout } = doctor('--story', join(STORIES, 'minimal'), '--lang', 'zh', '--publish');
    expect(stdout).toContain('共 1 处要改，1 处提醒。');
    expect(status).toBe(1);
  });
  it('tells what a build would find when it draws: headings and share pictures, with their lines', () => {
    const sign = doctor('--story', called('sign', 'Lamps 🜁'), '--lang', 'en');
    expect(sign.stdout).toMatch(
      /chapters\/crossing\.mdx:\d+ {2}“.*🜁” has “🜁”, which the face of the headings/u,
    );
    expect(sign.status).toBe(1);
    const long = 'W'.repeat(24);
    const words = doctor('--story', called('words', long), '--lang', 'en');
    expect(words.stdout).toMatch(
      /chapters\/crossing\.mdx:\d+ {2}cards\/crossing\.png: “W{24}” does not fit → make it shorter/u,
    );
    expect(words.status).toBe(1);
  });
  it('fails a story with an error', () =>
    expect(doctor('--story', join(STORIES, 'nothing-here')).status).toBe(1));
});
