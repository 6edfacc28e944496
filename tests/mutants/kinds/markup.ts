/** Script and markup where words belong: in chapters, in drawings, in tables. */
import { matching, putText, textOf } from '../folder.ts';
import { BREAKOUTS, CANARY, type Mutation } from '../mutation.ts';

/** What an author, or somebody who would harm readers, may put between two paragraphs. */
const IN_WORDS = [
  '<script>alert(1)</script>',
  `<${CANARY}>`,
  `<${CANARY} />`,
  '<img src="x" onerror="alert(1)" />',
  '<iframe src="javascript:alert(1)"></iframe>',
  'import fs from "node:fs"',
  'export const x = 1',
  '{process.exit(1)}',
  '{`${1}`}',
  'a {1 + 1} b',
  '<Fact {...x} />',
  '<Fact id={x} />',
  '<Fact id={`van-start`} />',
  '<Figure fact={(() => { while (true); })()} />',
  '[x](javascript:alert(1))',
  '![x](https://example.com/x.png)',
  '<https://example.com>',
  '<!-- comment -->',
  '<?php echo 1 ?>',
  '<![CDATA[x]]>',
  '`code`',
  '```\ncode\n```',
  '# heading',
  '---',
  '1. one',
  '> quoted',
  '| a | b |\n| - | - |',
  '[^1]: note',
  'a[^1]',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '&#0;',
  '&#x202e;abc',
  '\\<script>',
  '<Beat id="x" metres={1}>',
  '</Beat>',
  '</Scene>',
  '<Scene.x />',
  '<a:b />',
  '<Fact id="van-start" id="books" />',
  '<Place id="depot">**</Place>',
  '<style>p{}</style>',
  '<Fact id="van-start" style="x" />',
  '<Fact onClick="x" id="van-start" />',
  '<Art name="../../x" alt="x" />',
  '<Clip id="constructor" />',
  '<Photo id="__proto__" />',
  '<></>',
  '<Fact',
  '{/* comment */}',
  '{',
  '}',
  '<',
  '&',
  '\\',
  '{"',
  '<Fact id="',
  'a\u0000b',
] as const;

const DRAWN = [
  '<script>alert(1)</script>',
  '<g onload="alert(1)"/>',
  '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
  '<image href="https://example.com/x.png" width="9" height="9"/>',
  '<image href="file:///etc/passwd" width="9" height="9"/>',
  '<use href="https://example.com/x.svg#a"/>',
  '<use xlink:href="#a"/>',
  '<foreignObject><body/></foreignObject>',
  '<style>@import url(https://example.com/x.css);</style>',
  '<path d="M0 0" style="fill:url(https://example.com/x)"/>',
  '<path fill="url(https://example.com/x#a)" d="M0 0h9v9z"/>',
  '<animate attributeName="href" to="javascript:alert(1)"/>',
  '<set attributeName="onload" to="alert(1)"/>',
  '<g><path d="M0 0">',
  '</g>',
  '<g id="a" id="b"/>',
  '<g a=1/>',
  '<g a/>',
  '&nbsp;',
  '&xxe;',
  '&#0;',
  '<?xml-stylesheet href="https://example.com/x.css"?>',
  '<![CDATA[<script>]]>',
  '<!-- -- -->',
  '<!--',
  '<html:script xmlns:html="http://www.w3.org/1999/xhtml">alert(1)</html:script>',
  '<iframe/>',
  '<video/>',
  `<${CANARY}/>`,
  '\u0000',
  '<',
  '<g id="crowd"/><g id="crowd"/>',
  '<feImage href="https://example.com/x"/>',
  '<text>words</text>',
  '<g id="a><b"/>',
] as const;

const HEADS = [
  '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '<?xml-stylesheet type="text/xsl" href="x.xsl"?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  'words ',
  '<svg/>',
  '<!-- a comment -->\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n',
] as const;

export const markupKinds: Record<string, Mutation> = {
  'script in words': (folder, dice) => {
    const path = dice.pick(matching(folder, /^chapters\/.*\.mdx$/u));
    const added = dice.pick(IN_WORDS);
    const places = textOf(folder, path).split('\n\n');
    places.splice(1 + dice.below(places.length - 1), 0, added);
    putText(folder, path, places.join('\n\n'));
    return `${path}: ${added.slice(0, 40)}`;
  },
  'script in a line': (folder, dice) => {
    const path = dice.pick(matching(folder, /^chapters\/.*\.mdx$/u));
    const added = dice.pick(IN_WORDS);
    const lines = textOf(folder, path).split('\n');
    const at = dice.below(lines.length);
    lines[at] = `${lines[at]} ${added}`;
    putText(folder, path, lines.join('\n'));
    return `${path}: ${added.slice(0, 40)} in a line`;
  },
  'attribute broken out of': (folder, dice) => {
    const path = dice.pick(matching(folder, /^chapters\/.*\.mdx$/u));
    const added = dice.pick([
      ...BREAKOUTS.map((one) => one.replace(/"/gu, '&quot;')),
      '',
      '../x',
      'constructor',
      '{1}',
      '\u0000',
      '&#0;',
      '字'.repeat(300),
    ]);
    const attributes = [...textOf(folder, path).matchAll(/="([^"]*)"/gu)];
    if (attributes.length === 0) return undefined;
    const { index, 0: old } = dice.pick(attributes);
    const text = textOf(folder, path);
    putText(
      folder,
      path,
      `${text.slice(0, index)}="${dice.below(2) === 0 ? '' : old.slice(2, -1)}${added}"${text.slice(index + old.length)}`,
    );
    return `${path}: an attribute says ${added.slice(0, 30)}`;
  },
  'number changed': (folder, dice) => {
    const path = dice.pick(matching(folder, /^chapters\/.*\.mdx$/u));
    const text = textOf(folder, path);
    const numbers = [...text.matchAll(/=\{([^}]*)\}/gu)];
    if (numbers.length === 0) return undefined;
    const { index, 0: old } = dice.pick(numbers);
    const value = dice.pick([
      '0',
      '-1',
      '1e400',
      '1e-9',
      '0.5',
      'NaN',
      'Infinity',
      '99999999',
      '"9"',
      '0x10',
      '1n',
      '[1]',
      'null',
      '-0',
      '',
    ]);
    putText(folder, path, `${text.slice(0, index)}={${value}}${text.slice(index + old.length)}`);
    return `${path}: a number is ${value}`;
  },
  'script in a drawing': (folder, dice) => {
    const paths = matching(folder, /\.svg$/u);
    if (paths.length === 0) return undefined;
    const path = dice.pick(paths);
    const added = dice.pick(DRAWN);
    putText(
      folder,
      path,
      textOf(folder, path).replace('</svg>', () => `${added}</svg>`),
    );
    return `${path}: ${added.slice(0, 40)}`;
  },
  'head of a drawing': (folder, dice) => {
    const paths = matching(folder, /\.svg$/u);
    if (paths.length === 0) return undefined;
    const path = dice.pick(paths);
    const added = dice.pick(HEADS);
    const handler = dice.below(3) === 0;
    const text = textOf(folder, path);
    putText(folder, path, handler ? text.replace('<svg', '<svg onload="alert(1)"') : added + text);
    return `${path}: ${handler ? 'onload' : added.slice(0, 40)} at its head`;
  },
  'line of a drawing': (folder, dice) => {
    const paths = matching(folder, /^art\/.*\.yaml$/u).filter((path) =>
      /(?:road|: M)/u.test(textOf(folder, path)),
    );
    if (paths.length === 0) return undefined;
    const path = dice.pick(paths);
    const d = dice.pick([
      'M',
      'M0 0',
      'M0 0L0 0',
      'L1 1',
      `M0 0h9"/><${CANARY}/>`,
      'M 1e999 0L9 9',
      'M0 0Lx',
      'Z',
      'M-9999 -9999h1',
    ]);
    putText(
      folder,
      path,
      textOf(folder, path).replace(/(: )M[^\n]*/u, (_, before: string) => `${before}'${d}'`),
    );
    return `${path}: a line is ${d}`;
  },
  'field of a drawing': (folder, dice) => {
    const paths = matching(folder, /^art\/.*\.yaml$/u);
    if (paths.length === 0) return undefined;
    const path = dice.pick(paths);
    const text = textOf(folder, path);
    const fields = [...text.matchAll(/\b(?:x|y|width|height): [\d.]+/gu)];
    const { index, 0: old } = dice.pick(fields);
    const value = dice.pick(['0', '-50', '0.001', '1', '99999', '1e300']);
    putText(
      folder,
      path,
      `${text.slice(0, index)}${old.replace(/[\d.]+$/u, value)}${text.slice(index + old.length)}`,
    );
    return `${path}: ${old} is ${value}`;
  },
};
