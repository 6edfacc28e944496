/** Picks the interface words for a story's language. */
import { en } from './en.ts';
import type { UiWords } from './words.ts';
import { zh } from './zh.ts';

const languages = { 'zh-CN': zh, en };

export function ui(lang: keyof typeof languages): UiWords {
  return languages[lang];
}
export type { UiWords } from './words.ts';
export type { MapLiveWords, MapWords } from './map-words.ts';
