/** Faults of share pictures, told like every other problem: the file and the line of the words, which picture, how to put it right. */
import type { Fault } from '../cards/faults.ts';
import { signCode } from '../lib/plain-signs.ts';
import type { Problem } from '../story/problems.ts';
import type { Story } from '../story/types.ts';
import { spotOfPicture } from './find-spot.ts';

function problemOf(story: Story, fault: Fault): Problem {
  const { picture, text } = fault;
  const at = { severity: 'error', ...spotOfPicture(story, picture), subject: picture } as const;
  if (fault.kind === 'glyph') {
    const { sign } = fault;
    return { ...at, code: 'share-glyph', params: { text, sign, code: signCode(sign) } };
  }
  // Beside its box or too long for it: shorter words are what helps either way.
  return { ...at, code: 'share-words', params: { text } };
}

/** Each fault once, as a problem. */
export function shareProblems(story: Story, faults: readonly Fault[]): Problem[] {
  const problems = faults.map((fault) => problemOf(story, fault));
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
