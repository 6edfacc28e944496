/** Reads one chapter's file: front matter, then scenes, then beats. */
import type { RootContent } from 'mdast';
import { nearest } from '../lib/nearest.ts';
import { type ChapterMeta, chapterSchema } from '../schemas/chapter.ts';
import { readBeatContent } from './beat-reader.ts';
import type { BeatDraft, ChapterDraft, SceneDraft } from './draft.ts';
import { isElementName, readElement, type Reading, vocabulary } from './elements.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Jsx, parseMdx, spotOf } from './mdx.ts';
import type { Report } from './problems.ts';
import { readWith } from './schema-problems.ts';
import type { Where } from './where.ts';
import { readYaml } from './yaml.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readBeat(element: Jsx, sceneId: string, reading: Reading): BeatDraft {
  const { value, raw } = readElement('Beat', element, reading);
  const id = value?.id ?? text(raw['id']);
  const anchor = `${sceneId}-${id}`;
  const metres = value?.metres ?? Number.NaN;
  const beat: BeatDraft = { id, anchor, metres, dwell: value?.dwell, blocks: [] };
  reading.where.set(beat, spotOf(reading.file, element));
  reading.trail = anchor;
  readBeatContent(beat, element.children as Parameters<typeof readBeatContent>[1], reading);
  return beat;
}

/** Elements of one kind among the children; everything else is reported with where it belongs. */
function childElements(
  children: readonly RootContent[],
  wanted: 'Scene' | 'Beat',
  parent: string,
  reading: Reading,
): Jsx[] {
  return children.flatMap((node): Jsx[] => {
    if (node.type === 'mdxJsxFlowElement' && node.name === wanted) return [node];
    const at = spotOf(reading.file, node);
    const { report, trail } = reading;
    reading.damaged = true;
    if (node.type === 'mdxjsEsm')
      report('code-refused', at, trail, { what: 'import', text: node.value.split('\n')[0] ?? '' });
    else if (node.type === 'mdxFlowExpression')
      report('code-refused', at, trail, { what: 'expression', text: `{${node.value}}` });
    else if (node.type === 'mdxJsxFlowElement' && isElementName(node.name))
      report('wrong-parent', at, trail, {
        element: node.name,
        parent,
        wanted: node.name === 'Beat' ? '<Scene>' : node.name === 'Scene' ? 'chapter' : '<Beat>',
      });
    else if (node.type === 'mdxJsxFlowElement') {
      const valid = Object.keys(vocabulary);
      report('unknown-element', at, trail, {
        name: node.name ?? '',
        nearest: nearest(node.name ?? '', valid),
        valid,
      });
    } else if (node.type === 'paragraph' || node.type === 'list')
      report('words-outside-beat', at, trail, { text: firstWords(node) });
    else report('markdown-refused', at, trail, { what: node.type });
    return [];
  });
}

/** The beginning of a node's words, to find it by. */
function firstWords(node: unknown): string {
  const { value, children } = node as { value?: string; children?: unknown[] };
  return (value ?? (children ?? []).map(firstWords).join('')).slice(0, 16);
}

function readScene(element: Jsx, reading: Reading): SceneDraft {
  reading.trail = '';
  const { value, raw } = readElement('Scene', element, reading);
  const id = value?.id ?? text(raw['id']);
  const { title = '', summary = '' } = value ?? {};
  reading.trail = id;
  const beats = childElements(element.children as RootContent[], 'Beat', '<Scene>', reading);
  const scene: SceneDraft = { id, title, summary, beats: [] };
  const here = spotOf(reading.file, element);
  reading.where.set(scene, (path) => (value === undefined ? here : reading.where.of(value, ...path)));
  for (const beat of beats) {
    reading.trail = id;
    scene.beats.push(readBeat(beat, id, reading));
  }
  return scene;
}

function readFrontMatter(
  { id, file }: ChapterDraft,
  head: string,
  where: Where,
  report: Report,
): ChapterMeta | undefined {
  const { value, locate } = readYaml(file, head, report);
  if (value === undefined) return undefined;
  const read = readWith(chapterSchema, value, { locate, subject: (path) => path.join('.') || id, report });
  return read && where.set(read, locate);
}

/** Reads a chapter. What can be read is read, whatever else is wrong. */
export function readChapter(
  id: string,
  file: string,
  source: string,
  where: Where,
  report: Report,
): ChapterDraft {
  const chapter: ChapterDraft = { id, file, meta: undefined, scenes: [], whole: false };
  where.set(chapter, { file, line: 1 });
  const parts = splitFrontMatter(source);
  if (parts === undefined) {
    report('front-matter-missing', { file, line: 1 }, id, {});
    return chapter;
  }
  chapter.meta = readFrontMatter(chapter, parts.head, where, report);
  const root = parseMdx(file, parts.body, report);
  if (root === undefined) return chapter;
  const reading: Reading = { file, where, report, trail: id, damaged: false };
  const scenes = childElements(root.children, 'Scene', 'chapter', reading);
  chapter.scenes = scenes.map((scene) => readScene(scene, reading));
  chapter.whole = !reading.damaged;
  return chapter;
}
