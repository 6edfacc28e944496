/** References: everything that is named exists. */
import { nearest } from '../../lib/nearest.ts';
import { factCitations, inlinesOf } from '../citations.ts';
import { beatsOf, type BeatDraft, type Check, type Draft } from '../draft.ts';
import type { Kind, Report } from '../problems.ts';
import type { Spot } from '../where.ts';

type Refer = (kind: Kind, id: string | undefined, at: Spot, subject: string) => void;

/** A function that reports a reference to something that is not there. */
function referrer(draft: Draft, report: Report): Refer {
  const { facts, sources, places, photos, clips, meta, source } = draft;
  const files = [...source.files.keys()].flatMap((path) => /^chapters\/(.+)\.mdx$/u.exec(path)?.[1] ?? []);
  const chapters = { ids: new Set([...(meta?.chapters ?? []), ...files]), readable: meta !== undefined };
  const shelves = {
    fact: facts,
    source: sources,
    place: places,
    photo: photos,
    clip: clips,
    ambience: clips,
    cue: clips,
    chapter: chapters,
  } as const;
  return (kind, id, at, subject) => {
    if (id === undefined || !Object.hasOwn(shelves, kind)) return;
    const { ids, readable } = shelves[kind as keyof typeof shelves];
    if (readable && !ids.has(id)) report('dangling', at, subject, { kind, id, nearest: nearest(id, ids) });
  };
}

function checkBeat(beat: BeatDraft, { where }: Draft, refer: Refer): void {
  const { anchor, crowd, view, sound, blocks } = beat;
  if (crowd !== undefined) {
    refer('fact', crowd.count, where.of(crowd, 'count'), anchor);
    refer('fact', crowd.lit, where.of(crowd, 'lit'), anchor);
    refer('fact', crowd.plus, where.of(crowd, 'plus'), anchor);
    for (const id of crowd.places ?? []) refer('place', id, where.of(crowd, 'places'), anchor);
  }
  for (const id of view?.places ?? []) refer('place', id, where.of(view as object, 'places'), anchor);
  if (sound !== undefined) refer('cue', sound.cue, where.of(sound, 'cue'), anchor);
  for (const { id, part } of factCitations(blocks)) refer('fact', id, where.of(part), anchor);
  for (const inline of inlinesOf(blocks))
    if (inline.type === 'place') refer('place', inline.id, where.of(inline), anchor);
  for (const block of blocks)
    if (block.type === 'chart') for (const id of block.facts) refer('fact', id, where.of(block), anchor);
    else if (block.type === 'photo' || block.type === 'clip')
      refer(block.type, block.id, where.of(block), anchor);
}

export const checkReferences: Check = (draft, report) => {
  const { where, facts, photos, clips, chapters } = draft;
  const refer = referrer(draft, report);
  for (const fact of facts.items) {
    refer('chapter', fact.chapter, where.of(fact, 'chapter'), fact.id);
    refer('source', fact.source, where.of(fact, 'source'), fact.id);
    for (const [i, id] of fact.places.entries()) refer('place', id, where.of(fact, 'places', i), fact.id);
  }
  for (const photo of photos.items)
    for (const [i, id] of photo.places.entries()) refer('place', id, where.of(photo, 'places', i), photo.id);
  for (const clip of clips.items) refer('clip', clip.replaces, where.of(clip, 'replaces'), clip.id);
  for (const { id, meta } of chapters)
    if (meta !== undefined) refer('ambience', meta.ambience, where.of(meta, 'ambience'), id);
  for (const { beat } of beatsOf(draft)) checkBeat(beat, draft, refer);
};
