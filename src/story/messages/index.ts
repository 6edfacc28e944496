/** Picks the language of the messages, which is the author's and not the story's. */
import { en } from './en.ts';
import type { Language } from './types.ts';
import { zh } from './zh.ts';

export type MessageLanguage = 'zh' | 'en';

export const languages: Record<MessageLanguage, Language> = { zh, en };

/**
 * `--lang` first, then STORY_MESSAGES, then the system's locale; Chinese when none of them says English.
 * @param flag value of `--lang`, if there was one.
 */
export function messageLanguage(flag?: string, env: NodeJS.ProcessEnv = process.env): MessageLanguage {
  const wish = flag || env['STORY_MESSAGES'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/iu.test(wish) ? 'en' : 'zh';
}
