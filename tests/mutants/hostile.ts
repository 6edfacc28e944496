/**
 * A story in which every text that may hold anything holds markup: what a whole build of it lets through, no page of any story
 * would keep out.
 */
import { parseDocument, visit, type Scalar } from 'yaml';
import { checkStory } from '../../src/story/check.ts';
import type { StorySource } from '../../src/story/files.ts';
import { CANARY } from './mutation.ts';

/** Ends an attribute or a text, and begins an element. */
const MARKUP = `"'><${CANARY}>`;
/** The same, as it must be written between tags or between the quotes of an attribute. */
const WRITTEN = `&quot;'&gt;&lt;${CANARY}&gt;`;

/** Could the story be told with this text in its file? */
function accepts(source: StorySource, file: string, text: string): boolean {
  return checkStory({ ...source, files: new Map(source.files).set(file, text) }).story !== undefined;
}

/** Puts markup behind every string of a YAML text, and keeps it wherever the story is still accepted. */
function poisonYaml(source: StorySource, file: string, head: string, rest: string): string {
  const document = parseDocument(head);
  const strings: Scalar<string>[] = [];
  visit(document, {
    Scalar: (key, node) =>
      void (key !== 'key' && typeof node.value === 'string' && strings.push(node as Scalar<string>)),
  });
  const whole = (): string => (rest === '' ? document.toString() : `---\n${document.toString()}${rest}`);
  for (const string of strings) {
    const before = string.value;
    // A unit stands in large type on every picture; nothing long finds room there.
    if (before.length < 3) continue;
    string.value = before + MARKUP;
    if (!accepts(source, file, whole())) string.value = before;
  }
  return whole();
}

/** The same for attributes and paragraphs of a chapter. */
function poisonWords(source: StorySource, file: string, text: string): string {
  let words = text;
  for (const pattern of [/(?<==")[^"]*(?=")/gu, /[^\s>=}\-/][。.](?=\n)/gu])
    for (const { 0: old, index } of [...words.matchAll(pattern)].reverse()) {
      const end = index + old.length;
      const changed = words.slice(0, end) + WRITTEN + words.slice(end);
      if (accepts(source, file, changed)) words = changed;
    }
  return words;
}

/** @returns the texts of the story, as hostile as the checks let them be */
export function hostileFiles(source: StorySource): Map<string, string> {
  const files = new Map(source.files);
  for (const [file, text] of source.files) {
    const now = { ...source, files };
    if (file.endsWith('.yaml') && !file.startsWith('media/'))
      files.set(file, poisonYaml(now, file, text, ''));
    if (!file.endsWith('.mdx')) continue;
    const [, head = '', rest = ''] = /^---\n([\s\S]*?\n)(---\n[\s\S]*)$/u.exec(text) ?? [];
    const known = poisonYaml(now, file, head, rest);
    files.set(file, known);
    files.set(file, poisonWords({ ...source, files }, file, known));
  }
  return files;
}
