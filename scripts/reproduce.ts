/**
 * `npm run reproduce`: builds the story twice from nothing, each time with a cache and in a folder of its own, and compares
 * every file. Exit 1 when one differs: a build that is not the same twice cannot be checked by anybody else.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences, digestOf, hashesIn } from './reproduce/hashes.ts';

/** One build as nobody has made it before. @returns path and hash of every file */
function buildAnew(zone: string): Record<string, string> {
  const workshop = mkdtempSync(join(tmpdir(), 'reproduce-'));
  try {
    // Another time zone and another folder: what leaks into a page shows.
    const env = {
      ...process.env,
      OUT_DIR: join(workshop, 'dist'),
      CACHE_DIR: join(workshop, 'cache'),
      TZ: zone,
    };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      env: { ...env, CI: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(stderr.toString());
    return hashesIn(join(workshop, 'dist'));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

const first = buildAnew('UTC');
const second = buildAnew('Asia/Shanghai');
const differing = differences(first, second);
for (const path of differing) console.error(`differs: ${path}`);
console.log(
  `${Object.keys(first).length} files, ${differing.length} of them different; sha256 of the whole: ${digestOf(first)}`,
);
process.exitCode = differing.length === 0 ? 0 : 1;
