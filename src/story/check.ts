/** The door of the engine: what passes here is trusted by everything inside. */
import type { StorySource } from './files.ts';
import { checks } from './checks/index.ts';
import { collectProblems, inOrder, type Problem } from './problems.ts';
import { readDraft } from './read-draft.ts';
import { assemble } from './score.ts';
import type { Story } from './types.ts';

/** Checks a story. All problems are found at once; with an error among them there is no story. Reads no disk. */
export function checkStory(source: StorySource): { story: Story | undefined; problems: Problem[] } {
  const { problems, report } = collectProblems();
  const draft = readDraft(source, report);
  for (const check of checks) check(draft, report);
  const failed = problems.some(({ severity }) => severity === 'error');
  return { story: failed ? undefined : assemble(draft), problems: inOrder(problems) };
}
