/** What a fact is called where only a title is seen: its number and what it counts, or the head of its statement. */
import { sayQuantity } from '../lib/quantity.ts';
import type { Fact, Story } from './types.ts';

/** Signs of a statement that a title may have: chats cut after about as many. */
const LONGEST = { 'zh-CN': 22, en: 60 } as const;

/** The head of a sentence, cut at a pause of its own where there is one. */
function headOf(text: string, longest: number): string {
  const whole = text.replace(/[。.]$/u, '');
  if ([...whole].length <= longest) return whole;
  const short = [...whole].slice(0, longest).join('');
  const pause = /^.{4,}(?=[，。、；：,;:])/u.exec(short)?.[0];
  return `${(pause ?? short).replace(/[“‘《（(]+$/u, '')}…`;
}

/** Distinct for every fact of a story: two that begin alike are told apart by their ids' order, a longer head first. */
export function factTitle(story: Pick<Story, 'facts' | 'lang'>, fact: Fact): string {
  const name = (one: Fact, longest: number): string => {
    const statement = headOf(one.fact, longest);
    const number = one.value === undefined ? '' : sayQuantity(one, story.lang);
    // The statement says the number itself nearly always; then it needs no saying twice.
    return number === '' || statement.replace(/\s/gu, '').includes(number.replace(/\s/gu, ''))
      ? statement
      : `${number} · ${statement}`;
  };
  let longest: number = LONGEST[story.lang];
  while (
    longest < 200 &&
    story.facts.some((other) => other.id !== fact.id && name(other, longest) === name(fact, longest))
  )
    longest += 6;
  return name(fact, longest);
}
