/** What keeps a screen fit for days: drift, reload, recovery, the log of mistakes, the corner, the counters. */
import { describe, expect, it } from 'vitest';
import { countTaps, isInCorner } from '../../../../src/performers/loop/corner-taps.ts';
import {
  countersCsv,
  hourOf,
  MOST_BYTES,
  rotated,
  type CountedVisit,
} from '../../../../src/performers/loop/counters.ts';
import { driftAt, REACH, sideAt } from '../../../../src/performers/loop/drift.ts';
import { ErrorLog, LIMITS, readErrors } from '../../../../src/performers/loop/error-log.ts';
import { livesOf, remedyFor } from '../../../../src/performers/loop/recovery.ts';
import { isReloadDue } from '../../../../src/performers/loop/reload-rule.ts';
import { freshVisit, type Visit } from '../../../../src/performers/loop/visit-machine.ts';

describe('the drift against burn-in (KI-24)', () => {
  const steps = Array.from({ length: 40 }, (_, i) => driftAt(i));
  it('stays within four pixels, moves at every step, and by no more than four', () => {
    steps.slice(1).forEach((to, i) => {
      const from = steps[i]!;
      expect(Math.max(Math.abs(to.x), Math.abs(to.y))).toBeLessThanOrEqual(REACH);
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(REACH);
    });
  });
  it('comes to many places', () => {
    expect(new Set(steps.map(({ x, y }) => `${x} ${y}`)).size).toBe(8);
  });
  it('changes the side of what always stands in a corner, within ten minutes', () => {
    expect(Array.from({ length: 11 }, (_, i) => sideAt(i)).join('')).toBe('00000111110');
  });
});

describe('loading anew (KI-21)', () => {
  const HOUR = 3_600_000;
  const limits = { reload: 6, cycles: 500 };
  const attract = (since: number, cycles = 0): Visit => freshVisit(since, cycles);
  it.each([
    ['young and rarely visited', attract(0), 6 * HOUR - 1, false],
    ['old', attract(0), 6 * HOUR, true],
    ['much visited', attract(HOUR, 500), HOUR + 30_000, true],
    ['just left', attract(6 * HOUR), 6 * HOUR + 29_999, false],
    ['old, with a visitor', { ...attract(0), phase: 'active' as const }, 9 * HOUR, false],
    ['old, in a warning', { ...attract(0), phase: 'warning' as const }, 9 * HOUR, false],
  ])('%s', (_, visit, now, due) => expect(isReloadDue(visit, now, limits)).toBe(due));
});

describe('after a mistake (KI-23)', () => {
  const MIN = 60_000;
  it('is a soft reset, twice', () => {
    expect(remedyFor([5 * MIN], [])).toBe('soft');
    expect(remedyFor([5 * MIN, 6 * MIN], [])).toBe('soft');
  });
  it('is a new page after three in five minutes, not after three in six', () => {
    expect(remedyFor([0, 1 * MIN, 5 * MIN], [])).toBe('reload');
    expect(remedyFor([0, 1 * MIN, 6 * MIN], [])).toBe('soft');
  });
  it('is stillness at the third such load within a quarter of an hour', () => {
    expect(remedyFor([0, 1, 2 * MIN], [60 * MIN])).toBe('reload');
    expect(remedyFor([0, 1, 2 * MIN], [60 * MIN, 3 * MIN])).toBe('still');
    expect(remedyFor([0, 1, 2 * MIN], [60 * MIN, 14 * MIN])).toBe('reload');
    expect(remedyFor([11 * MIN, 12 * MIN, 13 * MIN], [1 * MIN, 3 * MIN])).toBe('reload');
    expect(remedyFor([11 * MIN, 12 * MIN, 12 * MIN], [1 * MIN, 3 * MIN])).toBe('still');
  });
  it('believes nothing else that storage holds', () => {
    expect([undefined, null, {}, 'x', ['1', -1, NaN, null]].map(livesOf)).toEqual([[], [], [], [], []]);
    expect(livesOf([1, 2, 3, 4])).toEqual([2, 3, 4]);
  });
});

describe('the log of mistakes', () => {
  const disk = (text?: string) => {
    let kept = text ?? null;
    return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
  };
  const entry = (what: string) => ({ when: '2026-11-26T09:00:00Z', age: 5, what, where: 'a-b' });

  it('keeps two hundred, the latest', () => {
    const log = new ErrorLog(disk());
    for (let i = 0; i < 450; i += 1) log.add(entry(`fault ${i}`));
    expect(log.entries).toHaveLength(200);
    expect(log.entries[199]?.what).toBe('fault 449');
  });

  it('keeps 64 kB at most, however long each is', () => {
    const storage = disk();
    const log = new ErrorLog(storage);
    for (let i = 0; i < 300; i += 1) log.add(entry('错'.repeat(5000)));
    expect((storage.getItem() ?? '').length * 2).toBeLessThanOrEqual(LIMITS.bytes);
    expect(log.entries.length).toBeGreaterThan(40);
    expect(log.entries[0]?.what).toHaveLength(LIMITS.words);
  });

  it('is there after the page has loaded anew', () => {
    const storage = disk();
    new ErrorLog(storage).add(entry('first'));
    expect(new ErrorLog(storage).entries.map(({ what }) => what)).toEqual(['first']);
  });

  it.each(['', '{', '5', '[1, null, {"what": 3}]'])('reads nothing out of %j', (text) =>
    expect(readErrors(disk(text))).toEqual([]),
  );

  it('goes on without a disk, and with a full one', () => {
    const full = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const storage of [undefined, full]) {
      const log = new ErrorLog(storage);
      log.add(entry('kept'));
      expect(log.entries).toHaveLength(1);
    }
  });
});

describe('the staff corner (KI-18)', () => {
  it('opens at five taps within three seconds', () => {
    const tap = countTaps();
    expect([0, 700, 1400, 2100, 2800].map(tap)).toEqual([false, false, false, false, true]);
  });
  it('stays shut at five slower ones, and at four', () => {
    const tap = countTaps();
    expect([0, 800, 1600, 2400, 3200].map(tap)).toEqual([false, false, false, false, false]);
    expect([9000, 9001, 9002, 9003].map(countTaps())).toEqual([false, false, false, false]);
  });
  it('begins to count anew once it has opened', () => {
    const tap = countTaps();
    [0, 1, 2, 3, 4].forEach(tap);
    expect(tap(5)).toBe(false);
  });
  it('is a corner', () => {
    expect([isInCorner(0, 0), isInCorner(95, 95), isInCorner(96, 5), isInCorner(5, 96)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the counters (KI-32)', () => {
  const visit = (n: number): CountedVisit => ({
    hour: '2026-11-26 09',
    seconds: n,
    sections: { landing: 12, river: 30 },
    errors: 0,
    lang: 'zh-CN',
  });

  it('keep 200 kB at most, the latest', () => {
    const many = Array.from({ length: 5000 }, (_, i) => visit(i));
    const kept = rotated(many);
    expect(JSON.stringify(kept).length * 2).toBeLessThanOrEqual(MOST_BYTES);
    expect(kept.length).toBeGreaterThan(500);
    expect(kept[kept.length - 1]?.seconds).toBe(4999);
    expect(rotated(many.slice(0, 10))).toHaveLength(10);
  });

  it('become a table with a line a section', () => {
    expect(countersCsv([visit(42), { ...visit(3), sections: {} }])).toBe(
      '\uFEFFvisit,hour,seconds,errors,lang,section,section_seconds\r\n' +
        '1,2026-11-26 09,42,0,zh-CN,landing,12\r\n' +
        '1,2026-11-26 09,42,0,zh-CN,river,30\r\n' +
        '2,2026-11-26 09,3,0,zh-CN,,\r\n',
    );
  });

  it('know the hour, and nothing of a broken clock', () => {
    expect(hourOf(new Date(2026, 0, 5, 9, 59))).toBe('2026-01-05 09');
    expect(hourOf(new Date(NaN))).toBe('');
  });
});
