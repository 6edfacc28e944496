/**
 * Finds numbers in words.
 *
 * The rule of numbers. In prose outside <Fact>, digits are an error, unless they are part of a date (1998年5月4日,
 * 5月, 4 May 1998; in English also a year after a word such as "in") or stand within “…” 「…」 《…》 "…". A run of two or more Chinese numerals that makes a
 * number of at least ten, or a share (百分之七十, 七成), is an error too, unless the beat backs it: the value of a fact
 * told there, what its crowd shows, its metres, the story's distance. Single numerals (一扇门, 十分) and idioms
 * (千万, 三三两两) are words. Words inside <Fact> may hold only numbers the fact states. Titles, summaries, labels and
 * captions may hold numbers of their chapter's facts. English number words (ten thousand) are not looked for.
 */
import { parseHan } from '../lib/han.ts';

export interface NumberRun {
  /** As written, with its scale: 34.5万, 七成. */
  text: string;
  /** Offsets in the words; `end` is exclusive. */
  start: number;
  end: number;
  value: number;
  /** A share, told in hundredths. */
  percent: boolean;
  /** Written in Chinese numerals. */
  han: boolean;
  /** A single Chinese numeral: a number only where a fact makes it one. */
  single: boolean;
}

const ARABIC = /[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?/u;
const ARABIC_TAIL = /(?:\s?(?:[余多]?[百千]?[万亿]))?(?:\s?(?:%|％|per ?cent\b))?/u;
const ENGLISH_TAIL = /\s?(thousand|million|billion)\b/iu;
const H = '零〇一二两三四五六七八九十百千万亿';
const D = '零〇一二三四五六七八九';
/** 三成 is a share; 一成不变, 三成员 are not. */
const TENTHS = '[一二三四五六七八九十]成[一二三四五六七八九]?(?![不员为立就长功果本熟群绩分])';
const HAN = new RegExp(
  `[${H}]+分之[${H}]+(?:点[${D}]+)?|${TENTHS}|[${H}]+(?:点[${D}]+[万亿])?(?:[余多几][万亿])?`,
  'u',
);
const RUN = new RegExp(`(${ARABIC.source}${ARABIC_TAIL.source})|(${HAN.source})`, 'gu');
const ENGLISH_SCALE: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** Every number in a text, in order. Malformed runs of numerals are words. */
export function findNumbers(text: string): NumberRun[] {
  const runs: NumberRun[] = [];
  for (const match of text.matchAll(RUN)) {
    const [found, arabic] = match;
    const start = match.index;
    const read = parseHan(found.replace(/per ?cent/u, '%'));
    if (read === undefined) continue;
    const tail = arabic === undefined ? null : ENGLISH_TAIL.exec(text.slice(start + found.length));
    const english = tail?.index === 0 ? tail : null;
    const whole = found + (english?.[0] ?? '');
    runs.push({
      text: whole,
      start,
      end: start + whole.length,
      value: read.value * (ENGLISH_SCALE[english?.[1]?.toLowerCase() ?? ''] ?? 1),
      percent: read.percent,
      han: arabic === undefined,
      single: arabic === undefined && (found.length < 2 || (read.value < 10 && !read.percent)),
    });
  }
  return runs;
}

const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const YEAR = '(?:19|20)[0-9]{2}';
const HAN_DAY = '[一二三四五六七八九十]{1,3}';
const DATES = [
  `${YEAR}(?:\\s?[—–～~-]\\s?${YEAR})?\\s?年(?:\\s?[0-9]{1,2}\\s?月(?:\\s?[0-9]{1,2}\\s?日)?)?`,
  '[0-9]{1,2}\\s?月(?:\\s?[0-9]{1,2}\\s?日)?(?!\\s?[0-9])',
  `${YEAR}-[0-9]{2}(?:-[0-9]{2})?(?![0-9])`,
  `(?:[0-9]{1,2} )?${MONTHS}(?: [0-9]{1,2},)?(?: ${YEAR})?\\b`,
  // A lone year needs a word that makes it one, so that "2000 people" stays a number.
  `(?<=\\b(?:[Ii]n|[Oo]f|[Ss]ince|[Bb]y|[Ff]rom|to|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|and|year|early|late|mid) |[(—–])${YEAR}(?![0-9,.%]*[0-9%])(?! (?:people|persons))`,
  `[二一][〇零一二三四五六七八九]{3}年(?:${HAN_DAY}月(?:${HAN_DAY}日)?)?`,
  `${HAN_DAY}月${HAN_DAY}日|(?:十[一二]?)月|${HAN_DAY}日(?=[，。、晚早凌上下])`,
];
const EXEMPT = new RegExp(
  [...DATES, '“[^”]*”', '「[^」]*」', '『[^』]*』', '《[^》]*》', '"[^"]*"'].join('|'),
  'gu',
);

/** Parts of a text where numbers need no fact: dates, and what stands in quotation or title marks. */
export function exemptRanges(text: string): { start: number; end: number }[] {
  return [...text.matchAll(EXEMPT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Numbers of a text that are neither dates nor quoted. */
export function bareNumbers(text: string): NumberRun[] {
  const exempt = exemptRanges(text);
  return findNumbers(text).filter(
    ({ start, end }) => !exempt.some((range) => range.start <= start && end <= range.end),
  );
}
