/**
 * Chinese numerals: reading and writing. Reads what a text may hold (三百二十一, 二十万, 34.5万, 百分之七十, 七成五,
 * full-width digits), writes what a heading needs (二十万). Grammar: GB/T 15835-2011, 出版物上数字用法.
 */

const DIGITS = '零一二三四五六七八九';
const SMALL = { 十: 10, 百: 100, 千: 1000 } as const;

/** A number that was read; `percent` when it is a share, told in hundredths. */
export interface ReadNumber {
  value: number;
  percent: boolean;
}

/** Full-width digits, point and percent sign to their ASCII forms. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９．％]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** One Chinese digit, or undefined. 两 is 2 and 〇 is 0. */
function digit(sign: string | undefined): number | undefined {
  if (sign === undefined) return undefined;
  if (sign === '两') return 2;
  if (sign === '〇') return 0;
  const at = DIGITS.indexOf(sign);
  return at < 0 ? undefined : at;
}

/** A number below ten thousand: 三百二十一, 一千零五, 十二, 三百五 (350). Undefined when it is no well-formed number. */
function parseSection(text: string): number | undefined {
  let total = 0;
  let unit = 10000;
  let pending: number | undefined;
  let zero = false;
  for (const [i, sign] of [...text].entries()) {
    const next = digit(sign);
    if (next === 0) {
      if (pending !== undefined || i === 0 || zero) return undefined;
      zero = true;
    } else if (next !== undefined) {
      if (pending !== undefined) return undefined;
      pending = next;
    } else {
      const size = SMALL[sign as keyof typeof SMALL];
      // 十 alone may stand for 一十, at the start only: 百 and 千 need a digit, so that 千万 and 百分百 stay idioms.
      if (size === undefined || size >= unit || (pending === undefined && !(size === 10 && i === 0)))
        return undefined;
      total += (pending ?? 1) * size;
      [unit, pending, zero] = [size, undefined, false];
    }
  }
  if (zero && pending === undefined) return undefined;
  // 三百五 is 350 and 三百零五 is 305.
  const tail = unit > 10 && unit < 10000 && !zero ? unit / 10 : 1;
  return total + (pending ?? 0) * tail;
}

/** A whole number with 万 and 亿. */
function parseCardinal(text: string): number | undefined {
  const parts = /^(?:(.+?)亿零?)?(?:(.+?)万零?)?(.*)$/u.exec(text);
  if (parts === null || text === '') return undefined;
  const [, yi, wan, rest = ''] = parts;
  let total = 0;
  for (const [part, size] of [
    [yi, 1e8],
    [wan, 1e4],
  ] as const) {
    if (part === undefined) continue;
    const value = parseSection(part);
    if (value === undefined || value === 0) return undefined;
    total += value * size;
  }
  if (rest === '') return total;
  const value = parseSection(rest);
  if (value === undefined) return undefined;
  // 一万二 is 12000.
  const scale =
    yi === undefined && wan === undefined
      ? 1
      : rest.length === 1 && !/零./u.test(text)
        ? wan === undefined
          ? 1e7
          : 1e3
        : 1;
  return total + value * scale;
}

/** Digits read one by one: 二〇二三. At least four, or with a 〇 or 零 among them; so that 三五 and 一一 stay words. */
function parsePositional(text: string): number | undefined {
  if (!/^[零〇一二三四五六七八九]{2,}$/u.test(text) || !(text.length >= 4 || /[零〇]/u.test(text)))
    return undefined;
  return Number([...text].map((sign) => digit(sign)).join(''));
}

/** Digits or numerals with a point and a scale: 34.5万, 7000多万, 一点二五万, 七十余万. */
function parseScaled(text: string): number | undefined {
  const parts = /^(.+?)(?:[余多几]?([百千]?[万亿]))?$/u.exec(text);
  if (parts === null) return undefined;
  const [, base = '', scale = ''] = parts;
  const size = [...scale].reduce(
    (product, sign) => product * ({ 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }[sign] ?? 1),
    1,
  );
  if (/^\d/u.test(base)) {
    const plain = base.replace(/,(?=\d{3})/gu, '');
    return /^\d+(\.\d+)?$/u.test(plain) ? scaled(Number(plain), size) : undefined;
  }
  const [whole = '', fraction] = base.split('点');
  const value = parseCardinal(whole);
  if (value === undefined) return undefined;
  if (fraction === undefined) return value * size;
  const decimals = [...fraction].map((sign) => digit(sign));
  return decimals.includes(undefined) ? undefined : scaled(Number(`${value}.${decimals.join('')}`), size);
}

/** Product without the dust of binary fractions: 1.005 × 1000 is 1005. */
const scaled = (value: number, size: number): number => Number((value * size).toPrecision(15));

/** Reads one number. @returns undefined when the whole text is not a well-formed number. */
export function parseHan(text: string): ReadNumber | undefined {
  const plain = toHalfWidth(text.trim());
  const share = /^(.+)分之(.+)$/u.exec(plain);
  if (share !== null) {
    const whole = share[1] === '百' ? 100 : share[1] === '千' ? 1000 : parseCardinal(share[1] ?? '');
    const part = share[2] === '百' ? 100 : parseScaled(share[2] ?? '');
    return whole === undefined || whole === 0 || part === undefined
      ? undefined
      : { value: scaled(part / whole, 100), percent: true };
  }
  const tenths = /^([一二三四五六七八九十])成([一二三四五六七八九])?$/u.exec(plain);
  if (tenths !== null) {
    const tens = tenths[1] === '十' ? 10 : (digit(tenths[1]) ?? 0);
    return { value: tens * 10 + (digit(tenths[2]) ?? 0), percent: true };
  }
  const percent = /^(.+?)\s?%$/u.exec(plain);
  if (percent !== null) {
    const value = parseScaled(percent[1] ?? '');
    return value === undefined ? undefined : { value, percent: true };
  }
  const value = parsePositional(plain) ?? parseCardinal(plain) ?? parseScaled(plain);
  return value === undefined ? undefined : { value, percent: false };
}

/** A number 0–9999 in numerals, for a place after a higher section when `inner`. */
function section(value: number, inner: boolean): string {
  let text = '';
  let gap = inner;
  for (const [size, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const count = Math.floor(value / size) % 10;
    if (count === 0) {
      gap ||= text !== '';
      continue;
    }
    if (gap && (text !== '' || (inner && value < 1000))) text += '零';
    gap = false;
    text += (count === 2 && size === 1000 ? '两' : DIGITS[count]) + sign;
  }
  return text;
}

/** Writes a number as it is spoken: 321 → 三百二十一, 200000 → 二十万, 2000 → 两千, 34.5 → 三十四点五. */
export function toHan(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  let rest = Number(whole);
  let text = '';
  for (const [size, sign] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(rest / size);
    rest %= size;
    if (part === 0) continue;
    const head = part >= 10000 ? toHan(part) : section(part, text !== '');
    text += (sign !== '' && head === '二' ? '两' : head) + sign;
  }
  text = text === '' ? '零' : text.replace(/^一十/u, '十');
  return fraction === undefined
    ? text
    : `${text}点${[...fraction].map((sign) => DIGITS[Number(sign)]).join('')}`;
}
