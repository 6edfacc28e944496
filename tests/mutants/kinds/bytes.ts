/** Encodings, line ends, sizes: what editors and file systems do to a text. */
import { matching, putText, textOf, type Folder } from '../folder.ts';
import type { Dice } from '../dice.ts';
import type { Mutation } from '../mutation.ts';

const TEXT = /\.(?:yaml|mdx|svg|vtt|csv|json)$/u;

/** One text file, its text changed. */
function rewrite(what: string, work: (text: string, dice: Dice) => string | Uint8Array): Mutation {
  return (folder, dice) => {
    const path = dice.pick(matching(folder, TEXT));
    const changed = work(textOf(folder, path), dice);
    if (typeof changed === 'string') putText(folder, path, changed);
    else folder.set(path, changed);
    return `${path}: ${what}`;
  };
}

/** One byte after another in UTF-16. */
function utf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), !big);
  return bytes;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.codePointAt(0)! & 0xff);
const cut = (text: string, dice: Dice): string => text.slice(0, dice.below(text.length + 1));

function anyFile(folder: Folder, dice: Dice): string {
  return dice.pick([...folder.keys()]);
}

export const byteKinds: Record<string, Mutation> = {
  'byte-order mark': rewrite('begins with a byte-order mark', (text) => `\uFEFF${text}`),
  'two byte-order marks': rewrite('begins with two of them', (text) => `\uFEFF\uFEFF${text}`),
  CRLF: rewrite('lines end in CRLF', (text) => text.replace(/\n/gu, '\r\n')),
  CR: rewrite('lines end in CR', (text) => text.replace(/\n/gu, '\r')),
  'UTF-16': rewrite('is UTF-16', (text, dice) => utf16(text, dice.below(2) === 0)),
  Latin: rewrite('is Latin-1', (text) => latin(`é${text}`)),
  'cut off': rewrite('is cut off', cut),
  empty: rewrite('is empty', () => ''),
  blank: rewrite('is blank', (_, dice) => ' \n'.repeat(1 + dice.below(2000))),
  'no last line end': rewrite('has no last line end', (text) => text.replace(/\n+$/u, '')),
  'control sign': rewrite('has a control sign', (text, dice) => {
    const at = dice.below(text.length);
    return (
      text.slice(0, at) +
      dice.pick(['\u0000', '\u0001', '\u001b', '\u007f', '\u0085', '\u202e', '\u2066', '\u200b', '\uffff']) +
      text.slice(at)
    );
  }),
  tabs: rewrite('has tabs for blanks', (text) => text.replace(/^( +)/gmu, '\t')),
  'line twice': rewrite('has a line twice', (text, dice) => {
    const lines = text.split('\n');
    const at = dice.below(lines.length);
    return [...lines.slice(0, at), lines[at], ...lines.slice(at)].join('\n');
  }),
  'line taken out': rewrite('lacks a line', (text, dice) => {
    const lines = text.split('\n');
    lines.splice(dice.below(lines.length), 1);
    return lines.join('\n');
  }),
  'sign changed': rewrite('has another sign', (text, dice) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + dice.pick([...'<>{}[]()"\'`&#:-*_|!%@\\/=+,.;?^~0 ']) + text.slice(at + 1);
  }),
  'bytes changed': (folder, dice) => {
    const path = anyFile(folder, dice);
    const bytes = Uint8Array.from(folder.get(path) as Uint8Array);
    if (bytes.length === 0) return undefined;
    for (let i = 0; i < 12; i += 1) bytes[dice.below(bytes.length)] = dice.below(256);
    folder.set(path, bytes);
    return `${path}: twelve bytes are others`;
  },
  'file taken out': (folder, dice) => {
    const path = anyFile(folder, dice);
    folder.delete(path);
    return `${path}: is gone`;
  },
  'huge file': rewrite('is huge', (text, dice) => {
    const filler = dice.pick([
      '# words\n',
      '字',
      ' ',
      '\n',
      '- a\n',
      '<',
      '[',
      '*',
      '_a ',
      '`',
      '{',
      '&',
      '"',
    ]);
    return text + filler.repeat(Math.ceil(dice.pick([100_000, 1_000_000, 3_000_000]) / filler.length));
  }),
};
