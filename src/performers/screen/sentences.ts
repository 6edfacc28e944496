/** Cuts the words of a line at the ends of its sentences, so that a screen can show one after the other. */
import type { Inline } from '../../story/types.ts';

/** What ends a sentence, and what closes after it. A Latin full stop needs a space: 67.7 goes on. */
const END = /([。！？…]+[”’」』）]*|[.!?]+["'”’)]*\s+)/gu;
const CUT = '\u0000';

/** Sentences of a line, each as inlines. What is cited or marked stays whole: a fact is told in one breath. */
export function sentences(inlines: readonly Inline[]): Inline[][] {
  const all: Inline[][] = [];
  let current: Inline[] = [];
  const close = (): void => {
    if (current.length > 0) all.push(current);
    current = [];
  };
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      current.push(inline);
      continue;
    }
    const [first = '', ...others] = inline.value.replace(END, `$1${CUT}`).split(CUT);
    if (first !== '') current.push({ type: 'text', value: first });
    for (const value of others) {
      close();
      if (value !== '') current.push({ type: 'text', value });
    }
  }
  close();
  return all;
}
