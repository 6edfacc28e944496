/** Builds a story as an editor would, in a child process and a folder of its own, and says what came of it. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface BuildRequest {
  /** Folder of the story, relative to the project or absolute. */
  story: string;
  /** Folder for `dist` and the caches. */
  workshop: string;
  base?: string;
  site?: string;
}

export interface BuildResult {
  code: number;
  stdout: string;
  stderr: string;
  /** Absolute folder of the built site. */
  dist: string;
}

/** Address that fixture sites are built for. */
export const SITE = 'https://story.example';

/** Folder of a fixture story. */
export const fixture = (name: string): string => `tests/fixtures/stories/${name}`;

/** A temporary folder, to be given back with `closeWorkshop`. */
export const openWorkshop = (): Promise<string> => mkdtemp(join(tmpdir(), 'story-build-'));
export const closeWorkshop = (dir: string): Promise<void> => rm(dir, { recursive: true, force: true });

/** Runs scripts/build.ts. Never rejects: a failed build is a result. */
export function buildStory({ story, workshop, base = '/', site = SITE }: BuildRequest): Promise<BuildResult> {
  const dist = join(workshop, 'dist');
  const env = {
    ...process.env,
    STORY_DIR: resolve(story),
    OUT_DIR: dist,
    CACHE_DIR: join(workshop, 'cache'),
    SITE_URL: site,
    BASE_PATH: base,
    // Vitest's own: Astro would take the build for a test and leave out what only a production build has.
    NODE_ENV: 'production',
    VITEST: undefined,
    FORCE_COLOR: '0',
  };
  return new Promise((done) => {
    const child = spawn(process.execPath, ['scripts/build.ts'], { env });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => done({ code: code ?? 1, stdout, stderr, dist }));
  });
}

/** Builds a story that must succeed. @throws Error with what the build said, when it does not. */
export async function builtStory(request: BuildRequest): Promise<BuildResult> {
  const result = await buildStory(request);
  if (result.code !== 0)
    throw new Error(`${request.story} did not build:\n${result.stdout}\n${result.stderr}`);
  return result;
}
