/**
 * What the time of day decides: whether the hall is open, and how loud it may be. The only thing that asks the wall clock; a clock
 * that tells nonsense leaves the hall open and the loudness as configured (KI-27).
 */
import type { ExhibitSettings } from './exhibit-settings.ts';
import type { DayRange } from './setting-codecs.ts';

/** Minute of the day on the wall, or undefined where the clock tells nonsense. */
export function minuteOf(date: Date): number | undefined {
  const minute = date.getHours() * 60 + date.getMinutes();
  return Number.isFinite(minute) ? minute : undefined;
}

/** Is a minute within a stretch of the day? One that ends before it begins goes over midnight. */
export function isWithin({ from, to }: DayRange, minute: number): boolean {
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** Is the hall open? Without hours it always is. */
export function isOpen({ open }: Pick<ExhibitSettings, 'open'>, minute: number | undefined): boolean {
  return minute === undefined || open.length === 0 || open.some((range) => isWithin(range, minute));
}

/** Loudness a visit begins with, 0–1, never above the hard maximum. */
export function volumeAt(
  { volume, volumes, loudest }: Pick<ExhibitSettings, 'volume' | 'volumes' | 'loudest'>,
  minute: number | undefined,
): number {
  const step = minute === undefined ? undefined : volumes.find((one) => isWithin(one, minute));
  return Math.min(step?.level ?? volume, loudest) / 100;
}
