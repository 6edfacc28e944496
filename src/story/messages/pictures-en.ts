/** Messages in English: objects of pictures, charts, photographs. */
import type { Messages, PictureCode } from './types.ts';

const CHART_FACTS = {
  share: 'share takes one fact in %, or the part and then the whole',
  scale: 'scale takes two to six',
  stack: 'stack takes one to four',
  change: 'change takes two, before and after',
} as const;
const PHOTO_FAULTS = {
  damaged: () => 'cannot be opened; it seems to be cut off → export it again, and put that here',
  empty: () => 'is empty → export it again, and put that here',
  unknown: () => 'is no photograph → use JPEG, PNG or WebP',
  mislabelled: (found: string) => `is in truth ${found} → give it the right ending`,
  'too-small': (found: string) => `has only ${found} pixels → use one whose longer side has at least 48`,
} as const;

const list = (names: readonly string[]): string => names.join(', ');

export const pictures: Pick<Messages, PictureCode> = {
  'objects-missing': ({ art }, subject) =>
    `“${subject}” has <Objects>, but ${art === undefined ? 'the beat has no picture' : `picture “${art}” names no objects`} → ${art === undefined ? 'write <Art> first, or remove <Objects>' : `write objects in art/${art}.yaml, or remove <Objects>`}.`,
  'object-not-told': ({ field, text, facts }, subject) =>
    `the ${field} “${text}” of object “${subject}” is not said by ${list(facts)} → use words of the fact, or name in facts the one that says it.`,
  'object-box': ({ crop, min }, subject) =>
    `object “${subject}” has an unfit place in ${crop} → keep all of it inside the picture, and at least ${min} wide and high, so that a finger finds it.`,
  'chart-facts': ({ kind, count }, subject) =>
    `<Chart> in “${subject}” has ${count === 1 ? 'one fact' : `${count} facts`} → ${CHART_FACTS[kind]}.`,
  'chart-labels': ({ labels, facts }, subject) =>
    `<Chart> in “${subject}” has facts: ${facts}, labels: ${labels} → write one for each fact, separated by /.`,
  'chart-units': ({ units }, subject) =>
    `<Chart> in “${subject}” puts different units on one scale: ${list(units)} → keep to facts of one unit, or make two charts.`,
  'chart-share': ({ reason }, subject) =>
    `<Chart> in “${subject}” cannot be a share → ${reason === 'per-cent' ? 'a single fact must have the unit %, and be at most 100' : 'write the part, then the whole; the part cannot be larger'}.`,
  'chart-noun': (_, subject) =>
    `<Chart> in “${subject}” lacks noun → say what one square is, like noun="visits".`,
  'chart-squares': ({ squares }, subject) =>
    `<Chart> in “${subject}” comes to ${squares} squares → choose another per, so that they are whole and at most 400.`,
  'photo-unreadable': ({ path, reason, found }, subject) =>
    `the file ${path} of photograph “${subject}” ${PHOTO_FAULTS[reason](found)}.`,
  'photo-gps': ({ path }, subject) =>
    `the file ${path} of photograph “${subject}” tells where it was taken (GPS) → the pages get copies without that; clean the file itself before you pass it on.`,
};
