/** Where a build keeps what it makes of a story for itself: one folder a story. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';

interface Options {
  /** Absolute folder of the story. */
  storyDir: string;
  /** Absolute folder for what is generated; one sub-folder a story. */
  cacheDir: string;
}

/** Folder that `@generated/…` stands for. */
export function generatedDir({ storyDir, cacheDir }: Options): string {
  return join(cacheDir, 'generated', createHash('sha256').update(storyDir).digest('hex').slice(0, 12));
}
