/** What an author is owed: a page that is right, or a message that names the file. */
import type { Folder } from './folder.ts';

/** A line of a stack trace. */
const TRACE = /^\s+at .+:\d+:\d+/mu;

/** Files that a message names, as `path:line`. */
function namedFiles(message: string): string[] {
  return [...message.matchAll(/^(?:\S*?\/story-\d+\/)?(.+?):\d+ {2}/gmu)].map(([, path]) => path ?? '');
}

/** @returns what is wrong with how a story was taken; undefined when nothing is. */
export function judge(
  { outcome, message }: { outcome: string; message: string },
  folder: Folder,
): string | undefined {
  if (outcome === 'hung') return 'kept the author waiting too long';
  if (outcome === 'crashed') return `crashed: ${message.split('\n')[0] ?? ''}`;
  if (outcome === 'built') return message === '' ? undefined : message;
  if (TRACE.test(message)) return 'the message holds a trace of the program';
  const named = namedFiles(message);
  if (named.length === 0) return 'the message names no file';
  const known = named.some((path) =>
    [...folder.keys(), 'story.yaml'].some((one) => one === path || one.startsWith(`${path}/`)),
  );
  const missing = named.some((path) => /^(?:chapters|data|art|media|map)\//u.test(path));
  return known || missing
    ? undefined
    : `the message names files that are none of the story's: ${named.join(', ')}`;
}
