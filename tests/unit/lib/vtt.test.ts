import { describe, expect, it } from 'vitest';
import { readVtt, secondsOf } from '../../../src/lib/vtt.ts';

describe('secondsOf', () => {
  it.each([
    ['00:01.500', 1.5],
    ['01:00:02.000', 3602],
    [' 00:00.000 ', 0],
  ])('reads %s', (text, seconds) => expect(secondsOf(text)).toBe(seconds));
  it.each(['1.5', '00:01', '00:1.500', 'soon'])('refuses %s', (text) =>
    expect(secondsOf(text)).toBeUndefined(),
  );
});

describe('readVtt', () => {
  const head = 'WEBVTT\n\n';
  it('reads cues, their settings aside, and words of several lines', () => {
    const { cues, faults, lines } = readVtt(
      `${head}NOTE hello\n\nfirst\n00:01.000 --> 00:02.000 align:start\none\ntwo\n`,
    );
    expect(cues).toEqual([{ start: 1, end: 2, text: 'one two' }]);
    expect(lines).toEqual([6]);
    expect(faults).toEqual([]);
  });
  it.each([
    ['a missing header', '00:01.000 --> 00:02.000\na', 'header'],
    ['a time that is none', `${head}1 --> 2\na`, 'time'],
    ['an end before its start', `${head}00:02.000 --> 00:01.000\na`, 'order'],
    ['cues that overlap', `${head}00:01.000 --> 00:03.000\na\n\n00:02.000 --> 00:04.000\nb`, 'order'],
    ['a cue without words', `${head}00:01.000 --> 00:03.000\n`, 'empty'],
    ['no cue at all', head, 'empty'],
  ])('tells of %s', (_, text, what) =>
    expect(readVtt(text).faults.map((fault) => fault.what)).toEqual([what]),
  );
});
