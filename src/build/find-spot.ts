/** Where something of a checked story is written, for problems that are found after its files have been read and forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Story } from '../story/types.ts';
import type { Spot } from '../story/where.ts';

type Dir = Pick<Story, 'dir'>;

/** First line of a file that a test finds. */
function lineWith({ dir }: Dir, file: string, test: (line: string) => boolean): Spot | undefined {
  const index = readFileSync(join(dir, file), 'utf8').split('\n').findIndex(test);
  return index < 0 ? undefined : { file, line: index + 1 };
}

/** The line on which a beat begins; its chapter's first where the tag is broken over lines. */
export function spotOfBeat(story: Dir, chapter: string, scene: string, beat: string): Spot {
  const file = `chapters/${chapter}.mdx`;
  const lines = readFileSync(join(story.dir, file), 'utf8').split('\n');
  const from = Math.max(
    0,
    lines.findIndex((line) => /<Scene\b/u.test(line) && line.includes(`id="${scene}"`)),
  );
  const index = lines.findIndex(
    (line, i) => i >= from && /<Beat\b/u.test(line) && line.includes(`id="${beat}"`),
  );
  return { file, line: Math.max(from, index) + 1 };
}

/** Where the words of a share picture are written: the head of its chapter or scene, its fact; `story.yaml` for the whole. */
export function spotOfPicture(story: Pick<Story, 'dir' | 'chapters'>, picture: string): Spot {
  const name = /\/(.+?)(-square)?\.png$/u.exec(picture)?.[1] ?? '';
  if (name.startsWith('fact-')) {
    const file = 'data/facts.yaml';
    const id = new RegExp(`id: ${name.slice(5)}\\s*([,}].*)?$`, 'u');
    return lineWith(story, file, (line) => id.test(line)) ?? { file, line: 1 };
  }
  for (const chapter of story.chapters) {
    const file = `chapters/${chapter.id}.mdx`;
    if (chapter.id === name)
      return lineWith(story, file, (line) => line.startsWith('title:')) ?? { file, line: 1 };
    const scene = lineWith(story, file, (line) => /<Scene\b/u.test(line) && line.includes(`id="${name}"`));
    if (scene !== undefined) return scene;
  }
  return { file: 'story.yaml', line: 1 };
}

/** The line that holds a text, or else a sign of it, among the files that hold words; `story.yaml` when no file has it. */
export function spotOfText(story: Dir, text: string, sign: string): Spot {
  const files = readdirSync(story.dir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /^(?:story\.yaml|chapters\/.*\.mdx|data\/.*\.yaml|map\/.*\.csv)$/u.test(path))
    .sort((a, b) => Number(b === 'story.yaml') - Number(a === 'story.yaml') || (a < b ? -1 : 1));
  for (const wanted of [text, sign])
    for (const file of files) {
      const spot = lineWith(story, file, (line) => line.includes(wanted));
      if (spot !== undefined) return spot;
    }
  return { file: 'story.yaml', line: 1 };
}
