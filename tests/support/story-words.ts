/**
 * What belongs to the story and must not be in the engine: names, titles, ids and numbers. Read straight from the
 * content folder, not through the loader, so that a fault of the loader cannot hide a word.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Facts {
  facts: { id: string; value?: number | [number, number] }[];
}
interface Places {
  places: { name: string }[];
}
interface Meta {
  title: string;
  subtitle: string;
  byline: string;
  chapters: string[];
}

/** A number an engine would hardly write by itself: four digits or more, and not one digit followed by noughts. */
export const isTelling = (value: number): boolean => value >= 1000 && !/^\d0*$/u.test(String(value));

/** An id made of several words. One word alone (`stations`) is English that any module may use. */
export const isCompound = (id: string): boolean => id.includes('-');

/** Titles of a chapter file: its own and those of its scenes. */
function titles(mdx: string): string[] {
  const front = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(mdx)?.[1] ?? '';
  const own = (parse(front) as { title: string }).title;
  const scenes = [...mdx.matchAll(/<Scene\b[^>]*?\btitle="([^"]+)"/gu)].map((match) => match[1] ?? '');
  return [own, ...scenes];
}

/** Every word of a story that the engine must not know. */
export function storyWords(dir: string): string[] {
  const yaml = (path: string): unknown => parse(readFileSync(join(dir, path), 'utf8'));
  const meta = yaml('story.yaml') as Meta;
  const { facts } = yaml('data/facts.yaml') as Facts;
  const { places } = yaml('data/places.yaml') as Places;
  const chapters = meta.chapters.flatMap((id) =>
    titles(readFileSync(join(dir, 'chapters', `${id}.mdx`), 'utf8')),
  );
  const numbers = facts
    .flatMap(({ value }) => value ?? [])
    .filter(isTelling)
    .map(String);
  const ids = facts.map(({ id }) => id).filter(isCompound);
  return [
    ...new Set([
      meta.title,
      meta.subtitle,
      meta.byline,
      ...chapters,
      ...places.map(({ name }) => name),
      ...ids,
      ...numbers,
    ]),
  ];
}

/** Places where a word may begin or end, as offsets. A segmenter knows them in Chinese too. */
export function boundaries(text: string): Set<number> {
  const offsets = new Set([0, text.length]);
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) offsets.add(index);
  return offsets;
}

/** Does the text hold this word, whole? `1269` is not in `12690`. */
export function holdsWord(text: string, word: string, at = boundaries(text)): boolean {
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1))
    if (at.has(i) && at.has(i + word.length)) return true;
  return false;
}
