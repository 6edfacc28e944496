/**
 * The display face as files, so that a page fetches little more than the characters it shows: one of the whole story's words; one of what only
 * the pages around it have, names of places and numbers of facts; and for each chapter a small one, which its own pages and those of its scenes are shown in.
 */
import { displayTexts } from '../story/display-texts.ts';
import type { Story } from '../story/types.ts';
import { buildDisplayFont, displayCharacters } from './display-font.ts';

const hex = (point: number): string => point.toString(16);

/** Value of the descriptor `unicode-range` for these characters, neighbours joined. */
export function unicodeRange(characters: string): string {
  const points = [...characters].map((one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last !== undefined && point <= last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}

const faceRule = (family: string, file: string, characters?: string): string =>
  `@font-face{font-family:'${family}';src:url('./${file}') format('woff2');font-weight:900;font-style:normal;font-display:swap` +
  `${characters === undefined ? '' : `;unicode-range:${unicodeRange(characters)}`}}\n`;

/**
 * Everything that is written for the display face, by the name of its file: the cuts, `faces.css` that names them, and `faces.ts` for the
 * page that asks for one early. Of a character that a chapter's cut has not got, the whole story's is fetched.
 * @throws MissingGlyphError naming every character the face cannot draw
 */
export async function displayFaces(story: Story): Promise<Map<string, string | Buffer>> {
  const { story: whole, chapters, around } = displayTexts(story);
  const words = displayCharacters(whole);
  const rest = [...displayCharacters(around, '')].filter((one) => !words.includes(one)).join('');
  const files = new Map<string, string | Buffer>([['display.woff2', await buildDisplayFont(whole)]]);
  let css = faceRule('Display', 'display.woff2', words);
  if (rest !== '') {
    files.set('display-around.woff2', await buildDisplayFont([rest], ''));
    css += faceRule('Display', 'display-around.woff2', rest);
  }
  const imports = [`import story from './display.woff2?url';`];
  const entries: string[] = [];
  for (const [i, [id, texts]] of [...chapters].entries()) {
    const file = `display-${id}.woff2`;
    files.set(file, await buildDisplayFont(texts));
    css += faceRule(`Display ${id}`, file) + `[data-face='${id}']{--display-own:'Display ${id}','Display'}\n`;
    imports.push(`import c${i} from './${file}?url';`);
    entries.push(`'${id}': c${i}`);
  }
  files.set('faces.css', css);
  files.set(
    'faces.ts',
    `${imports.join('\n')}\nexport { story };\nexport const chapters = { ${entries.join(', ')} };\n`,
  );
  return files;
}
