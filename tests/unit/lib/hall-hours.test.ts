import { describe, expect, it } from 'vitest';
import { isOpen, isWithin, minuteOf, volumeAt } from '../../../src/lib/hall-hours.ts';

describe('hours of a hall', () => {
  const day = { from: 540, to: 1020 };
  const night = { from: 1320, to: 120 };

  it('begin with their first minute and end before their last', () => {
    expect([539, 540, 1019, 1020].map((minute) => isWithin(day, minute))).toEqual([false, true, true, false]);
    expect([1319, 1320, 0, 119, 120].map((minute) => isWithin(night, minute))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('are all hours when none are named', () => expect(isOpen({ open: [] }, 3)).toBe(true));

  it('leave a midday break', () => {
    const open = [
      { from: 540, to: 720 },
      { from: 810, to: 1020 },
    ];
    expect([600, 720, 800, 810].map((minute) => isOpen({ open }, minute))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('do not close a hall whose clock tells nonsense', () => {
    expect(minuteOf(new Date(NaN))).toBeUndefined();
    expect(isOpen({ open: [day] }, undefined)).toBe(true);
  });

  it('are read from any year', () => {
    for (const year of [1970, 1999, 2026, 2038, 2100])
      expect(minuteOf(new Date(year, 5, 1, 9, 30))).toBe(570);
  });
});

describe('loudness', () => {
  const settings = {
    volume: 60,
    loudest: 80,
    volumes: [
      { from: 510, to: 720, level: 40 },
      { from: 720, to: 780, level: 95 },
    ],
  };
  it.each([
    [480, 0.6],
    [510, 0.4],
    [719, 0.4],
    [720, 0.8],
    [780, 0.6],
    [undefined, 0.6],
  ])('at minute %s is %s', (minute, level) => expect(volumeAt(settings, minute)).toBe(level));

  it('never exceeds the maximum', () => {
    expect(volumeAt({ volume: 100, volumes: [], loudest: 30 }, 0)).toBe(0.3);
    expect(volumeAt({ volume: 100, volumes: [], loudest: 0 }, 0)).toBe(0);
  });
});
