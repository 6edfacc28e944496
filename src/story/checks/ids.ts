/** Ids: each once among its kind, and once among everything that has an address or an anchor on the page. */
import type { Draft, Check, Shelf } from '../draft.ts';
import type { Kind, Report } from '../problems.ts';
import type { Spot } from '../where.ts';

/** Ids the pages themselves use for their landmarks. */
const RESERVED = new Set(['story', 'main', 'contents', 'facts']);
/** Names of the share pictures of facts, and of the small squares. */
const PICTURES = /^fact-|-square$/u;

const place = ({ file, line }: Spot): string => `${file}:${line}`;

interface Named {
  id: string;
  at: Spot;
}

function reportTwice(kind: Kind, named: readonly Named[], report: Report): void {
  const first = new Map<string, Spot>();
  for (const { id, at } of named) {
    const before = first.get(id);
    if (before === undefined) first.set(id, at);
    else report('duplicate-id', at, id, { kind, id, first: place(before) });
  }
}

const namesOf = ({ where }: Draft, { items }: Shelf<{ id: string }>): Named[] =>
  items.map((item) => ({ id: item.id, at: where.of(item, 'id') }));

/** Chapters, scenes and beats share one page, so their anchors must all differ. */
function reportClashes(named: readonly (Named & { kind: string })[], report: Report): void {
  const first = new Map<string, Named & { kind: string }>();
  for (const entry of named) {
    const { id, at, kind } = entry;
    const before = first.get(id);
    if (before === undefined) first.set(id, entry);
    else if (before.kind !== kind || kind === 'anchor')
      report('id-clash', at, id, { id, first: place(before.at) });
  }
}

export const checkIds: Check = (draft, report) => {
  const { where, meta, chapters } = draft;
  const { facts, sources, places, photos, clips } = draft;
  for (const [kind, shelf] of [
    ['fact', facts],
    ['source', sources],
    ['place', places],
    ['photo', photos],
    ['clip', clips],
  ] as const)
    reportTwice(kind, namesOf(draft, shelf), report);
  const listed = (meta?.chapters ?? []).map((id, i) => ({ id, at: where.of(meta as object, 'chapters', i) }));
  reportTwice('chapter', listed, report);
  const scenes = chapters.flatMap((chapter) =>
    chapter.scenes.map((scene) => ({ id: scene.id, at: where.of(scene), scene })),
  );
  reportTwice('scene', scenes, report);
  for (const { id, at } of [...listed, ...scenes])
    if (RESERVED.has(id) || PICTURES.test(id)) report('reserved-id', at, id, { id });
  for (const { scene } of scenes)
    reportTwice(
      'beat',
      scene.beats.map((beat) => ({ id: beat.id, at: where.of(beat) })),
      report,
    );
  const beats = scenes.flatMap(({ scene }) => {
    const seen = new Set<string>();
    const once = scene.beats.filter(({ id }) => !seen.has(id) && seen.add(id));
    return once.map((beat) => ({ id: beat.anchor, at: where.of(beat), kind: 'anchor' }));
  });
  const unique = new Map(scenes.map((scene) => [scene.id, { ...scene, kind: 'scene' }]));
  reportClashes(
    [...listed.map((entry) => ({ ...entry, kind: 'chapter' })), ...unique.values(), ...beats],
    report,
  );
};
