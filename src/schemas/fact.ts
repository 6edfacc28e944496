/** `data/facts.yaml`: every number and every statement the story may tell, once. */
import { z } from 'zod';
import { addressId, id, looseDate, timeWords, webAddress, words } from './common.ts';

/** How near a number is to the truth. A story may never sharpen it. */
export const approxSchema = z.enum(['exact', 'over', 'near', 'about', 'range']);

/** How "more than" is said in Chinese; 余万 and 万余 differ in where the word stands. Missing: chosen by the number. */
export const wordingSchema = z.enum(['余', '多', '逾', '以上', '余万', '万余', '多万']);

export const sourceSchema = z.strictObject({
  id,
  /** What it is called where it is cited. */
  title: words,
  /** What kind of document it is. */
  kind: words,
  published: looseDate,
  /** Where it can be found, if it is public. */
  url: webAddress.optional(),
  /** What a reader should know about it. */
  note: words.optional(),
});

export const factSchema = z.strictObject({
  id,
  /** Chapter that is meant to tell it. */
  chapter: addressId,
  /** The number, in single units; a pair for a range. Missing: a statement without a number. */
  value: z
    .union([z.number().nonnegative(), z.tuple([z.number().nonnegative(), z.number().nonnegative()])])
    .optional(),
  /** What is counted, as it follows the number. */
  unit: words.optional(),
  approx: approxSchema.optional(),
  wording: wordingSchema.optional(),
  /** The time the number holds for; `unstated` where the source does not say. */
  as_of: timeWords.optional(),
  /** Ids of places it speaks of. */
  places: z.array(id).default([]),
  /** Id of its source; missing: the first one. */
  source: id.optional(),
  /** The statement itself, in the project's own words. */
  fact: words,
});

export const factsFileSchema = z.strictObject({
  sources: z.array(sourceSchema).min(1),
  facts: z.array(factSchema).min(1),
});

export type FactRecord = z.output<typeof factSchema>;
export type Source = z.output<typeof sourceSchema>;
export type Approx = z.output<typeof approxSchema>;
export type Wording = z.output<typeof wordingSchema>;
