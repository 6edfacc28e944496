/**
 * How a number is said: scale, nearness, unit. 345000 人 → 34.5万人; over 360 次 → 360余次; over 5300 → more than 5,300.
 * A story may never sharpen a number, so nearness is written here and nowhere else. No space stands between Chinese
 * characters and digits: the style sheet sets it (text-autospace). Numbers in Chinese text: GB/T 15835-2011.
 */
import { toHan } from './han.ts';

/** The part of a fact that says how many. */
export interface Quantified {
  /** In single units; a pair for a range. */
  value?: number | readonly [number, number] | undefined;
  unit?: string | undefined;
  approx?: 'exact' | 'over' | 'near' | 'about' | 'range' | undefined;
  wording?: '余' | '多' | '逾' | '以上' | '余万' | '万余' | '多万' | undefined;
}

export interface QuantityOptions {
  /** han writes Chinese numerals: 二十万. */
  numerals?: 'arabic' | 'han' | undefined;
  /** A shorter unit than the fact's own. */
  unit?: string | undefined;
}

/** Joined in this order, without anything between, they read as one phrase; English parts carry their own spaces. */
export interface Quantity {
  /** 约, 近, 逾; "about ", "nearly ", "more than ". */
  before: string;
  digits: string;
  /** Scale and what belongs to it: 万, 余, 余万. */
  after: string;
  /** Unit and what follows it: 家以上, %, " stations". */
  unit: string;
}

/** A value over a scale that needs at most two decimals there. */
interface Scaled {
  base: number;
  scale: string;
}

const decimals = (value: number): number =>
  (String(Number(value.toPrecision(15))).split('.')[1] ?? '').length;

/** The largest scale that tells the value whole with at most two decimals; none when it would take more. */
function toScale(value: number, scales: readonly (readonly [number, string])[]): Scaled {
  for (const [size, scale] of scales) {
    const base = Number((value / size).toPrecision(15));
    if (value >= size && decimals(base) <= 2) return { base, scale };
  }
  return { base: value, scale: '' };
}

const CHINESE_SCALES = [
  [1e8, '亿'],
  [1e4, '万'],
] as const;
const ENGLISH_SCALES = [
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

/** Where "more than" stands: 余 may follow only a round ten (70余万, but 3万余), 以上 follows a share. */
function overWording({ base }: Scaled, unit: string): NonNullable<Quantified['wording']> {
  if (unit.startsWith('%')) return '以上';
  return base % 10 === 0 || base < 10 ? '余' : '逾';
}

function chinese(fact: Quantified, value: number, unit: string, han: boolean): Quantity {
  const scaled = toScale(value, CHINESE_SCALES);
  const { base, scale } = scaled;
  const wording = fact.approx === 'over' ? (fact.wording ?? overWording(scaled, unit)) : undefined;
  const mark = wording === undefined ? '' : wording.replace('万', '').replace(/逾|以上/u, '');
  const markFirst = wording === '余万' || wording === '多万' || (wording !== '万余' && base % 10 === 0);
  const before =
    fact.approx === 'near' ? '近' : fact.approx === 'about' ? '约' : wording === '逾' ? '逾' : '';
  const tail = wording === '以上' ? '以上' : '';
  if (!han)
    return {
      before,
      digits: String(base),
      after: markFirst ? mark + scale : scale + mark,
      unit: unit + tail,
    };
  if (unit.startsWith('%'))
    return { before, digits: `百分之${toHan(value)}`, after: mark, unit: unit.slice(1) + tail };
  if (mark !== '' && markFirst)
    return { before, digits: toHan(base), after: mark + scale, unit: unit + tail };
  return {
    before,
    digits: Number.isInteger(value) ? toHan(value) : toHan(base) + scale,
    after: mark,
    unit: unit + tail,
  };
}

/** Both ends of a range; a scale they share is said once: 1～2万. */
function chineseRange([from, to]: readonly [number, number], unit: string, han: boolean): Quantity {
  const [low, high] = [toScale(from, CHINESE_SCALES), toScale(to, CHINESE_SCALES)];
  const shared = low.scale === high.scale ? low.scale : '';
  const write = ({ base, scale }: Scaled): string =>
    (han ? toHan(base) : String(base)) + (shared === '' ? scale : '');
  return { before: '', digits: `${write(low)}～${write(high)}`, after: shared, unit };
}

const thousands = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
const ENGLISH_NEARNESS = {
  exact: '',
  over: 'more than ',
  near: 'nearly ',
  about: 'about ',
  range: '',
} as const;

function english(fact: Quantified, value: number, unit: string): Quantity {
  const { base, scale } = toScale(value, ENGLISH_SCALES);
  return {
    before: ENGLISH_NEARNESS[fact.approx ?? 'exact'],
    digits: thousands.format(base),
    after: scale,
    unit,
  };
}

/**
 * Parts of a fact's number as a reader of that language writes it.
 * @returns four empty parts when the fact has no value.
 */
export function quantity(fact: Quantified, lang: 'zh-CN' | 'en', options: QuantityOptions = {}): Quantity {
  const { value } = fact;
  const unit = options.unit ?? fact.unit ?? '';
  const han = options.numerals === 'han';
  if (value === undefined) return { before: '', digits: '', after: '', unit: '' };
  if (lang === 'zh-CN')
    return typeof value === 'number' ? chinese(fact, value, unit, han) : chineseRange(value, unit, han);
  const spaced = unit === '' || unit.startsWith('%') ? unit : ` ${unit}`;
  if (typeof value === 'number') return english(fact, value, spaced);
  return { before: '', digits: value.map((end) => thousands.format(end)).join('–'), after: '', unit: spaced };
}

/** A fact's number as one phrase. */
export function sayQuantity(fact: Quantified, lang: 'zh-CN' | 'en', options: QuantityOptions = {}): string {
  const { before, digits, after, unit } = quantity(fact, lang, options);
  return before + digits + after + unit;
}
