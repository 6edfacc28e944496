/** The loader's front door. */
import { relative } from 'node:path';
import { checkStory } from './check.ts';
import { readStory } from './files.ts';
import { messageLanguage } from './messages/index.ts';
import type { Problem } from './problems.ts';
import { reportProblems } from './report.ts';
import type { Story } from './types.ts';

export { reportProblems } from './report.ts';

/** A story that has not passed its checks. The message is the whole report. */
export class StoryError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[], dir: string) {
    super(`\n${reportProblems(problems, messageLanguage(), relative(process.cwd(), dir))}`);
    this.name = 'StoryError';
    this.problems = problems;
  }
}

/**
 * Reads and checks the story in a folder.
 * @param note is told what does not stop a build, if there is any.
 * @throws StoryError with every problem it has.
 */
export function loadStory(dir: string, note?: (report: string) => void): Story {
  const { story, problems } = checkStory(readStory(dir));
  if (story === undefined) throw new StoryError(problems, dir);
  if (problems.length > 0)
    note?.(`\n${reportProblems(problems, messageLanguage(), relative(process.cwd(), dir))}`);
  return story;
}
