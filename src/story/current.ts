/**
 * The story of this build, for pages. Read once while building; in dev it is read again when a file has changed.
 * STORY_DIR names its folder.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../lib/environment.ts';
import { loadStory } from './index.ts';
import type { Story } from './types.ts';

let cached: { story: Story; stamp: number } | undefined;

/** Newest modification time below a folder, ms since the epoch. */
function newestChange(dir: string): number {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).reduce(
    (newest, path) => Math.max(newest, statSync(join(dir, path)).mtimeMs),
    0,
  );
}

/** The checked story. @throws StoryError with every problem, when it has any. */
export function currentStory(): Story {
  const { storyDir } = environment();
  if (cached !== undefined && import.meta.env.PROD) return cached.story;
  const stamp = newestChange(storyDir);
  if (cached === undefined || cached.stamp !== stamp) cached = { story: loadStory(storyDir), stamp };
  return cached.story;
}
