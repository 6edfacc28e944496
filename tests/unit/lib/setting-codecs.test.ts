import { describe, expect, it } from 'vitest';
import {
  choice,
  clockTime,
  dayRanges,
  flag,
  minuteOfDay,
  names,
  volumeSteps,
  whole,
} from '../../../src/lib/setting-codecs.ts';

describe('times of the day', () => {
  it.each([
    ['00:00', 0],
    ['8:30', 510],
    ['08：30', 510],
    ['24:00', 1440],
    ['24:01', undefined],
    ['12:60', undefined],
    ['noon', undefined],
    ['', undefined],
  ])('%s is minute %s', (text, minute) => expect(minuteOfDay(text)).toBe(minute));

  it('are written with two digits', () =>
    expect([0, 510, 1440].map(clockTime)).toEqual(['00:00', '08:30', '24:00']));

  it('make ranges, of which an empty one is none', () => {
    expect(dayRanges().read('09:00-09:00')).toEqual({ value: [], why: 'malformed' });
    expect(dayRanges().read('09:00–12:00, 13:00~17:00').value).toEqual([
      { from: 540, to: 720 },
      { from: 780, to: 1020 },
    ]);
  });
});

describe('a codec', () => {
  it('never throws, whatever it is given', () => {
    const all = [
      whole(1, 9, 5),
      choice('a', 'b'),
      flag(true),
      dayRanges(),
      volumeSteps(),
      names(['a']),
      names(undefined),
    ];
    const texts = [
      '',
      ' ',
      '-',
      '@',
      ',,,',
      'NaN',
      '1e999',
      '__proto__',
      '0x10',
      '\u0000',
      '９',
      '5,5',
      'a-b@c',
    ];
    for (const codec of all)
      for (const text of texts) {
        const { value } = codec.read(text);
        expect(() => codec.write(value as never)).not.toThrow();
      }
  });

  it('takes what it has written', () => {
    expect(whole(1, 9, 5).read(whole(1, 9, 5).write(7))).toEqual({ value: 7 });
    expect(flag(false).read(flag(false).write(true))).toEqual({ value: true });
    expect(names(undefined).read('a-b,c')).toEqual({ value: ['a-b', 'c'] });
  });
});
