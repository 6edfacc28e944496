/** Photographs, sounds, and names of files: empty, cut off, under a wrong name, where they should not be. */
import type { Dice } from '../dice.ts';
import { matching, putText, textOf, type Folder } from '../folder.ts';
import type { Mutation } from '../mutation.ts';

const noise = (dice: Dice, length: number): Uint8Array => Uint8Array.from({ length }, () => dice.below(256));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An EXIF block with a place in it, as a camera writes one: big-endian TIFF, IFD0 with a GPS directory of one entry. */
const GPS = Uint8Array.from([
  ...[0xff, 0xe1, 0x00, 0x36],
  ...bytesOf('Exif'),
  0,
  0,
  ...bytesOf('MM'),
  0,
  42,
  0,
  0,
  0,
  8,
  ...[0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0],
  ...[0, 1, 0, 1, 0, 2, 0, 0, 0, 2, 0x4e, 0, 0, 0, 0, 0, 0, 0, 0, 0],
]);

/** A picture that says it is larger than any memory. */
const GIANT_PNG = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 8, 6, 0, 0, 0, 0, 0, 0, 0],
]);

const OTHERS: readonly ((own: Uint8Array, dice: Dice) => Uint8Array)[] = [
  () => new Uint8Array(),
  (own, dice) => own.slice(0, dice.below(own.length + 1)),
  (own) => own.slice(0, Math.max(1, own.length - 40)),
  (_, dice) => noise(dice, 4096),
  () => bytesOf('<html>login</html>'),
  () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  () => bytesOf('GIF89a\u0001\u0000\u0001\u0000'),
  () => Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]),
  () => GIANT_PNG,
  (own) => Uint8Array.from([...own.slice(0, 2), ...GPS, ...own.slice(2)]),
];

const NAMES = [
  '../x',
  '../../etc/passwd',
  'a b',
  'a#b',
  'a?b',
  'a%2Fb',
  '..',
  '.hidden',
  '字',
  'a\\b',
  'a"b',
  "a'b",
  'a<b',
  'CON',
  'a\nb',
  'sub/a',
  'x'.repeat(200),
  '-rf',
  'A',
] as const;

/** Gives a file another name, in the folder and wherever it is named. */
function rename(folder: Folder, from: string, to: string): void {
  const content = folder.get(from);
  if (content === undefined) return;
  const [old, name] = [from, to].map((path) =>
    path.slice(path.indexOf('/', path.startsWith('media/') ? 6 : 0) + 1),
  ) as [string, string];
  folder.delete(from);
  if (!to.split('/').includes('..')) folder.set(to, content);
  for (const path of matching(folder, /^data\/.*\.yaml$/u))
    putText(
      folder,
      path,
      textOf(folder, path).replaceAll(`: ${old}`, () => `: ${JSON.stringify(name)}`),
    );
}

export const mediaKinds: Record<string, Mutation> = {
  'media file': (folder, dice) => {
    const paths = matching(folder, /^media\/.*\.(?!yaml|vtt)[a-z0-9]+$/u);
    if (paths.length === 0) return undefined;
    const path = dice.pick(paths);
    const kind = dice.below(OTHERS.length);
    folder.set(path, OTHERS[kind]!(folder.get(path) as Uint8Array, dice));
    return `${path}: other bytes (${kind})`;
  },
  'media of another kind': (folder, dice) => {
    const paths = matching(folder, /^media\/.*\.(?!yaml|vtt)[a-z0-9]+$/u);
    if (paths.length < 2) return undefined;
    const [to, from] = [dice.pick(paths), dice.pick(paths)];
    folder.set(to, folder.get(from)!);
    return `${to}: holds ${from}`;
  },
  'file renamed': (folder, dice) => {
    const path = dice.pick(
      matching(folder, /^(?:media|art)\/.*\.(?:jpg|mp3|svg|webm|vtt)$/u).concat('story.yaml'),
    );
    const ending = /\.[a-z0-9]+$/u.exec(path)?.[0] ?? '';
    const to = `${path.slice(0, path.lastIndexOf('/') + 1)}${dice.pick(NAMES)}${dice.pick([ending, ending.toUpperCase(), '', '.txt'])}`;
    rename(folder, path, to);
    return `${path}: is ${JSON.stringify(to).slice(0, 60)}`;
  },
  'still of another kind': (folder, dice) => {
    const path = 'data/photos.yaml';
    if (!folder.has(path)) return undefined;
    const art = dice.pick(['van.yaml', '../story.yaml', 'van-hall.svg', 'none.svg', 'shelf.SVG', '']);
    putText(
      folder,
      path,
      textOf(folder, path).replace(/art: [^,}\n]+/u, () => `art: '${art}'`),
    );
    return `${path}: a still is ${art}`;
  },
  'link out of the folder': (folder, dice) => {
    const path = dice.pick([...folder.keys()]);
    folder.set(
      path,
      dice.pick([
        '/etc/passwd',
        '/dev/zero',
        '../../../../../../etc/hostname',
        '.',
        'nowhere',
        path.split('/').at(-1) ?? '',
      ]),
    );
    return `${path}: is a link`;
  },
  'file as a folder': (folder, dice) => {
    const path = dice.pick([...folder.keys()]);
    const content = folder.get(path)!;
    folder.delete(path);
    folder.set(`${path}/x`, content);
    return `${path}: is a folder`;
  },
  'stray file': (folder, dice) => {
    const path = dice.pick([
      'art/x.svg',
      'chapters/x.mdx',
      'data/x.yaml',
      'x.html',
      'media/photos/x.jpg',
      'art/x.yaml',
      '.env',
      'node_modules/x/index.js',
      `${'d/'.repeat(60)}x.yaml`,
      'map/x.json',
      'art/../story.yaml.bak',
      'Story.yaml',
      'art/a b-hall.svg',
      'media/audio/x<y>.mp3',
    ]);
    putText(folder, path, dice.pick(['', '<svg/>', 'a: 1', '<script>alert(1)</script>', '\u0000']));
    return `${path}: lies about`;
  },
};
