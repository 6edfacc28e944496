/** Nesting without an end, and bombs that grow as they are read. */
import { matching, putText, textOf } from '../folder.ts';
import type { Mutation } from '../mutation.ts';

const DEPTHS = [50, 2_000, 30_000] as const;

/** Adds text to a file of a kind. */
function append(what: string, pattern: RegExp, make: (depth: number) => string): Mutation {
  return (folder, dice) => {
    const paths = matching(folder, pattern);
    if (paths.length === 0) return undefined;
    const path = dice.pick(paths);
    const depth = dice.pick(DEPTHS);
    putText(folder, path, `${textOf(folder, path).replace(/\n*$/u, '')}\n${make(depth)}\n`);
    return `${path}: ${what}, ${depth} deep`;
  };
}

/** Puts text into the first beat of a chapter. */
function inBeat(what: string, make: (depth: number) => string): Mutation {
  return (folder, dice) => {
    const path = dice.pick(matching(folder, /^chapters\/.*\.mdx$/u));
    const depth = dice.pick(DEPTHS);
    putText(
      folder,
      path,
      textOf(folder, path).replace('\n</Beat>', () => `\n${make(depth)}\n\n</Beat>`),
    );
    return `${path}: ${what}, ${depth} deep`;
  };
}

const YAML = /\.yaml$/u;

export const depthKinds: Record<string, Mutation> = {
  'lists in lists': append(
    'lists in lists',
    YAML,
    (depth) => `deep: ${'['.repeat(depth)}${']'.repeat(depth)}`,
  ),
  'maps in maps': append(
    'maps in maps',
    YAML,
    (depth) => `deep: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`,
  ),
  'open brackets': append('brackets that stay open', YAML, (depth) => `deep: ${'['.repeat(depth)}`),
  'indented keys': append('keys under keys', YAML, (depth) =>
    Array.from({ length: Math.min(depth, 1500) }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  ),
  dashes: append('dashes in dashes', YAML, (depth) => `deep:\n  ${'- '.repeat(depth)}a`),
  'alias bomb': append('ten aliases of ten aliases', YAML, (depth) =>
    [
      'a0: &a0 [x, x]',
      ...Array.from(
        { length: Math.min(depth, 40) },
        (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`,
      ),
    ].join('\n'),
  ),
  'merge keys': append('merged keys', YAML, () => 'base: &base {a: 1}\nmore:\n  <<: *base'),
  tags: append(
    'tags',
    YAML,
    () => 'more: !!js/function "function () {}"\nother: !!binary aGVsbG8=\nset: !!set {a}',
  ),
  documents: append('a second document', YAML, () => '---\ntitle: another\n---\n'),
  'quotes in quotes': inBeat('quotes in quotes', (depth) => `${'> '.repeat(depth)}a`),
  'lists of words': inBeat('lists in lists', (depth) => `${'- '.repeat(depth)}a`),
  stars: inBeat('stars', (depth) => `${'**a '.repeat(depth)}`),
  'stars and bars': inBeat('stars and bars', (depth) => '*_'.repeat(depth)),
  'square brackets': inBeat('square brackets', (depth) => `${'['.repeat(depth)}a${']'.repeat(depth)}`),
  'link ends': inBeat('ends of links', (depth) => '[a]('.repeat(depth)),
  'open tags': inBeat('tags that stay open', (depth) => '<Fact id="x">'.repeat(depth)),
  'elements in elements': inBeat(
    'elements in elements',
    (depth) => `${'<Place id="x">'.repeat(depth)}a${'</Place>'.repeat(depth)}`,
  ),
  backticks: inBeat('backticks', (depth) =>
    Array.from({ length: Math.min(depth, 3000) }, (_, i) => '`'.repeat(1 + (i % 90))).join(' '),
  ),
  entities: inBeat('entities', (depth) => '&amp;'.repeat(depth)),
  braces: inBeat('braces', (depth) => '{'.repeat(depth)),
  'groups in groups': append('groups in groups', /\.svg$/u, () => ''),
};

/** The one that goes inside a drawing and not behind it. */
depthKinds['groups in groups'] = (folder, dice) => {
  const paths = matching(folder, /\.svg$/u);
  if (paths.length === 0) return undefined;
  const path = dice.pick(paths);
  const depth = dice.pick(DEPTHS);
  putText(
    folder,
    path,
    textOf(folder, path).replace('</svg>', () => `${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}</svg>`),
  );
  return `${path}: groups in groups, ${depth} deep`;
};
