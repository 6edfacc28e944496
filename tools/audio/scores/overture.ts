/**
 * Overture for the curtain, in the syllables percussionists of the stage learn by: 大 drum, 扎 rim, 台 small gong, 才 cymbals,
 * 仓 all three metals, 0 rest. The order of strokes is the project's own; the manner (drum calls, a rush that gathers, four
 * strokes and a stop) is everybody's.
 */
export interface Phrase {
  /** What happens, for whoever reads the score. */
  name: string;
  /** Seconds a syllable takes at the first and at the last: between them it goes evenly. */
  pace: [number, number];
  /** Force at the first and the last, 0–1. */
  force: [number, number];
  syllables: string;
}

export const overture: readonly Phrase[] = [
  { name: '鼓起', pace: [0.3, 0.24], force: [0.42, 0.55], syllables: '扎 0 大 大 扎 0 大 大大' },
  {
    name: '鼓催',
    pace: [0.16, 0.1],
    force: [0.3, 0.85],
    syllables: '大 大 大 大 大 大 大 大 大 大 大 大 大 大',
  },
  { name: '开锣', pace: [0.44, 0.4], force: [0.95, 0.8], syllables: '仓 台 才 台 仓 0' },
  {
    name: '聚',
    pace: [0.36, 0.13],
    force: [0.5, 1],
    syllables: '仓 才 仓 才 仓 才 仓 才 仓 才 仓 才 仓 才 仓 才',
  },
  { name: '收', pace: [0.2, 0.3], force: [0.8, 0.5], syllables: '大 0 台 0 扎 0' },
  { name: '四击', pace: [0.4, 0.52], force: [0.8, 1], syllables: '仓 台 才 仓 0 才 仓' },
];
/** Silence after the last stroke in which the gong dies, s. */
export const OVERTURE_RING = 1.6;
