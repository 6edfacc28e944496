/** A measure beside its limit and its goal: what the bench prints and keeps. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is wanted: at most so many times the bare page, at most or at least so much, or so much more than the bare page. */
export type Goal = { ratio: number } | { most: number } | { least: number } | { above: number };

export interface Row {
  what: string;
  unit: string;
  ours: number;
  /** The same measure of the bare page in the same run. */
  bare?: number;
  /** The one by the other. */
  ratio?: number;
  wanted?: string;
  ok?: boolean;
}

function judge(goal: Goal, ours: number, bare: number | undefined): { wanted: string; ok: boolean } {
  if ('most' in goal) return { wanted: `≤ ${goal.most}`, ok: ours <= goal.most };
  if ('least' in goal) return { wanted: `≥ ${goal.least}`, ok: ours >= goal.least };
  if ('above' in goal) return { wanted: `≤ bare + ${goal.above}`, ok: ours - (bare ?? 0) <= goal.above };
  return { wanted: `≤ ${goal.ratio} × bare`, ok: bare !== undefined && ours / bare <= goal.ratio };
}

/** Two places are enough for every measure here. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** @param bare undefined when the bare page has no such measure */
export function row(what: string, unit: string, ours: number, bare?: number, goal?: Goal): Row {
  return {
    what,
    unit,
    ours: round(ours),
    ...(bare === undefined ? {} : { bare: round(bare) }),
    ...(bare === undefined || bare === 0 ? {} : { ratio: round(ours / bare) }),
    ...(goal === undefined ? {} : judge(goal, ours, bare)),
  };
}

/** Lines of a table for the terminal. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, unit, ours, bare, ratio, wanted = '', ok }) => [
    ok === false ? '✗' : ' ',
    what,
    `${ours} ${unit}`.trim(),
    bare === undefined ? '' : `${bare} ${unit}`.trim(),
    ratio === undefined ? '' : `${ratio} ×`,
    wanted,
  ]);
  const all = [[' ', '', 'this', 'bare', 'ratio', 'wanted'], ...cells];
  const widths = all[0]!.map((_, i) => Math.max(...all.map((line) => line[i]!.length)));
  return all
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export interface Part {
  /** Day it was measured, ISO. */
  measured: string;
  /** Mean load of the machine in the minute before: 0 on a quiet one. */
  load: number;
  rows: Row[];
  /** Anything that explains the rows. */
  notes?: string[];
}
export interface Kept {
  machine: Record<string, string | number>;
  parts: Record<string, Part>;
}

/** Puts freshly measured parts into the file, beside those that were not measured this time. */
export function keep(file: string, { machine, parts }: Kept): void {
  let before: Kept = { machine: {}, parts: {} };
  try {
    before = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    // The first time there is none.
  }
  mkdirSync(dirname(file), { recursive: true });
  const all: Kept = { machine: { ...before.machine, ...machine }, parts: { ...before.parts, ...parts } };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}
