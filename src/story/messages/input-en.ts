/** Messages in English: what no editor means to write. */
import type { Params } from '../problems.ts';
import type { InputCode, Messages } from './types.ts';

export const INPUT_FORMATS_EN = {
  file: 'the name of a file in its folder, of letters, digits and . _ - alone, like bell.mp3',
  drawing: 'the name of an .svg in art/, of small letters, digits and - alone, like shelf.svg',
  path: 'an SVG path that begins with M, like M20 560L370 300',
} as const;

const DRAWING: Record<Params['drawing-fault']['what'], (name: string) => string> = {
  syntax: (reason) =>
    `this drawing is no sound SVG, and no browser would show it → export it again from your drawing program. (${reason})`,
  depth: (most) =>
    `the groups of this drawing are more than ${most} deep → ungroup what need not be grouped.`,
  declaration: (name) => `a drawing may not hold ${name} → remove it, and save again.`,
  element: (name) =>
    `a drawing may not hold ${name} → keep to shapes and paint; turn words into outlines, put photographs into media/photos.`,
  attribute: (name) =>
    `a shape of a drawing may not have ${name} → remove it; paint goes into fill and stroke.`,
  reference: (name) =>
    `a drawing may not use what lies outside it: ${name} → use #name, a part of the same drawing.`,
};
const ROWS: Record<Params['points-row']['fault'], (value: string) => string> = {
  code: (value) => `the code “${value}” is no number → write the administrative code.`,
  name: () => 'there is no name → add a name, or take the row out.',
  number: (value) =>
    `“${value}” are no degrees → longitude goes into lon, latitude into lat, both as numbers.`,
  twice: (value) => `the code “${value}” stands in a row above already → keep one.`,
};
const SOUNDS = {
  empty: () => 'is empty → export it again, and put that here',
  unknown: () => 'is no sound → use MP3, M4A, WebM, Ogg, WAV or FLAC',
  mislabelled: (found: string) => `is in truth ${found} → give it the right ending`,
} as const;

export const inputEn: Pick<Messages, InputCode> = {
  'drawing-fault': ({ what, name }) => DRAWING[what](name),
  'hidden-sign': ({ code }, subject) =>
    `“${subject}” holds the sign ${code}, which cannot be seen → delete the words around it, and type them anew instead of pasting.`,
  'water-unreadable': ({ reason }) =>
    `this water cannot be read → TopoJSON of lines or polygons, in UTF-8, is wanted. (${reason})`,
  'points-row': ({ row, fault, value }) => `row ${row}: ${ROWS[fault](value)}`,
  'clip-unreadable': ({ path, reason, found }, subject) =>
    `the file ${path} of clip “${subject}” ${SOUNDS[reason](found)}.`,
  'glyph-missing': ({ text, sign }) =>
    `“${text}” has “${sign}”, which the face of the headings does not have → use another sign, or other words.`,
  'picture-impossible': ({ reason }, subject) =>
    `the picture of “${subject}” cannot be drawn → look at its <Crowd>, and at field, paths and shapes of its drawing in art/. (${reason})`,
  'share-glyph': ({ text, sign, code }, picture) =>
    `${picture}: “${text}” has “${sign}” (${code}), which the faces of the share pictures do not have → use another sign, or other words.`,
  'share-words': ({ text }, picture) =>
    `${picture}: “${text}” does not fit → make it shorter, the important part first.`,
};
