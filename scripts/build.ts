/**
 * Builds the story beside `dist/` and moves it into place only when everything succeeded: a mistake in the content never
 * leaves half a site behind. Exit 1 with the whole report when something is wrong.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { environment } from '../src/lib/environment.ts';
import { StoryError } from '../src/story/index.ts';
import { takeTurn } from './build-turn.ts';
import { writeHosts } from './hosts/write.ts';

const { outDir } = environment();
const next = `${outDir}.next`;
const old = `${outDir}.old`;
const giveBack = await takeTurn();

try {
  process.env['OUT_DIR'] = next;
  await rm(next, { recursive: true, force: true });
  await build({ logLevel: process.env['CI'] ? 'warn' : 'info' });
  await rm(old, { recursive: true, force: true });
  if (existsSync(outDir)) await rename(outDir, old);
  await rename(next, outDir);
  await rm(old, { recursive: true, force: true });
  // Once readers have their site: how a host is to serve it.
  writeHosts(outDir);
} catch (error) {
  await rm(next, { recursive: true, force: true });
  // A story error is for the editor and says everything by itself; any other is for us and keeps its trace.
  console.error(error instanceof StoryError ? error.message : error);
  process.exitCode = 1;
} finally {
  giveBack();
}
