/** Keys, types and values of the data files and of front matter. */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Dice } from '../dice.ts';
import { matching, putText, textOf, type Folder } from '../folder.ts';
import { BREAKOUTS, type Mutation } from '../mutation.ts';

interface Parts {
  maps: YAMLMap[];
  lists: YAMLSeq[];
  pairs: Pair[];
  scalars: Scalar[];
}

function partsOf(document: Document): Parts {
  const parts: Parts = { maps: [], lists: [], pairs: [], scalars: [] };
  visit(document, {
    Map: (_, node) => void parts.maps.push(node),
    Seq: (_, node) => void parts.lists.push(node),
    Pair: (_, node) => void parts.pairs.push(node),
    Scalar: (key, node) => void (key === 'key' || parts.scalars.push(node)),
  });
  return parts;
}

/** Some trees have no text: an item that is its own parent's copy, a key that is a map. */
function printed(document: Document): string | undefined {
  try {
    return document.toString({ lineWidth: 0 });
  } catch {
    return undefined;
  }
}

/** A file of YAML, or the head of a chapter, changed as a tree. */
function change(work: (parts: Parts, dice: Dice, document: Document) => string | undefined): Mutation {
  return (folder, dice) => {
    const path = dice.pick(matching(folder, /\.yaml$|^chapters\/.*\.mdx$/u));
    const text = textOf(folder, path);
    const [, head = text, body = ''] = path.endsWith('.mdx')
      ? (/^---\n([\s\S]*?\n)(---\n[\s\S]*)$/u.exec(text) ?? [])
      : [];
    const document = parseDocument(head);
    const parts = partsOf(document);
    if (parts.scalars.length === 0) return undefined;
    const done = work(parts, dice, document);
    if (done === undefined) return undefined;
    const whole = printed(document);
    if (whole === undefined) return undefined;
    putText(folder, path, body === '' ? whole : `---\n${whole}${body}`);
    return `${path}: ${done}`;
  };
}

/** Values that nobody would write and every program meets. */
const VALUES: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -1,
  1e308,
  -1e308,
  1e-300,
  0.1,
  2 ** 53,
  Infinity,
  -Infinity,
  NaN,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  '\u0000',
  '\u0007',
  '\u202Eabc',
  '\uFEFF',
  '\u2028',
  '\uFFFF',
  '💥',
  '🜁',
  'é'.normalize('NFD'),
  '~',
  '../../../etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'constructor',
  '__proto__',
  'a'.repeat(200),
  '字'.repeat(5000),
  '${1}',
  '{{x}}',
  '=1+1',
  '%2e%2e%2f',
  'a/b',
  'a\\b',
  'C:\\x',
  '2024-13-45',
  '#FFF',
  '#GGGGGG',
  ...BREAKOUTS,
];

const keyName = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '?');

export const yamlKinds: Record<string, Mutation> = {
  'value replaced': change(({ scalars }, dice) => {
    const scalar = dice.pick(scalars);
    scalar.value = dice.pick(VALUES);
    delete scalar.type;
    return `a value is ${JSON.stringify(scalar.value)?.slice(0, 40)}`;
  }),
  'words broken out of': change(({ scalars }, dice) => {
    const texts = scalars.filter(({ value }) => typeof value === 'string' && /\s|\P{ASCII}/u.test(value));
    if (texts.length === 0) return undefined;
    const scalar = dice.pick(texts);
    scalar.value = `${String(scalar.value)}${dice.pick(BREAKOUTS)}`;
    return `words end with ${String(scalar.value).slice(-20)}`;
  }),
  'key renamed': change(({ pairs }, dice, document) => {
    const pair = dice.pick(pairs);
    const before = keyName(pair);
    pair.key = document.createNode(
      dice.pick([
        `${before}s`,
        before.slice(1),
        '__proto__',
        'constructor',
        '',
        '键',
        `${before} `,
        '<<',
        'toString',
      ]),
    );
    return `key ${before} is ${keyName(pair)}`;
  }),
  'key taken out': change(({ maps }, dice) => {
    const map = dice.pick(maps);
    const [gone] = map.items.splice(dice.below(Math.max(1, map.items.length)), 1);
    return gone === undefined ? undefined : `key ${keyName(gone)} is gone`;
  }),
  'key added': change(({ maps }, dice, document) => {
    const key = dice.pick(['colour', '__proto__', 'constructor', 'style', 'onload', 'id', 'url', 'class']);
    dice.pick(maps).items.push(document.createPair(key, dice.pick(VALUES)));
    return `key ${key} is added`;
  }),
  'record twice': change(({ lists }, dice) => {
    const list = dice.pick(lists.filter(({ items }) => items.length > 0).concat(lists.slice(0, 1)));
    if (list === undefined || list.items.length === 0) return undefined;
    list.items.push(dice.pick(list.items));
    return 'an item stands twice';
  }),
  'list emptied': change(({ lists }, dice) => {
    if (lists.length === 0) return undefined;
    dice.pick(lists).items = [];
    return 'a list is empty';
  }),
  'list turned round': change(({ lists }, dice) => {
    if (lists.length === 0) return undefined;
    dice.pick(lists).items.reverse();
    return 'a list is turned round';
  }),
  'values swapped': change(({ scalars }, dice) => {
    const [a, b] = [dice.pick(scalars), dice.pick(scalars)];
    [a.value, b.value] = [b.value, a.value];
    delete a.type;
    delete b.type;
    return 'two values are swapped';
  }),
  'type turned': change(({ pairs }, dice, document) => {
    const pair = dice.pick(pairs);
    const wrap = dice.below(3);
    if (wrap === 0) pair.value = document.createNode([pair.value]);
    else if (wrap === 1) pair.value = document.createNode({ value: pair.value });
    else
      pair.value = document.createNode(isMap(pair.value) || isSeq(pair.value) ? 'words' : [1, 'two', null]);
    return `${keyName(pair)} is of another type`;
  }),
};

/** Texts of a folder's files of one kind, for the kinds that work on lines. */
export const yamlFiles = (folder: Folder): string[] => matching(folder, /\.yaml$/u);
