/**
 * The author's vocabulary: what may stand in a chapter, and with which attributes.
 * An attribute is a string ("…") or a number ({…}); nothing else is read, so a chapter can hold no code.
 */
import { z } from 'zod';
import { addressId, id, words } from './common.ts';

/** Ids in one string, separated by spaces: places="one two three". */
const idList = z
  .string()
  .transform((text) => text.trim().split(/\s+/u))
  .pipe(z.array(id).min(1));

/** <Scene>: one picture, one address. Holds beats. */
export const sceneAttributes = z.strictObject({
  id: addressId,
  title: words.max(24),
  /** 40–80 characters: the description of the scene's own page. */
  summary: words.max(160),
});

/** <Beat>: one step of the story. Holds staging first, then words. */
export const beatAttributes = z.strictObject({
  id: id.max(24),
  /** Distance left, at most that of the beat before. */
  metres: z.number().nonnegative(),
  /** Seconds an unattended screen rests here; missing: by the number of words. */
  dwell: z.number().min(3).max(60).optional(),
});

/** Names of the formations the crowd knows. */
export const formationNames = [
  'scatter',
  'sky',
  'grid',
  'rows',
  'places',
  'regions',
  'links',
  'stream',
  'ring',
  'shape',
  'stack',
  'split',
] as const;

/** <Crowd>: how the dots stand during a beat, and what one of them means. */
export const crowdAttributes = z.strictObject({
  form: z.enum(formationNames),
  /** Fact whose number is shown. Either this or `dots`. */
  count: id.optional(),
  /** A plain number of dots, for a formation that counts nothing: it gets no legend. */
  dots: z.number().int().positive().max(10000).optional(),
  /** How many of what is counted one dot stands for. */
  per: z.number().positive().default(1),
  /** What one dot stands for, in a word: 人, 起, 家. Required with `count`. */
  noun: words.optional(),
  /** Fact whose number glows: a part of `count`. */
  lit: id.optional(),
  /** What the glowing ones are, in the legend. Required with `lit`. */
  litNoun: words.optional(),
  /** Fact whose number stands beside the first, in the second colour: a crowd of its own, at the same scale. */
  plus: id.optional(),
  /** What those are, in the legend. Required with `plus`. */
  plusNoun: words.optional(),
  mark: z.enum(['dot', 'square']).default('dot'),
  /** Layer of the scene's art to fill (`shape`) or to run along (`stream`). */
  along: id.optional(),
  /** Places to stand at (`places`, `links`, `regions`): ids; missing: all counties of `map/`. */
  places: idList.optional(),
});

/** <Art>: the picture of a beat and the state of its layers. */
export const artAttributes = z.strictObject({
  name: id,
  state: id.default('rest'),
  /** What the picture shows, for those who do not see it. */
  alt: words,
});

/** <MapView>: where the map looks during a beat. */
export const mapViewAttributes = z.strictObject({
  places: idList,
  /** 5 (province) to 12 (town). Missing: so that all places fit. */
  zoom: z.number().min(5).max(12).optional(),
});

/** <Sound>: an effect that belongs to a beat; it sounds only for a reader who asked for sound. */
export const soundAttributes = z.strictObject({ cue: id });

/**
 * <Fact>: cites a fact. Empty, it writes the number with its unit and its 约/近/逾/余; with words inside, it marks the
 * words that tell the fact, and every number in them must be one the fact states.
 */
export const factAttributes = z.strictObject({
  id,
  /** A shorter unit for this place, part of the fact's own. */
  unit: words.optional(),
});

/** <Figure>: a fact's number as the hero of the beat. */
export const figureAttributes = z.strictObject({
  fact: id,
  /** hero: one a beat; second: a smaller one under it. */
  rank: z.enum(['hero', 'second']).default('hero'),
  /** han writes the number in Chinese characters: 十万. */
  numerals: z.enum(['arabic', 'han']).default('arabic'),
  unit: words.optional(),
  /** What is counted, in a few words above or beside the number. */
  label: words.optional(),
});

/** <Place>: words that name a place. */
export const placeAttributes = z.strictObject({ id });
/** <Clip>: a recording's slot. */
export const clipAttributes = z.strictObject({ id });
/** <Photo>: a photograph's slot. */
export const photoAttributes = z.strictObject({ id });

/** <Objects>: the things in the beat's picture, as a list, and as buttons laid over the picture. */
export const objectsAttributes = z.strictObject({});

/** Kinds of charts. Every one begins at zero. */
export const chartKinds = ['share', 'scale', 'stack', 'change'] as const;

/** Texts in one string, separated by a slash: labels="before / after". */
const textList = z
  .string()
  .transform((text) => text.split('/').map((part) => part.trim()))
  .pipe(z.array(words).min(1));

/** <Chart>: amounts beside each other. Every amount is a fact's; nothing is typed. */
export const chartAttributes = z.strictObject({
  /** share: a part of a whole. scale: amounts on one scale. stack: units, piled up. change: before and after. */
  kind: z.enum(chartKinds),
  /** Facts, in order. share: one in per cent, or the part and then the whole. change: before, then after. */
  facts: idList,
  /** What each amount is, in the same order. */
  labels: textList,
  /** What the chart shows, in a few words. */
  title: words.max(40),
  /** What there is to be seen, in one sentence; for those who do not see it, it stands for the chart. */
  summary: words.max(100),
  /** stack: how many one square stands for. */
  per: z.number().positive().optional(),
  /** stack: what one square is. Required there. */
  noun: words.optional(),
});

export type Chart = z.output<typeof chartAttributes>;
export type ChartKind = (typeof chartKinds)[number];
export type Crowd = z.output<typeof crowdAttributes>;
export type Art = z.output<typeof artAttributes>;
export type MapView = z.output<typeof mapViewAttributes>;
export type Sound = z.output<typeof soundAttributes>;
export type FormationName = (typeof formationNames)[number];
