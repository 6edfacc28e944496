/** Small pure parts of the loop: how long a face stands, what the staff corner says. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/lib/exhibit-settings.ts';
import { secondsFor } from '../../../../src/performers/loop/auto-walk.ts';
import { duration } from '../../../../src/performers/loop/format.ts';
import { logText, staffRows, type StaffFacts } from '../../../../src/performers/loop/staff-report.ts';
import { freshVisit } from '../../../../src/performers/loop/visit-machine.ts';
import { ui } from '../../../../src/ui/index.ts';

describe('a face of the loop', () => {
  it.each([
    [{ kind: 'beat', dwell: 8, parts: 1 }, 'story', 15],
    [{ kind: 'beat', dwell: 20, parts: 1 }, 'story', 20],
    [{ kind: 'beat', dwell: 60, parts: 1 }, 'story', 30],
    [{ kind: 'beat', dwell: 10, parts: 2 }, 'story', 10],
    [{ kind: 'beat', dwell: 6, parts: 6 }, 'story', 6],
    [{ kind: 'beat', dwell: 8, parts: 2 }, 25, 25],
    [{ kind: 'cover', dwell: 12, parts: 1 }, 'story', 12],
    [{ kind: 'opener', dwell: 7, parts: 1 }, 25, 7],
  ] as const)('%j stands, asked for %s, %s seconds', (face, dwell, seconds) =>
    expect(secondsFor(face, dwell)).toBe(seconds),
  );
});

describe('the staff corner', () => {
  const facts: StaffFacts = {
    version: '1.2.3',
    build: 'abc',
    age: 93_784_000,
    visit: { ...freshVisit(0), cycles: 7 },
    settings: DEFAULT_SETTINGS,
    faults: [],
    errors: [],
    count: 0,
    reloads: 0,
    still: false,
    level: 0.6,
    counted: 0,
  };
  const { loop } = ui('en').hall;
  const row = (over: Partial<StaffFacts>, name: string) =>
    staffRows({ ...facts, ...over }, loop).find(([key]) => key === name)?.[1];

  it('tells the age of the page', () => {
    expect([0, 59_999, 3_600_000, 93_784_000].map(duration)).toEqual([
      '00:00:00',
      '00:00:59',
      '01:00:00',
      '1 d 02:03:04',
    ]);
  });

  it('has a row for everything the requirement names (KI-18)', () => {
    const names = staffRows(facts, loop).map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([loop.version, loop.build, loop.uptime, loop.errors, loop.volume, loop.timers]),
    );
    expect(names).not.toContain(loop.counted);
    expect(names).not.toContain(loop.clock);
    expect(staffRows(facts, loop).filter(([name, text]) => name === '' || text === '')).toEqual([]);
  });

  it('says what is not as it should be', () => {
    const error = { when: '2026-11-26T09:00:00Z', age: 5, what: 'TypeError: x\n  at y', where: 'a-b' };
    expect(row({ errors: [error], count: 1 }, loop.errors)).toBe('1 · 2026-11-26T09:00:00Z TypeError: x');
    expect(row({ still: true }, loop.motion)).toBe(loop.motionIs.fallback);
    expect(row({ settings: { ...DEFAULT_SETTINGS, motion: 'off' } }, loop.motion)).toBe(loop.motionIs.asked);
    const fault = { name: 'idle', given: '3', used: '15', why: 'out-of-range' as const, allowed: '15–600' };
    expect(row({ faults: [fault] }, loop.settings)).toBe('idle=3 → 15');
    expect(row({ settings: { ...DEFAULT_SETTINGS, clock: 40 } }, loop.clock)).toContain('40');
  });

  it('hands over a log with everything in it', () => {
    const error = { when: 'w', age: 5, what: 'Error: x\n  at y', where: 'a-b' };
    const text = logText({ ...facts, errors: [error] }, loop, 'http://h/exhibit/loop/?idle=60', 'Agent/1');
    for (const part of ['http://h/exhibit/loop/?idle=60', 'Agent/1', '1.2.3', 'w +5s [a-b] Error: x\n  at y'])
      expect(text).toContain(part);
  });
});
