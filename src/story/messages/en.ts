/** Messages in English: what is wrong → how to put it right. */
import { pictures } from './pictures-en.ts';
import { INPUT_FORMATS_EN, inputEn } from './input-en.ts';
import { soundMessages } from './en-sound.ts';
import { publicationMessages } from './publication-en.ts';
import { mapMessagesEn } from './map-en.ts';
import type { Language, Messages } from './types.ts';

const FORMATS = {
  colour: 'a colour as #RRGGBB, like #1A2B3C',
  date: 'a date, like 1998, 1998-05 or 1998-05-04',
  url: 'a full https:// address',
  ...INPUT_FORMATS_EN,
} as const;
const YAML_FEATURES = {
  alias: 'aliases (*) are',
  anchor: 'anchors (&) are',
  tag: 'tags (!) are',
  documents: 'a second document (---) is',
} as const;
const MARKDOWN: Record<string, string> = {
  linkReference: 'link',
  definition: 'link',
  imageReference: 'image',
  inlineCode: 'code',
  thematicBreak: 'rule',
  blockquote: 'block quote',
  break: 'forced line break',
  html: 'HTML',
  ordered: 'numbered list',
  nested: 'nested list',
  endless: 'such a mass of marks (a thousand in a paragraph, or one in another)',
  mdxFlowExpression: 'braces',
  mdxTextExpression: 'braces',
};
const REASONS = {
  symlink: 'is a link to a folder, or leads out of this one',
  'too-large': 'is larger than it may be (a chapter 1 MB, a text 2 MB, a table or map 8 MB)',
  'not-utf8': 'is not UTF-8',
  'no-file': 'is no file with bytes',
} as const;
const CURES = {
  symlink: 'put the file itself here',
  'too-large': 'make it smaller, or take it out of the story’s folder',
  'not-utf8': 'save it as UTF-8',
  'no-file': 'take it out of the story’s folder',
} as const;

const list = (names: readonly string[]): string => names.join(', ');
const guess = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? `${otherwise}.` : `did you mean “${nearest}”?`;
const inside = (parent: string): string =>
  parent === 'chapter' ? 'at the top of the chapter' : `in ${parent}`;
const range = (min: number | undefined, max: number | undefined): string =>
  [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`]
    .filter(Boolean)
    .join(', ');

const messages: Messages = {
  ...pictures,
  ...inputEn,
  'story-missing': () =>
    'there is no story.yaml here → a story’s folder needs one, with its title, language and the order of its chapters.',
  'file-refused': ({ reason }) => `this file ${REASONS[reason]} and was not read → ${CURES[reason]}.`,
  'file-missing': ({ path, nearest }, subject) =>
    `“${subject}” needs the file ${path}, which is not there → ${guess(nearest, 'add the file, or change the name')}`,
  'file-unused': ({ path }) => `nothing uses ${path} → use it, or take it away.`,
  'art-missing': ({ name, nearest }, subject) =>
    `“${subject}” has no picture “${name}” yet → ${guess(nearest, `add art/${name}-phone.svg and art/${name}-hall.svg, or remove <Art>`)}`,
  'art-size': ({ found, wanted }) =>
    `${found === undefined ? 'this drawing has no viewBox' : `the viewBox of this drawing is “${found}”`} → draw it on “${wanted}”: words, crowd and line are placed in these measures.`,
  'art-part': ({ art, part, name, nearest, valid }) =>
    `picture “${art}” has no ${part === 'state' ? 'state' : part === 'layer' ? 'layer' : 'line or shape'} “${name}” → ${guess(nearest, valid.length === 0 ? 'add it to the picture, or remove it' : `there are: ${list(valid)}`)}`,
  'yaml-syntax': ({ reason }) =>
    `this YAML cannot be read → look at indentation, quotes and colons around here. (${reason})`,
  'yaml-duplicate-key': ({ key }) => `“${key}” is written twice → keep one.`,
  'yaml-feature': ({ what }) => `${YAML_FEATURES[what]} not used here → write the content out.`,
  'unknown-key': ({ key, nearest, valid }, subject) =>
    `“${subject}” has no “${key}” → ${guess(nearest, `there are: ${list(valid)}`)}`,
  'missing-field': ({ field }, subject) => `“${subject}” lacks “${field}” → add ${field}.`,
  'missing-alt': (_, subject) =>
    `“${subject}” lacks alt → tell in a sentence what it shows, for those who do not see it.`,
  'wrong-type': ({ expected, received }, subject) =>
    `“${subject}” must be a ${expected}, and is ${received === 'nothing' ? 'empty' : `a ${received}`} → ${expected === 'string' ? 'put it in quotes' : expected === 'number' ? 'write a number; within <…> in braces, like metres={50}' : 'write it in that form'}.`,
  'bad-id': ({ value }, subject) =>
    `“${subject}” cannot be named “${value}” → use small letters, digits and hyphens, a letter first, like first-door.`,
  'bad-format': ({ value, wanted }, subject) =>
    `“${subject}” says “${value}” → it must be ${FORMATS[wanted]}.`,
  'bad-choice': ({ value, nearest, valid }, subject) =>
    `“${subject}” cannot be “${value}” → ${guess(nearest, `there are: ${list(valid)}`)}`,
  'empty-text': (_, subject) => `“${subject}” is empty → write something, or remove it.`,
  'too-long': ({ max }, subject) => `“${subject}” is too long → at most ${max} characters.`,
  'out-of-range': ({ min, max }, subject) => `“${subject}” is out of range → ${range(min, max)}.`,
  'wrong-length': ({ min, max }, subject) =>
    `“${subject}” has the wrong number of entries → ${range(min, max)}.`,
  'invalid-field': ({ reason }, subject) => `“${subject}” is not right → write it in its form. (${reason})`,
  'front-matter-missing': () =>
    'the file does not begin with front matter between --- lines → write --- on the first line, then kicker, title and the rest, then ---.',
  'mdx-syntax': ({ reason }) => `this cannot be read → do not write < and { in the words. (${reason})`,
  'tag-not-closed': ({ tag }) =>
    `<${tag}> is not closed → write </${tag}> after its content, or <${tag} … /> when it has none.`,
  'tag-not-opened': () => 'there is a closing </…> here without its opening → remove it, or add the opening.',
  'code-refused': ({ what, text }) =>
    `a chapter holds no code: ${text} → ${what === 'import' ? 'remove this line, blocks need no import' : what === 'spread' ? 'write the attributes one by one' : 'braces hold one number or one quoted word, and only in attributes'}.`,
  'attribute-twice': ({ name }, subject) => `“${subject}” has ${name} twice → keep one.`,
  'markdown-refused': ({ what }) =>
    `${MARKDOWN[what] ?? what} is not used here → write paragraphs, - lists, **strong**, *emphasis* and the blocks.`,
  'unknown-element': ({ name, nearest, valid }) =>
    `there is no block <${name}> → ${nearest === undefined ? `there are: ${list(valid)}.` : `did you mean <${nearest}>?`}`,
  'wrong-parent': ({ element, parent, wanted }) =>
    `<${element}> cannot stand ${inside(parent)} → put it ${inside(wanted)}.`,
  'block-in-line': ({ element }) =>
    `<${element}> stands within a sentence → give it a line of its own, with an empty line above and below.`,
  'not-empty': ({ element }) => `<${element}> holds no content → write <${element} … />.`,
  'words-outside-beat': ({ text }) => `“${text}” stands in no beat → move it into a <Beat>.`,
  'place-without-words': () => '<Place> has no words → write the name between <Place id="…"> and </Place>.',
  'staging-late': ({ element }) =>
    `<${element}> comes after words → pictures and sounds come first in a beat.`,
  'staging-twice': ({ element }, subject) => `beat “${subject}” has two <${element}> → keep one.`,
  'chapter-missing': ({ file }, subject) =>
    `chapter “${subject}” has no file ${file} → write it, or take the chapter off the list.`,
  'chapter-unlisted': ({ id }) =>
    `chapter “${id}” is not listed in story.yaml → add ${id} to chapters, or delete this file.`,
  'chapter-empty': (_, subject) => `chapter “${subject}” has no scene → add a <Scene>.`,
  'scene-empty': (_, subject) => `scene “${subject}” has no beat → add a <Beat>.`,
  'beat-empty': (_, subject) => `beat “${subject}” has no words → write a sentence, or delete the beat.`,
  'beat-too-long': ({ units, max }, subject) =>
    `beat “${subject}” has ${units} words, more than a screen holds → cut it to ${max}, or make it two beats.`,
  'duplicate-id': ({ kind, id, first }) =>
    `${kind} “${id}” is named twice, first at ${first} → choose another name.`,
  'id-clash': ({ id, first }) =>
    `“${id}” would share its address or anchor with ${first} (a beat’s anchor is “scene-beat”) → choose another name.`,
  'reserved-id': ({ id }) => `“${id}” belongs to the page itself → choose another name.`,
  dangling: ({ kind, id, nearest }) =>
    `there is no ${kind} “${id}” → ${guess(nearest, `add it to the data first, or name ${/^[aeiou]/u.test(kind) ? 'an' : 'a'} ${kind} that exists`)}`,
  'metres-rise': ({ metres, before, beat }, subject) =>
    `beat “${subject}” stands at ${metres}, farther than “${beat}” before it at ${before} → distances only fall.`,
  'metres-outside': ({ metres, from, to }, subject) =>
    `beat “${subject}” stands at ${metres}, outside its chapter’s ${from} to ${to} → change the beat, or the chapter’s metres.`,
  'metres-start': ({ metres, wanted }, subject) =>
    `the first beat “${subject}” stands at ${metres} → it must stand at distance.from, ${wanted}.`,
  'metres-end': ({ metres, wanted }, subject) =>
    `the last beat “${subject}” stands at ${metres} → it must stand at distance.to, ${wanted}.`,
  'chapter-metres-rise': ({ from, to }, subject) =>
    `chapter “${subject}” rises from ${from} to ${to} → write the larger first.`,
  'chapter-metres-overlap': ({ from, before, chapter }, subject) =>
    `chapter “${subject}” begins at ${from}, but “${chapter}” before it has come to ${before} → begin at ${before} or less.`,
  'fact-never-told': ({ chapter }, subject) =>
    `fact “${subject}” is told nowhere → tell it in ${chapter} with <Fact id="${subject}">, or take it out of the facts.`,
  'fact-told-elsewhere': ({ told, meant }, subject) =>
    `fact “${subject}” belongs to chapter “${meant}” but is told only in “${told}” → move it, or change its chapter to ${told}.`,
  'fact-without-value': ({ element }, subject) =>
    `fact “${subject}” has no number for <${element}> to write → ${element === 'Fact' ? `write the words between <Fact id="${subject}"> and </Fact>` : 'name a fact that has one'}.`,
  'value-without-unit': (_, subject) =>
    `fact “${subject}” has a number without a unit → add unit, like unit: people.`,
  'value-without-approx': (_, subject) =>
    `fact “${subject}” does not say how near its number is → add approx: exact, over, near, about or range.`,
  'value-missing': ({ field }, subject) =>
    `fact “${subject}” has ${field} but no number → add value, or remove ${field}.`,
  'value-not-in-statement': ({ value }, subject) =>
    `fact “${subject}” has the value ${value}, and its statement says another → make them agree.`,
  'wording-unfit': ({ wording, approx }, subject) =>
    `fact “${subject}”: the wording “${wording}” does not fit approx “${approx}” or the size of the number → wording goes with over; one with 万 needs 10000 or more.`,
  'range-unfit': (_, subject) =>
    `fact “${subject}”: approx and value do not fit → a range has approx: range and value: [from, to], both.`,
  'unit-not-part': ({ unit, whole }, subject) =>
    `“${subject}” has the unit “${unit}”, which is no part of the fact’s “${whole}” → use a part of it, or remove unit.`,
  'number-without-fact': ({ number, fact }, subject) =>
    `no fact backs the number “${number}” in “${subject}” → ${fact === undefined ? 'add it to the facts and cite it; write a date in full, put a name in quotes' : `is it the fact “${fact}”? Write it with <Fact id="${fact}" />`}.`,
  'number-in-label': ({ number, fact, chapter }, subject) =>
    `no fact of this place states the number “${number}” in “${subject}” → ${fact === undefined ? 'titles and summaries hold only numbers of their chapter’s facts; write a date in full, put a name in quotes' : `the fact “${fact}” has it, of chapter “${chapter}”; titles and summaries hold only their own chapter’s numbers`}.`,
  'number-in-caption': ({ number }, subject) =>
    `the photo does not state the number “${number}” in “${subject}” → make it agree with its value or when.`,
  'number-not-stated': ({ number, fact, says }) =>
    `fact “${fact}” does not say “${number}” → it says: ${says.replace(/\.$/u, '')}.`,
  'approx-as-exact': ({ number, says }, subject) =>
    `“${number}” in “${subject}” is not exact but told as if it were → say it as “${says}”.`,
  'value-not-told': ({ says }, subject) =>
    `the number of fact “${subject}” is written nowhere → use <Fact id="${subject}" /> or <Figure fact="${subject}" />, or say ${says} in the words.`,
  'typed-space': ({ text }, subject) =>
    `“${subject}” has a typed space between Chinese and Latin: “${text}” → remove it, the page sets that space itself.`,
  'crowd-count': ({ both }, subject) =>
    `<Crowd> of “${subject}” has ${both ? 'both count and dots' : 'neither count nor dots'} → count="fact" where it counts something, dots={number} where it is only a picture; one of them.`,
  'crowd-noun': ({ noun }, subject) =>
    `<Crowd> of “${subject}” lacks ${noun} → say what ${noun === 'noun' ? 'one dot is, like noun="people"' : noun === 'litNoun' ? 'the glowing ones are, like litNoun="newcomers"' : 'the second crowd is, like plusNoun="to come"'}.`,
  'crowd-lit': ({ lit, count }, subject) =>
    `in “${subject}” ${lit} glow, ${count === undefined ? 'but there is no count' : `more than all ${count}`} → lit must be a part of count.`,
  'crowd-dots': ({ dots }, subject) =>
    `“${subject}” comes to ${dots} dots → choose another per: a whole number of dots, at most 10000.`,
  'figure-heroes': ({ count }, subject) =>
    `beat “${subject}” has ${count} hero figures → keep one, give the others rank="second".`,
  contrast: ({ role, ratio, min }, subject) =>
    `in chapter “${subject}” ${role} on paper has a contrast of only ${ratio} → at least ${min}; move ${role} away from the paper.`,
  'bounds-order': () => 'bounds are in the wrong order → write [west, south, east, north].',
  'place-outside': ({ lon, lat }, subject) =>
    `place “${subject}” (longitude ${lon}, latitude ${lat}) lies outside bounds → see if the two are swapped, or change bounds in story.yaml.`,
  'photo-without-credit': ({ missing }, subject) =>
    `photo “${subject}” has a file but no ${list(missing)} → say who took it (credit) and by what right it is used (licence).`,
  'clip-without-credit': ({ missing }, subject) =>
    `recording “${subject}” has no ${list(missing)} → say who recorded it (credit) and by what right it is used (licence).`,
  'clip-file': ({ provenance }, subject) =>
    `clip “${subject}” has the provenance ${provenance} ${provenance === 'none' ? 'and a file' : 'but no file'} → recorded or synthesised with a file, none without.`,
  'clip-label': ({ word }, subject) =>
    `clip “${subject}” is synthesised and its label does not say so → the label must contain “${word}”.`,
  ...soundMessages,
  ...mapMessagesEn,
  ...publicationMessages,
};

export const en: Language = {
  messages,
  warning: 'note  ',
  summary: (errors, warnings) => `${errors} to put right, ${warnings} to note.`,
};
