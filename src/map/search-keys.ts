/** Ready-made keys of a name for the search, so that the browser needs no dictionary: the name, its spelling, its initials. */
import { pinyin } from 'pinyin-pro';
import { searchForm } from '../lib/search-keys.ts';

/** Readings of one sign without tones; the sign itself when it is not Han. 乐 is le, yue: whoever types either finds it. */
function readings(sign: string): string[] {
  if (!/\p{Script=Han}/u.test(sign)) return [sign];
  const all = pinyin(sign, { toneType: 'none', multiple: true, type: 'array', v: true });
  return [...new Set(all.map((one) => one.replace(/ü/gu, 'v')))];
}

/** At most so many spellings of a name: beyond that the rare readings are left out. */
const MOST = 12;

function spellings(word: string): string[] {
  const usual = pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  const signs = Array.from(word).map(readings);
  let all: string[][] = [[]];
  for (const one of signs) {
    const next = all.flatMap((before) => one.map((reading) => [...before, reading]));
    all = next.length > MOST ? all.map((before) => [...before, one[0] ?? '']) : next;
  }
  return [usual, ...all].flatMap((list) => [list.join(''), list.map((part) => part[0] ?? '').join('')]);
}

/** Keys of a few names, parted by spaces, each once. */
export function searchKeys(names: readonly string[]): string {
  const keys = names
    .filter((name) => name !== '')
    .flatMap((name) => (/\p{Script=Han}/u.test(name) ? [name, ...spellings(name)] : [name]));
  return [...new Set(keys.map(searchForm))].filter((key) => key !== '').join(' ');
}
