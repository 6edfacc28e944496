/** Labels: titles, summaries, captions and the like hold only numbers that the facts of their chapter state. */
import { sayQuantity } from '../../lib/quantity.ts';
import type { FactRecord } from '../../schemas/fact.ts';
import type { Photo } from '../../schemas/media.ts';
import { beatsOf, type Check, type Draft } from '../draft.ts';
import { isToldBy, isValueOf, keepsNearness } from '../number-match.ts';
import { bareNumbers, findNumbers, type NumberRun } from '../numbers.ts';
import type { Report } from '../problems.ts';
import type { Spot } from '../where.ts';
import { crowdNumbers } from './crowd.ts';
import { typedSpace } from './typed-space.ts';

interface Label {
  text: string | undefined;
  at: Spot;
  subject: string;
  /** Facts whose numbers may stand here. */
  facts: readonly FactRecord[];
  /** Other numbers that may. */
  numbers?: readonly number[];
}

/** The fact that has this value, if there is one: what an author most likely meant to cite. */
export function factWithValue(
  run: Pick<NumberRun, 'value' | 'percent'>,
  { facts }: Pick<Draft, 'facts'>,
): FactRecord | undefined {
  return (
    facts.items.find((fact) => isValueOf(run, fact)) ??
    facts.items.find((fact) => isToldBy(run as NumberRun, fact))
  );
}

function checkLabel({ text, at, subject, facts, numbers = [] }: Label, draft: Draft, report: Report): void {
  if (text === undefined) return;
  const { from, to } = draft.meta?.distance ?? { from: Number.NaN, to: Number.NaN };
  for (const run of bareNumbers(text)) {
    if (run.single || (!run.percent && [from, to, ...numbers].includes(run.value))) continue;
    const stating = facts.filter((fact) => isToldBy(run, fact));
    const [first] = stating;
    if (first === undefined) {
      const fact = factWithValue(run, draft);
      report('number-in-label', at, subject, { number: run.text, fact: fact?.id, chapter: fact?.chapter });
    } else if (!stating.some((fact) => !isValueOf(run, fact) || keepsNearness(run, fact, text)))
      report('approx-as-exact', at, subject, {
        number: run.text,
        says: sayQuantity(first, draft.meta?.lang ?? 'zh-CN'),
      });
  }
  const space = typedSpace(text);
  if (space !== undefined) report('typed-space', at, subject, { text: space.text });
}

/** Labels that belong to the whole story: any fact may stand in them. */
function storyLabels({ meta, where, facts, places, clips }: Draft): Label[] {
  const all = facts.items;
  const of = (record: object & { id?: string }, field: string, text: string | undefined): Label => ({
    text,
    at: where.of(record, field),
    subject: record.id === undefined ? field : `${record.id}.${field}`,
    facts: all,
  });
  const own =
    meta === undefined
      ? []
      : [
          ...(['title', 'subtitle', 'description', 'byline'] as const).map((field) =>
            of(meta, field, meta[field]),
          ),
          ...meta.notes.map((text, i): Label => ({
            text,
            at: where.of(meta, 'notes', i),
            subject: `notes.${i + 1}`,
            facts: all,
          })),
        ];
  return [
    ...own,
    ...places.items.flatMap((place) =>
      (['name', 'note'] as const).map((field) => of(place, field, place[field])),
    ),
    ...clips.items.flatMap((clip) =>
      (['title', 'series', 'label'] as const).map((field) => of(clip, field, clip[field])),
    ),
  ];
}

/** Labels of chapters and scenes. */
function sectionLabels({ chapters, where, facts }: Draft): Label[] {
  return chapters.flatMap(({ id, meta, scenes }) => {
    const own = facts.items.filter(({ chapter }) => chapter === id);
    const label = (part: object, name: string, field: string, text: string): Label => ({
      text,
      at: where.of(part, field),
      subject: `${name}.${field}`,
      facts: own,
    });
    return [
      ...(meta === undefined
        ? []
        : (['kicker', 'title', 'summary', 'hour'] as const).map((field) =>
            label(meta, id, field, meta[field]),
          )),
      ...scenes.flatMap((scene) =>
        (['title', 'summary'] as const).map((field) => label(scene, scene.id, field, scene[field])),
      ),
    ];
  });
}

/** Labels within a beat: what a figure counts, what a picture shows, what a dot stands for. */
function beatLabels(draft: Draft): Label[] {
  const { where, facts } = draft;
  return beatsOf(draft).flatMap(({ beat, chapter }) => {
    const { crowd, art, anchor, blocks, metres } = beat;
    const context = {
      facts: facts.items.filter((fact) => fact.chapter === chapter.id),
      numbers: [metres, ...crowdNumbers(crowd, draft)],
    };
    const figures = blocks.filter((block) => block.type === 'figure');
    const charts = blocks.flatMap((block) =>
      block.type === 'chart'
        ? [block.title, block.summary, block.noun, ...block.labels].map((text) => ({
            text,
            at: where.of(block),
            subject: anchor,
            facts: facts.items.filter(({ id, chapter: of }) => of === chapter.id || block.facts.includes(id)),
          }))
        : [],
    );
    return [
      ...charts,
      ...figures.map((figure) => ({ text: figure.label, at: where.of(figure), subject: anchor, ...context })),
      ...(art === undefined
        ? []
        : [{ text: art.alt, at: where.of(art, 'alt'), subject: anchor, ...context }]),
      ...(crowd === undefined
        ? []
        : (['noun', 'litNoun', 'plusNoun'] as const).map((field) => ({
            text: crowd[field],
            at: where.of(crowd, field),
            subject: anchor,
            ...context,
          }))),
    ];
  });
}

/** Words of things in a picture: the facts that know of them state their numbers. */
function objectLabels({ arts, where, facts }: Draft): Label[] {
  return Object.entries(arts).flatMap(([name, art]) =>
    art.objects.flatMap((object, i) =>
      (['name', 'need', 'says'] as const).map((field) => ({
        text: object[field],
        at: where.of(art, 'objects', i, field),
        subject: `${name}.${object.id}.${field}`,
        facts: facts.items.filter(({ id }) => object.facts.includes(id)),
      })),
    ),
  );
}

/** A caption's numbers, its date among them, are the photograph's own. */
function checkCaption(photo: Photo, draft: Draft, report: Report): void {
  const own = findNumbers(photo.when.replace(/-0?/gu, ' ')).map(({ value }) => value);
  for (const field of ['caption', 'alt'] as const) {
    const text = photo[field].replace(/“[^”]*”|《[^》]*》/gu, '');
    for (const run of findNumbers(text))
      if (!run.single && run.value !== photo.value && !own.includes(run.value))
        report('number-in-caption', draft.where.of(photo, field), `${photo.id}.${field}`, {
          number: run.text,
        });
  }
}

export const checkLabels: Check = (draft, report) => {
  for (const label of [
    ...storyLabels(draft),
    ...sectionLabels(draft),
    ...beatLabels(draft),
    ...objectLabels(draft),
  ])
    checkLabel(label, draft, report);
  for (const photo of draft.photos.items) checkCaption(photo, draft, report);
};
