/** Everything that can be wrong with a story: one code each, with what a message needs to know. */
import type { ChartKind } from '../schemas/blocks.ts';
import type { DrawingFault } from '../lib/drawing-faults.ts';
import type { Refusal } from './files.ts';
import type { Spot } from './where.ts';

/** Kinds of things that have an id. */
export type Kind =
  | 'fact'
  | 'source'
  | 'place'
  | 'photo'
  | 'clip'
  | 'ambience'
  | 'cue'
  | 'chapter'
  | 'scene'
  | 'beat'
  | 'object';
/** Element names as authors write them: Scene, Crowd. */
type Element = string;

/** What each code tells beside where it is. `nearest` is the valid name most likely meant. */
export interface Params {
  // Files
  'story-missing': Record<never, never>;
  'file-refused': { reason: Refusal };
  'file-missing': { path: string; nearest: string | undefined };
  'file-unused': { path: string };
  'art-missing': { name: string; nearest: string | undefined };
  'art-size': { found: string | undefined; wanted: string };
  'art-part': {
    art: string;
    part: 'state' | 'along' | 'layer';
    name: string;
    nearest: string | undefined;
    valid: string[];
  };
  'drawing-fault': Pick<DrawingFault, 'what' | 'name'>;
  /** `code`: of the sign, U+202E. */
  'hidden-sign': { code: string };
  // YAML
  'yaml-syntax': { reason: string };
  'yaml-duplicate-key': { key: string };
  'yaml-feature': { what: 'alias' | 'anchor' | 'tag' | 'documents' };
  // Fields and attributes
  'unknown-key': { key: string; nearest: string | undefined; valid: string[] };
  'missing-field': { field: string };
  'missing-alt': Record<never, never>;
  'wrong-type': { field: string; expected: string; received: string };
  'bad-id': { field: string; value: string };
  'bad-format': {
    field: string;
    value: string;
    wanted: 'colour' | 'date' | 'url' | 'file' | 'drawing' | 'path';
  };
  'bad-choice': { field: string; value: string; nearest: string | undefined; valid: string[] };
  'empty-text': { field: string };
  'too-long': { field: string; max: number };
  'out-of-range': { field: string; min: number | undefined; max: number | undefined };
  'wrong-length': { field: string; min: number | undefined; max: number | undefined };
  'invalid-field': { field: string; reason: string };
  // Markup
  'front-matter-missing': Record<never, never>;
  'mdx-syntax': { reason: string };
  'tag-not-closed': { tag: string };
  'tag-not-opened': Record<never, never>;
  'code-refused': { what: 'import' | 'expression' | 'spread'; text: string };
  'attribute-twice': { name: string };
  'markdown-refused': { what: string };
  'unknown-element': { name: string; nearest: string | undefined; valid: string[] };
  'wrong-parent': { element: Element; parent: string; wanted: string };
  'block-in-line': { element: Element };
  'not-empty': { element: Element };
  'words-outside-beat': { text: string };
  'place-without-words': Record<never, never>;
  'staging-late': { element: Element };
  'staging-twice': { element: Element };
  // Structure
  'chapter-missing': { file: string };
  'chapter-unlisted': { id: string };
  'chapter-empty': Record<never, never>;
  'scene-empty': Record<never, never>;
  'beat-empty': Record<never, never>;
  'beat-too-long': { units: number; max: number };
  'duplicate-id': { kind: Kind; id: string; first: string };
  'id-clash': { id: string; first: string };
  'reserved-id': { id: string };
  dangling: { kind: Kind; id: string; nearest: string | undefined };
  'metres-rise': { metres: number; before: number; beat: string };
  'metres-outside': { metres: number; from: number; to: number };
  'metres-start': { metres: number; wanted: number };
  'metres-end': { metres: number; wanted: number };
  'chapter-metres-rise': { from: number; to: number };
  'chapter-metres-overlap': { from: number; before: number; chapter: string };
  // Facts and numbers
  'fact-never-told': { chapter: string };
  'fact-told-elsewhere': { told: string; meant: string };
  'fact-without-value': { element: Element };
  'value-without-unit': Record<never, never>;
  'value-without-approx': Record<never, never>;
  'value-missing': { field: string };
  'value-not-in-statement': { value: string };
  'wording-unfit': { wording: string; approx: string };
  'range-unfit': Record<never, never>;
  'unit-not-part': { unit: string; whole: string };
  'number-without-fact': { number: string; fact: string | undefined };
  /** `fact`: one of another chapter that has the number. */
  'number-in-label': { number: string; fact: string | undefined; chapter: string | undefined };
  'number-in-caption': { number: string };
  'number-not-stated': { number: string; fact: string; says: string };
  'approx-as-exact': { number: string; says: string };
  'value-not-told': { says: string };
  'typed-space': { text: string };
  // Staging
  'crowd-count': { both: boolean };
  'crowd-noun': { noun: 'noun' | 'litNoun' | 'plusNoun' };
  'crowd-lit': { lit: number; count: number | undefined };
  'crowd-dots': { dots: number };
  'figure-heroes': { count: number };
  /** `art`: picture of the beat, if it has one; it names no objects then. */
  'objects-missing': { art: string | undefined };
  'object-not-told': { field: 'name' | 'need'; text: string; facts: string[] };
  'object-box': { crop: 'phone' | 'hall'; min: number };
  'chart-facts': { kind: ChartKind; count: number };
  'chart-labels': { labels: number; facts: number };
  'chart-units': { units: string[] };
  'chart-share': { reason: 'per-cent' | 'more-than-whole' };
  'chart-noun': Record<never, never>;
  'chart-squares': { squares: number };
  contrast: { role: string; ratio: number; min: number };
  // Places and media
  'bounds-order': Record<never, never>;
  'place-outside': { lon: number; lat: number };
  'photo-without-credit': { missing: string[] };
  'photo-unreadable': {
    path: string;
    reason: 'empty' | 'unknown' | 'mislabelled' | 'too-small' | 'damaged';
    found: string;
  };
  'photo-gps': { path: string };
  'clip-without-credit': { missing: string[] };
  'clip-file': { provenance: string };
  'clip-label': { word: string };
  'clip-permission': { missing: string[] };
  'clip-words': Record<never, never>;
  'clip-title-taken': { title: string };
  'clip-encode': { file: string };
  'clip-stale': { files: string[] };
  'clip-unreadable': { path: string; reason: 'empty' | 'unknown' | 'mislabelled'; found: string };
  'clip-loudness': { lufs: number; wanted: number };
  'clip-peak': { peak: number; max: number };
  captions: { what: 'header' | 'time' | 'order' | 'empty' };
  'captions-past-end': { end: number; seconds: number };
  'audio-weight': { kilobytes: number; max: number };
  'map-without-review': Record<never, never>;
  'boundary-unreadable': { reason: string };
  'water-unreadable': { reason: string };
  'points-row': { row: number; fault: 'code' | 'name' | 'number' | 'twice'; value: string };
  'stations-without-crs': Record<never, never>;
  'stations-columns': { missing: string[] };
  'stations-row': {
    row: number;
    fault: 'name' | 'number' | 'outside' | 'county' | 'twice';
    value: string;
    nearest: string | undefined;
  };
  'tiles-address': { missing: string[] };
  // What only shows when it is drawn
  'glyph-missing': { text: string; sign: string };
  'picture-impossible': { reason: string };
  /** `subject` of these two: path of the share picture. */
  'share-glyph': { text: string; sign: string; code: string };
  'share-words': { text: string };
  // Publication
  'security-contact': { value: string };
  /** `days` left; undefined where no day could be read. */
  'security-expires': { value: string; days: number | undefined };
  'publish-address': Record<never, never>;
  'publish-icp': Record<never, never>;
  'publish-police': Record<never, never>;
  'publish-security': Record<never, never>;
  'publish-map': Record<never, never>;
  'publish-photos': { count: number };
  'publish-clips': { count: number };
  'publish-stand-ins': { count: number };
  'publish-unheard': { count: number };
}

export type Code = keyof Params;
export type Severity = 'error' | 'warning';

type ProblemOf<C extends Code> = Spot & {
  code: C;
  severity: Severity;
  /** The id or field it is about. */
  subject: string;
  params: Params[C];
};
export type Problem = { [C in Code]: ProblemOf<C> }[Code];

/** Notes one problem. */
export type Report = <C extends Code>(code: C, at: Spot, subject: string, params: Params[C]) => void;

/** Codes that do not stop a build. */
const WARNINGS: ReadonlySet<Code> = new Set([
  'file-unused',
  'photo-gps',
  'publish-address',
  'publish-icp',
  'publish-police',
  'publish-security',
  'publish-map',
  'publish-photos',
  'publish-clips',
  'publish-stand-ins',
  'publish-unheard',
] as const);

/** A list of problems and the function that adds to it. */
export function collectProblems(): { problems: Problem[]; report: Report } {
  const problems: Problem[] = [];
  const report: Report = (code, at, subject, params) => {
    problems.push({
      code,
      severity: WARNINGS.has(code) ? 'warning' : 'error',
      ...at,
      subject,
      params,
    } as Problem);
  };
  return { problems, report };
}

/** Problems in the order of files and lines. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
