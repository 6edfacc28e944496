/** Telling: every fact is told, in the chapter it is meant for, and so is its number. */
import { nearest } from '../../lib/nearest.ts';
import { sayQuantity } from '../../lib/quantity.ts';
import type { FactRecord } from '../../schemas/fact.ts';
import { type Citation, factCitations } from '../citations.ts';
import { beatsOf, type BeatPlace, type Check, type Draft } from '../draft.ts';
import { flatten } from '../flatten.ts';
import { isValueOf, valuesOf } from '../number-match.ts';
import { findNumbers } from '../numbers.ts';
import type { Report } from '../problems.ts';
import { chapterFile } from '../read-draft.ts';

type Telling = Citation & BeatPlace;

function tellingsByFact(draft: Draft): Map<string, Telling[]> {
  const all = beatsOf(draft).flatMap((place) =>
    factCitations(place.beat.blocks).map((citation) => ({ ...citation, ...place })),
  );
  return Map.groupBy(all, ({ id }) => id);
}

/** Whether a citation writes the fact's number: by itself, or in its words. */
function tellsNumber({ part }: Citation, fact: FactRecord, draft: Draft): boolean {
  if (part.type === 'figure' || part.children.length === 0) return true;
  const runs = findNumbers(flatten(part.children, draft).text);
  return valuesOf(fact).every((end) => runs.some((run) => isValueOf(run, { ...fact, value: end })));
}

/** A citation that writes a number needs one, and a unit of its own must be part of the fact's. */
function checkCitation({ part, beat }: Telling, fact: FactRecord, { where }: Draft, report: Report): void {
  const writes = part.type === 'figure' || part.children.length === 0;
  const element = part.type === 'figure' ? 'Figure' : 'Fact';
  if (writes && fact.value === undefined) report('fact-without-value', where.of(part), fact.id, { element });
  else if (part.unit !== undefined && fact.unit?.includes(part.unit) !== true)
    report('unit-not-part', where.of(part), beat.anchor, { unit: part.unit, whole: fact.unit ?? '' });
}

function checkFact(fact: FactRecord, tellings: readonly Telling[], draft: Draft, report: Report): void {
  const { where, chapters, meta } = draft;
  const home = chapters.find(({ id }) => id === fact.chapter);
  const [first] = tellings;
  // A chapter that could not be read, or that is not listed, may tell it.
  if (home?.whole === true && first === undefined)
    report('fact-never-told', where.of(fact), fact.id, { chapter: chapterFile(home.id) });
  if (
    home?.whole === true &&
    first !== undefined &&
    tellings.every(({ chapter }) => chapter.id !== fact.chapter)
  )
    report('fact-told-elsewhere', where.of(first.part), fact.id, {
      told: first.chapter.id,
      meant: fact.chapter,
    });
  // A fact that lost a field may have lost its number or its unit.
  if (draft.facts.damaged.has(fact)) return;
  for (const telling of tellings) checkCitation(telling, fact, draft, report);
  if (
    first !== undefined &&
    fact.value !== undefined &&
    !tellings.some((telling) => tellsNumber(telling, fact, draft))
  )
    report('value-not-told', where.of(first.part), fact.id, {
      says: sayQuantity(fact, meta?.lang ?? 'zh-CN'),
    });
}

/** Facts that a misspelt citation most likely meant: the misspelling is reported, and tells enough. */
function meantIds(cited: Iterable<string>, { facts }: Draft): Set<string | undefined> {
  return new Set([...cited].filter((id) => !facts.ids.has(id)).map((id) => nearest(id, facts.ids)));
}

export const checkTelling: Check = (draft, report) => {
  const tellings = tellingsByFact(draft);
  const { items } = draft.facts;
  const meant = meantIds(tellings.keys(), draft);
  // Of two facts of one name, which is reported elsewhere, the first is meant.
  for (const fact of items.filter(({ id }, i) => items.findIndex((other) => other.id === id) === i))
    if (tellings.has(fact.id) || !meant.has(fact.id))
      checkFact(fact, tellings.get(fact.id) ?? [], draft, report);
};
