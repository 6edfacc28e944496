/** Fixture stories that several test files only read: whoever is first builds them, the others wait. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { builtStory, fixture } from './build-story.ts';

const PLACE = 'STORY_BUILDS';

/** Of the whole run (vitest's `globalSetup`): makes the place of the builds, and takes it away in the end. */
export async function setup(): Promise<() => Promise<void>> {
  const place = await mkdtemp(join(tmpdir(), 'story-builds-'));
  process.env[PLACE] = place;
  return () => rm(place, { recursive: true, force: true });
}

/**
 * Folder of a fixture story as it is built below a base, to be read and left as it is. Its workshop is the folder above.
 * @throws Error when it does not build
 */
export async function builtOnce(name: string, base = '/'): Promise<string> {
  const place = process.env[PLACE];
  if (place === undefined) throw new Error('tests/support/built-once.ts is no globalSetup of this project');
  const workshop = join(place, `${name}${base.replaceAll('/', '-')}`);
  const [dist, failed] = [join(workshop, 'dist'), join(workshop, 'failed')];
  try {
    mkdirSync(workshop);
  } catch {
    while (!existsSync(dist) && !existsSync(failed)) await sleep(200);
    if (existsSync(failed)) throw new Error(`${name} did not build: see the file that asked for it first`);
    return dist;
  }
  try {
    // scripts/build.ts moves a site to its place when it is whole.
    return (await builtStory({ story: fixture(name), workshop, base })).dist;
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
}
