/**
 * 《灯下的队伍》, a march of the project's own: five notes (D E F# A B), a call, an answer, a quieter middle on the bowed
 * strings, all together, and a close on the gong. It quotes no tune.
 */
import type { Piece } from './notation.ts';

const CALL =
  "A4:1.5' B4:.5 D5:1 B4:1 | E5:1' D5:.5 B4:.5 A4:2 | F#5:1.5' E5:.5 D5:.5 E5:.5 B4:1 | A4:1 F#4:.5 A4:.5 E4:2";
const ANSWER =
  "A4:1.5' B4:.5 D5:1 F#5:1 | A5:1' F#5:.5 E5:.5 D5:1 B4:1 | E5:.75' F#5:.25 E5:.5 D5:.5 B4:1 A4:1 | D5:3' -:1";
const CLOSE = "D5:.5' E5:.5 F#5:1 A5:1 B5:1 | A5:2' F#5:1 E5:1 | D5:4'";

/** Four quarters of the bass, bar by bar. */
const BASS_CALL = 'D3:1 A2:1 B2:1 A2:1 | E3:1 B2:1 D3:1 A2:1 | B2:1 F#2:1 B2:1 F#2:1 | A2:1 E2:1 A2:1 B2:1';
const BASS_ANSWER = 'D3:1 A2:1 B2:1 D3:1 | F#2:1 D3:1 B2:1 D3:1 | E3:1 B2:1 E2:1 A2:1 | D3:1 A2:1 D2:1 -:1';

/** Off the beat, two notes. */
const OFF = (low: string, high: string): string =>
  `-:.5 ${low}:.5 -:.5 ${high}:.5 -:.5 ${low}:.5 -:.5 ${high}:.5`;
const OFFS_CALL = [OFF('A4', 'D5'), OFF('B4', 'E5'), OFF('F#4', 'B4'), OFF('E4', 'A4')].join(' | ');
const OFFS_ANSWER = [OFF('A4', 'D5'), OFF('F#4', 'D5'), OFF('E4', 'B4'), OFF('A4', 'D5')].join(' | ');

/** The same, eight notes higher. */
const octaveUp = (notes: string): string =>
  notes.replace(/\d(?=:)/gu, (octave) => String(Number(octave) + 1));

export const march: Piece = {
  beatsPerBar: 4,
  bars: 21,
  ring: 2.4,
  tempo: [
    [0, 130],
    [10, 132],
    [10.01, 124],
    [14, 126],
    [14.01, 134],
    [18, 134],
    [20, 100],
    [21, 78],
  ],
  dynamics: [
    [0, 0.2],
    [2, 0.78],
    [6, 0.82],
    [10, 0.74],
    [10.01, 0.5],
    [12, 0.62],
    [14, 0.72],
    [14.01, 0.92],
    [18, 0.96],
    [20, 1],
    [21, 0.9],
  ],
  parts: [
    { name: '领奏', program: 111, pan: 0.12, level: 0.78, touch: 0.9, bar: 2, notes: `${CALL} | ${ANSWER}` },
    {
      name: '弓弦',
      program: 110,
      pan: -0.25,
      level: 0.95,
      touch: 1.02,
      bar: 10,
      notes: 'B4:2 D5:1 E5:1 | F#5:1.5 E5:.5 D5:2 | E5:1 B4:1 A4:.5 B4:.5 D5:1 | E5:3 -:1',
    },
    {
      name: '弓弦合',
      program: 48,
      pan: -0.3,
      level: 0.6,
      touch: 1,
      bar: 10,
      notes:
        'B3:4 | D4:4 | E4:2 B3:2 | A3:2 E4:2 | D4:2 B3:2 | F#4:2 D4:2 | E4:2 A3:2 | D4:4 | D4:2 F#4:2 | A4:2 E4:2 | F#4:4',
    },
    {
      name: '领奏合',
      program: 111,
      pan: 0.12,
      level: 0.82,
      touch: 0.92,
      bar: 14,
      notes: `${ANSWER} | ${CLOSE}`,
    },
    {
      name: '笛',
      program: 72,
      pan: 0.35,
      level: 0.55,
      touch: 0.85,
      bar: 14,
      notes: octaveUp(`${ANSWER} | ${CLOSE}`),
    },
    {
      name: '号',
      program: 61,
      pan: -0.1,
      level: 0.6,
      touch: 0.7,
      bar: 14,
      notes:
        "D4:1.5' D4:.5 F#4:1 A4:1 | F#4:1' F#4:1 D4:1 B3:1 | E4:1' E4:1 D4:1 A3:1 | D4:2' A3:1 D4:1 | D4:1' F#4:1 A4:2 | A4:2' A4:2 | A4:4'",
    },
    {
      name: '筝',
      program: 107,
      pan: 0.3,
      level: 0.62,
      touch: 0.9,
      bar: 2,
      notes: `${OFFS_CALL} | ${OFFS_ANSWER} | B3:.5 F#4:.5 B4:.5 D5:.5 B4:.5 F#4:.5 D5:.5 B4:.5 | D4:.5 A4:.5 D5:.5 F#5:.5 D5:.5 A4:.5 F#4:.5 A4:.5 | E4:.5 B4:.5 E5:.5 B4:.5 F#4:.5 B4:.5 D5:.5 B4:.5 | A3:.5 E4:.5 A4:.5 B4:.5 E5:1 -:1 | ${OFFS_ANSWER}`,
    },
    {
      name: '低弦',
      program: 45,
      pan: -0.05,
      level: 0.95,
      touch: 0.8,
      bar: 2,
      notes: `${BASS_CALL} | ${BASS_ANSWER} | B2:2 F#2:2 | D3:2 A2:2 | E3:2 B2:2 | A2:2 A2:1 B2:1 | ${BASS_ANSWER.replace('-:1', 'A2:1')} | D3:1 A2:1 F#2:1 A2:1 | A2:1 E2:1 A2:1 A2:1 | D2:4`,
    },
    {
      name: '低弦合',
      program: 43,
      pan: 0,
      level: 0.7,
      touch: 1,
      bar: 14,
      notes: 'D2:4 | F#2:2 B2:2 | E2:2 A2:2 | D2:4 | D2:4 | A2:4 | D2:4',
    },
  ],
  // h hall drum, d drum, r rim, c clappers, z cymbals, s small gong, G big gong; sixteen steps a bar.
  drums: [
    { bar: 0, bars: 'h.h.h.h.hhhhhhhh hhhhhhhhhhhhdddd' },
    { bar: 2, bars: 'G...r...h...r... h...r...h.h.r... h...r...h...r... h...r...h.h.r.r.' },
    { bar: 6, bars: 's...r...h...r... h...r...h.h.r... h...r...h...r... s...z...h.......' },
    { bar: 10, bars: 'c.......c....... c.......c...c... c.......c....... c.......d.d.dddd' },
    { bar: 14, bars: 'G...z...h...z... h...z...h.h.z... h...z...h...z.s. h.h.z...h...dddd' },
    { bar: 18, bars: 'G...z...h...z... h...z...z...dddd G...............' },
  ],
};
