/** Which engine and which state of it a page was built from: what staff read out on the phone. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface BuildId {
  /** Of package.json. */
  version: string;
  /** Commit, twelve digits; BUILD_ID where there is no repository; else `–`. The same for the same commit: builds stay comparable. */
  build: string;
  /** When that state was written, ISO 8601: a clock before it is wrong. */
  date: string;
}

/** Of an engine without a repository. */
const FIRST_DAY = '2026-01-01T00:00:00Z';

export function buildId(env: NodeJS.ProcessEnv = process.env, root = resolve('.')): BuildId {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const build = env['BUILD_ID'] || git(root, 'rev-parse', '--short=12', 'HEAD') || '–';
  return { version, build, date: git(root, 'show', '-s', '--format=%cI', 'HEAD') || FIRST_DAY };
}

function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
