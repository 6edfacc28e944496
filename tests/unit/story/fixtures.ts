/** Stories for tests: those on the disk, and small ones made in memory. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkStory } from '../../../src/story/check.ts';
import { readStory, type StorySource } from '../../../src/story/files.ts';
import type { Problem } from '../../../src/story/problems.ts';

export const STORIES = resolve(import.meta.dirname, '../../fixtures/stories');

export const minimal = (): StorySource => readStory(join(STORIES, 'minimal'));
export const everything = (): StorySource => readStory(join(STORIES, 'everything'));

/** `minimal` with the files of a broken story laid over it; `removed.txt` names the files it lacks. */
export function broken(name: string): StorySource {
  const dir = join(STORIES, 'broken', name);
  const [base, over] = [minimal(), readStory(dir)];
  const notes = new Set(['expected.txt', 'removed.txt']);
  const removed = existsSync(join(dir, 'removed.txt'))
    ? readFileSync(join(dir, 'removed.txt'), 'utf8').trim().split('\n')
    : [];
  const files = new Map([...base.files, ...over.files].filter(([path]) => !removed.includes(path)));
  return {
    ...base,
    files,
    assets: over.assets.filter(({ path }) => !notes.has(path)),
    refused: over.refused,
  };
}

/** The story `minimal` with one text replaced. @throws when the text is not there, so that no test goes stale. */
export function edited(file: string, from: string, to: string, source: StorySource = minimal()): StorySource {
  const text = source.files.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
  return {
    ...source,
    files: new Map(source.files).set(
      file,
      text.replace(from, () => to),
    ),
  };
}

export const problemsOf = (source: StorySource): Problem[] => checkStory(source).problems;
/** Codes of a story's problems, in order. */
export const codesOf = (source: StorySource): string[] => problemsOf(source).map(({ code }) => code);
