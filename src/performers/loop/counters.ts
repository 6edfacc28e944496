/**
 * Counts visits on this machine, when the hall asks for it (KI-32): when, how long, which sections. Nothing that tells who: no id, no
 * picture, no address, the hour and not the minute. Oldest visits go first when 200 kB are full.
 */
import { toCsv } from '../../lib/csv.ts';

export interface CountedVisit {
  /** Local day and hour, `2026-11-26 17`; empty where the clock tells nonsense. */
  hour: string;
  /** Length of the visit, seconds. */
  seconds: number;
  /** Seconds in each section that was seen. */
  sections: Record<string, number>;
  /** Mistakes of the page during the visit. */
  errors: number;
  lang: string;
}

export const MOST_BYTES = 200 * 1024;

/** Oldest go until the rest fits; storage counts two bytes a sign. */
export function rotated(visits: readonly CountedVisit[]): CountedVisit[] {
  const sizes = visits.map((visit) => (JSON.stringify(visit).length + 1) * 2);
  let total = sizes.reduce((sum, size) => sum + size, 4);
  let first = 0;
  while (total > MOST_BYTES) {
    total -= sizes[first] ?? 0;
    first += 1;
  }
  return visits.slice(first);
}

const two = (n: number): string => String(n).padStart(2, '0');

export function hourOf(date: Date): string {
  if (!Number.isFinite(date.getTime())) return '';
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}`;
}

/** A line a visit and section: what a spreadsheet wants. */
export function countersCsv(visits: readonly CountedVisit[]): string {
  const rows = visits.flatMap((visit, i) => {
    const { hour, seconds, errors, lang, sections } = visit;
    const head = [String(i + 1), hour, String(seconds), String(errors), lang];
    const seen = Object.keys(sections);
    if (seen.length === 0) return [[...head, '', '']];
    return seen.map((section) => [...head, section, String(sections[section])]);
  });
  return toCsv([['visit', 'hour', 'seconds', 'errors', 'lang', 'section', 'section_seconds'], ...rows]);
}
