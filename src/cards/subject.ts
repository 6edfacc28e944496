/** What a share picture is about: which section, which beat stands for it, which number is its hero. */
import { factFile, factPagePath, sectionPath, WHOLE } from '../lib/address.ts';
import { quantity, sayQuantity, type Quantity } from '../lib/quantity.ts';
import { hasPicture } from '../pictures/has-picture.ts';
import { onMap } from '../scenery/map-fit.ts';
import { byId } from '../story/find.ts';
import { sections, type Section } from '../story/sections.ts';
import type { Beat, Block, Chapter, Fact, Story } from '../story/types.ts';
import { ui } from '../ui/index.ts';

type Figure = Extract<Block, { type: 'figure' }>;

export interface Hero {
  number: Quantity;
  label: string | undefined;
}

export interface Subject {
  /** Name of its files. */
  id: string;
  kind: 'story' | 'chapter' | 'scene' | 'fact';
  /** Path of its page below the base. */
  path: string;
  /** Above the title: of a section its chapter, of a fact the name of the whole. */
  kicker: string;
  title: string;
  /** A sentence or two. */
  words: string;
  chapter: Chapter;
  /** The beat whose picture it shows. */
  beat: Beat | undefined;
  hero: Hero | undefined;
  /** Distance still to go. */
  metres: number;
  /** What a dot stands for, and what the glowing ones are; first the role of the mark. */
  legend: { role: 'dot' | 'lit' | 'plus'; text: string }[];
  /** It shows a map. */
  map: boolean;
  /** Where its numbers come from, and of when. */
  source: string;
}

const heroOf = (beat: Beat): Figure | undefined =>
  beat.blocks.find((block): block is Figure => block.type === 'figure' && block.rank === 'hero');

/** Fewest dots that say a number better than the number alone. */
const CROWD = 30;

/** How well a beat stands for its section: a drawing first, then a number, then dots that count that number. */
function weight(story: Story, beat: Beat): number {
  if (!hasPicture(story, beat)) return -1;
  const art = beat.art !== undefined && story.arts[beat.art.name] !== undefined;
  const hero = heroOf(beat);
  const { crowd } = beat;
  const value = hero === undefined ? undefined : byId(story.facts, hero.fact).value;
  const counts =
    hero !== undefined &&
    crowd?.count === hero.fact &&
    typeof value === 'number' &&
    value / crowd.per >= CROWD;
  return (
    (art ? 4 : 0) +
    (hero ? 3 : 0) +
    (counts ? 1 : 0) +
    (crowd ? 0.5 : 0) -
    (art && crowd ? 0 : crowd ? 0.5 : 0)
  );
}

/** The beat of greatest weight, the first of equals. */
function bestBeat(story: Story, beats: readonly Beat[]): Beat | undefined {
  let best: Beat | undefined;
  for (const beat of beats)
    if (weight(story, beat) >= 0 && (best === undefined || weight(story, beat) > weight(story, best)))
      best = beat;
  return best ?? beats[0];
}

function heroFrom(story: Story, figure: Figure | undefined): Hero | undefined {
  if (figure === undefined) return undefined;
  const { fact, numerals, unit, label } = figure;
  const number = quantity(byId(story.facts, fact), story.lang, {
    numerals,
    ...(unit === undefined ? {} : { unit }),
  });
  return { number, label };
}

function legendOf(story: Story, beat: Beat | undefined): Subject['legend'] {
  const crowd = beat?.crowd;
  if (crowd?.noun === undefined) return [];
  const { mark, per, noun, lit, litNoun, plusNoun } = crowd;
  const first: Subject['legend'] = [
    { role: litNoun === undefined ? 'lit' : 'dot', text: ui(story.lang).legend(mark, per, noun) },
  ];
  if (litNoun !== undefined && lit !== undefined)
    first.unshift({
      role: 'lit',
      text: `${litNoun}${story.lang === 'en' ? ' ' : ''}${sayQuantity(byId(story.facts, lit), story.lang)}`,
    });
  if (plusNoun !== undefined) first.push({ role: 'plus', text: plusNoun });
  return first;
}

/** The source of a section's numbers as one line: name and month. */
function sourceLine(story: Story, fact: Fact | undefined): string {
  const source = fact === undefined ? story.sources[0] : byId(story.sources, fact.source);
  return source === undefined
    ? ''
    : [source.title, ui(story.lang).looseDate(source.published)].join(story.lang === 'en' ? ', ' : '，');
}

function sectionSubject(story: Story, section: Section): Subject {
  const beats = section.scenes.flatMap((scene) => scene.beats);
  const beat = bestBeat(story, beats);
  const own = beat && heroOf(beat);
  // A chapter is told by its name; a scene whose picture has no number borrows the first of its own.
  const figure =
    section.kind === 'chapter' ? undefined : (own ?? beats.map(heroOf).find((one) => one !== undefined));
  const { chapter } = section;
  return {
    id: section.id,
    kind: section.kind,
    path: sectionPath(section.id),
    kicker:
      section.kind === 'chapter'
        ? chapter.kicker
        : `${chapter.kicker}${story.lang === 'en' ? ': ' : '　'}${chapter.title}`,
    title: section.title,
    words: section.summary,
    chapter,
    beat,
    hero: heroFrom(story, figure),
    metres: section.kind === 'chapter' ? section.metres[0] : (beat?.metres ?? section.metres[0]),
    legend: legendOf(story, beat),
    map: onMap(beat?.crowd),
    source: sourceLine(story, figure && byId(story.facts, figure.fact)),
  };
}

function wholeSubject(story: Story, chapter: Chapter): Subject {
  const beat = bestBeat(
    story,
    chapter.scenes.slice(0, 1).flatMap(({ beats }) => beats),
  );
  return {
    id: WHOLE,
    kind: 'story',
    path: '',
    kicker: story.subtitle,
    title: story.title,
    words: story.description,
    chapter,
    beat,
    hero: undefined,
    metres: story.distance.from,
    legend: legendOf(story, beat),
    map: onMap(beat?.crowd),
    source: sourceLine(story, undefined),
  };
}

function factSubject(story: Story, fact: Fact): Subject {
  const chapter = byId(story.chapters, fact.chapter);
  const all = story.chapters.flatMap(({ scenes }) => scenes.flatMap(({ beats }) => beats));
  const told = all.find(({ anchor }) => anchor === fact.toldIn[0]);
  const scene = chapter.scenes.find(({ beats }) => told !== undefined && beats.includes(told));
  return {
    id: factFile(fact.id),
    kind: 'fact',
    path: factPagePath(fact.id),
    kicker: story.title,
    title: scene?.title ?? chapter.title,
    words: fact.fact,
    chapter,
    beat: undefined,
    hero: fact.value === undefined ? undefined : { number: quantity(fact, story.lang), label: undefined },
    metres: told?.metres ?? chapter.metres[0],
    legend: [],
    map: false,
    source: sourceLine(story, fact),
  };
}

/** The page of all facts: the whole's light at its end, the name of the page. */
function factsSubject(story: Story, chapter: Chapter): Subject {
  const says = ui(story.lang);
  return {
    id: 'facts',
    kind: 'fact',
    path: 'facts/',
    kicker: story.title,
    title: says.factsTitle,
    words: says.factsTitle,
    chapter,
    beat: undefined,
    hero: undefined,
    metres: story.distance.to,
    legend: [],
    map: false,
    source: sourceLine(story, undefined),
  };
}

/** The whole, every chapter and every scene. */
export function sectionSubjects(story: Story): Subject[] {
  const [first] = story.chapters;
  if (first === undefined) return [];
  return [wholeSubject(story, first), ...sections(story).map((section) => sectionSubject(story, section))];
}

/** The page of facts, and every fact. */
export function factSubjects(story: Story): Subject[] {
  const last = story.chapters[story.chapters.length - 1];
  const page = last === undefined ? [] : [factsSubject(story, last)];
  return [...page, ...story.facts.map((fact) => factSubject(story, fact))];
}

/** A number as it stands beside other words. */
export const heroText = ({ number }: Hero): string =>
  number.before + number.digits + number.after + number.unit;
