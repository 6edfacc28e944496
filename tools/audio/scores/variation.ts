/** 《天亮了》: the march's own call, slow, on plucked strings with a flute far off; for the door at the end. */
import type { Piece } from './notation.ts';

export const variation: Piece = {
  beatsPerBar: 3,
  bars: 13,
  ring: 3,
  tempo: [
    [0, 88],
    [4, 94],
    [9, 90],
    [11, 76],
    [13, 56],
  ],
  dynamics: [
    [0, 0.4],
    [2, 0.55],
    [6, 0.72],
    [8, 0.66],
    [11, 0.5],
    [13, 0.38],
  ],
  parts: [
    {
      name: '筝',
      program: 107,
      pan: -0.1,
      level: 0.95,
      touch: 1,
      bar: 1,
      notes:
        'A4:1 B4:.5 D5:1.5 | B4:1 E5:2 | D5:.5 B4:.5 A4:2 | F#5:1 E5:.5 D5:1.5 | E5:1 B4:2 | A4:.5 B4:.5 D5:1 F#5:1 | A5:1.5 F#5:.5 E5:1 | D5:1 B4:1 E5:1 | E5:.5 F#5:.5 E5:1 B4:1 | A4:1 B4:2 | D5:3 | D5:3',
    },
    {
      name: '筝低',
      program: 107,
      pan: 0.2,
      level: 0.62,
      touch: 1,
      bar: 0,
      notes:
        'D3:.5 A3:.5 D4:.5 E4:.5 A4:1 | D3:.5 A3:.5 D4:.5 F#4:.5 A3:1 | E3:.5 B3:.5 E4:.5 B3:.5 E4:1 | A3:.5 E4:.5 A3:.5 E4:.5 B3:1 | B2:.5 F#3:.5 B3:.5 F#4:.5 B3:1 | E3:.5 B3:.5 E4:.5 F#4:.5 B3:1 | D3:.5 A3:.5 D4:.5 A3:.5 F#4:1 | F#3:.5 D4:.5 A3:.5 D4:.5 A3:1 | B2:.5 F#3:.5 B3:.5 D4:.5 B3:1 | E3:.5 B3:.5 E4:.5 B3:.5 A3:1 | A2:.5 E3:.5 A3:.5 B3:.5 E4:1 | D3:.5 A3:.5 D4:.5 E4:.5 F#4:1 | D3:3',
    },
    {
      name: '笛',
      program: 73,
      pan: 0.35,
      level: 0.4,
      touch: 1,
      bar: 5,
      notes: 'E5:3 | D5:2 F#5:1 | A5:3 | B5:1 A5:2 | -:3 | E5:1 F#5:2 | A5:2 F#5:1 | D5:3',
    },
    {
      name: '弓弦',
      program: 48,
      pan: -0.3,
      level: 0.34,
      touch: 1.02,
      bar: 4,
      notes: 'B3:3 | E4:3 | D4:3 | F#4:3 | D4:3 | E4:3 | A3:3 | F#3:3 | F#3:3',
    },
  ],
  drums: [
    {
      bar: 0,
      bars: 'c........... ............ ............ ............ c........... ............ ............ ............ c........... ............ ............ ............ ............',
    },
  ],
};
