import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keep, row, table } from '../../../scripts/bench/rows.ts';

describe('a row', () => {
  it.each([
    [row('a', 'ms', 130, 100, { ratio: 1.35 }), true],
    [row('a', 'ms', 140, 100, { ratio: 1.35 }), false],
    [row('a', 'ms', 30, 0, { most: 30 }), true],
    [row('a', '%', 96, 99, { least: 97 }), false],
    [row('a', '%', 0.8, 0.2, { above: 0.5 }), false],
  ])('is judged by its goal: %o', (one, ok) => expect(one.ok).toBe(ok));

  it('says how it stands to the bare page, and nothing when that has none of it', () => {
    expect(row('a', 'ms', 150, 100).ratio).toBe(1.5);
    expect(row('a', 'ms', 150, 0).ratio).toBeUndefined();
  });

  it('is marked in the table when it misses its goal', () =>
    expect(table([row('late', 'ms', 9, 3, { ratio: 2 })])).toMatch(
      /^✗ +late +9 ms +3 ms +3 × +≤ 2 × bare$/mu,
    ));
});

describe('what is kept', () => {
  it('keeps the parts that were not measured this time', () => {
    const dir = mkdtempSync(join(tmpdir(), 'bench-'));
    const file = join(dir, 'latest.json');
    const part = (ours: number) => ({ measured: '2026-01-01', load: 0, rows: [row('a', '', ours)] });
    keep(file, { machine: { cores: 2 }, parts: { load: part(1), idle: part(2) } });
    keep(file, { machine: {}, parts: { idle: part(3) } });
    const kept = JSON.parse(readFileSync(file, 'utf8')) as {
      machine: object;
      parts: Record<string, { rows: { ours: number }[] }>;
    };
    rmSync(dir, { recursive: true });
    expect(kept.machine).toEqual({ cores: 2 });
    expect([kept.parts['load']?.rows[0]?.ours, kept.parts['idle']?.rows[0]?.ours]).toEqual([1, 3]);
  });
});
