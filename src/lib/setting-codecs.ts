/**
 * How one setting is written in an address, and what is used instead when what is written there cannot be.
 * A codec never throws: it answers with the nearest value that can be, and says why it did not take the given one.
 */
import { nearest } from './nearest.ts';

export type FaultReason = 'unknown-setting' | 'unknown-value' | 'out-of-range' | 'not-a-number' | 'malformed';

/** What was read. `why` is missing when the text was taken as it stands. */
export interface Reading<T> {
  value: T;
  why?: FaultReason;
}

export interface Codec<T> {
  fallback: T;
  /** What may be written, for people: `15–600`, `loop, stage`, `HH:MM-HH:MM`. */
  allowed: string;
  /** Of a number: between one that can be written and the next. */
  step?: number;
  /** Takes several values: given more than once, they are one list. */
  many?: boolean;
  read(text: string): Reading<T>;
  /** The text that `read` takes as it stands. */
  write(value: T): string;
}

/** A stretch of the day in minutes since midnight; one that ends before it begins goes over midnight. */
export interface DayRange {
  from: number;
  to: number;
}

/** Loudness in a stretch of the day, percent. */
export interface VolumeStep extends DayRange {
  level: number;
}

/** A whole number within bounds. */
export const whole = (min: number, max: number, fallback: number): Codec<number> =>
  parts(1, min, max, fallback);

/** A number within bounds with one digit after the point. */
export const tenths = (min: number, max: number, fallback: number): Codec<number> =>
  parts(10, min, max, fallback);

function parts(ofOne: number, min: number, max: number, fallback: number): Codec<number> {
  return {
    fallback,
    allowed: `${min}–${max}`,
    step: 1 / ofOne,
    read: (text) => {
      const given = text.trim() === '' ? NaN : Number(text);
      if (!Number.isFinite(given)) return { value: fallback, why: 'not-a-number' };
      const value = Math.min(max, Math.max(min, Math.round(given * ofOne) / ofOne));
      return value === given ? { value } : { value, why: 'out-of-range' };
    },
    write: String,
  };
}

/** A number, or one word in its place. */
export function wordOr<W extends string>(word: W, number: Codec<number>): Codec<number | W> {
  return {
    fallback: word,
    allowed: `${word}, ${number.allowed}`,
    ...(number.step === undefined ? {} : { step: number.step }),
    read: (text) => {
      if (text === word) return { value: word };
      const reading = number.read(text);
      return reading.why === 'not-a-number' ? { value: word, why: 'unknown-value' } : reading;
    },
    write: String,
  };
}

/** One of a few words; the first is the fallback. */
export function choice<const T extends string>(...words: readonly [T, ...T[]]): Codec<T> {
  return {
    fallback: words[0],
    allowed: words.join(', '),
    read: (text) => {
      const same = words.find((word) => word === text);
      if (same !== undefined) return { value: same };
      const near = nearest(text, words);
      return { value: words.find((word) => word === near) ?? words[0], why: 'unknown-value' };
    },
    write: (value) => value,
  };
}

/** `on` or `off`. */
export function flag(fallback: boolean): Codec<boolean> {
  const words = fallback ? choice('on', 'off') : choice('off', 'on');
  return {
    fallback,
    allowed: words.allowed,
    read: (text) => {
      const { value, ...rest } = words.read(text);
      return { value: value === 'on', ...rest };
    },
    write: (value) => (value ? 'on' : 'off'),
  };
}

/** Text of a given form, or nothing. @param repair makes the nearest text of that form, if there is one */
export function pattern(
  form: RegExp,
  allowed: string,
  repair: (text: string) => string = () => '',
): Codec<string> {
  return {
    fallback: '',
    allowed,
    read: (text) => {
      if (text === '' || form.test(text)) return { value: text };
      const near = repair(text);
      return { value: form.test(near) ? near : '', why: 'malformed' };
    },
    write: (value) => value,
  };
}

/** Several of one kind, with commas between. What cannot be read is left out. */
export function list<T>(item: Omit<Codec<T | undefined>, 'fallback'>): Codec<T[]> {
  return {
    fallback: [],
    allowed: item.allowed,
    many: true,
    read: (text) => {
      const readings = text
        .split(',')
        .filter((part) => part !== '')
        .map((part) => item.read(part.trim()));
      const value = readings.flatMap((one) => (one.value === undefined ? [] : [one.value]));
      const why = readings.find((one) => one.why !== undefined)?.why;
      return why === undefined ? { value } : { value, why };
    },
    write: (values) => values.map((value) => item.write(value)).join(','),
  };
}

const MINUTES = 24 * 60;
const two = (n: number): string => String(n).padStart(2, '0');

/** `8:30` → 510; 24:00 is the end of the day. */
export function minuteOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/.exec(text) ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && at <= MINUTES ? at : undefined;
}

/** 510 → `08:30`. */
export const clockTime = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

function readRange(text: string): Reading<DayRange | undefined> {
  const [from, to, ...rest] = text.split(/[-–~]/).map(minuteOfDay);
  if (from === undefined || to === undefined || from === to || rest.length > 0)
    return { value: undefined, why: 'malformed' };
  return { value: { from, to } };
}

const writeRange = (range: DayRange | undefined): string =>
  range === undefined ? '' : `${clockTime(range.from)}-${clockTime(range.to)}`;

/** `09:00-12:00,13:30-17:00` */
export const dayRanges = (): Codec<DayRange[]> =>
  list({ allowed: 'HH:MM-HH:MM', read: readRange, write: writeRange });

const LEVEL = whole(0, 100, 0);

function readStep(text: string): Reading<VolumeStep | undefined> {
  const [hours = '', level = ''] = text.split('@');
  const { value: range } = readRange(hours);
  const loud = LEVEL.read(level);
  if (range === undefined || loud.why === 'not-a-number') return { value: undefined, why: 'malformed' };
  const value = { ...range, level: loud.value };
  return loud.why === undefined ? { value } : { value, why: loud.why };
}

/** `08:30-12:00@60,12:00-13:30@20` */
export const volumeSteps = (): Codec<VolumeStep[]> =>
  list({
    allowed: 'HH:MM-HH:MM@0–100',
    read: readStep,
    write: (step) => (step === undefined ? '' : `${writeRange(step)}@${step.level}`),
  });

/** Names out of a known set; a misspelt one is taken for the nearest. Without a set every ASCII id is taken. */
export function names(known: readonly string[] | undefined): Codec<string[]> {
  return list({
    allowed: known?.join(', ') ?? 'a-z, 0-9, -',
    read: (text) => {
      if (known === undefined ? /^[a-z][a-z0-9-]*$/.test(text) : known.indexOf(text) >= 0)
        return { value: text };
      return { value: known && nearest(text, known), why: 'unknown-value' };
    },
    write: (name) => name ?? '',
  });
}
