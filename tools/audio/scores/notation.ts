/** How a part is written: `A4:1.5 B4:.5 -:1` is pitch and length in beats, `-` a rest, `'` after a length an accent, `|` a bar. */
export interface Note {
  /** Beats from the start of the piece. */
  beat: number;
  beats: number;
  /** MIDI number. */
  pitch: number;
  /** 0–1, before the part's dynamics. */
  accent: number;
}

const STEPS: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** @throws Error for a token it cannot read, and for a bar that does not add up. */
export function notesOf(text: string, beatsPerBar: number, from = 0): Note[] {
  let beat = from;
  const notes: Note[] = [];
  for (const bar of text.split('|').map((one) => one.trim())) {
    if (bar === '') continue;
    const start = beat;
    for (const token of bar.split(/\s+/u)) {
      const match = /^(?:([A-G])(#?)(\d)|-):(\d*\.?\d+)('?)$/u.exec(token);
      if (match === null) throw new Error(`cannot read "${token}" in "${bar}"`);
      const [, name, sharp, octave, length, mark] = match;
      const beats = Number(length);
      if (name !== undefined) {
        const pitch = 12 * (Number(octave) + 1) + STEPS[name]! + (sharp === '#' ? 1 : 0);
        const place = beat - start;
        const accent = mark === "'" ? 1 : place === 0 ? 0.92 : Number.isInteger(place) ? 0.84 : 0.76;
        notes.push({ beat, beats, pitch, accent });
      }
      beat += beats;
    }
    if (Math.abs(beat - start - beatsPerBar) > 1e-6)
      throw new Error(`"${bar}" has ${beat - start} beats, not ${beatsPerBar}`);
  }
  return notes;
}

export interface Part {
  name: string;
  /** General MIDI program, 0-based. */
  program: number;
  /** -1 left to 1 right. */
  pan: number;
  level: number;
  /** Beats a note sounds, as a share of its length: 0.5 is short, 1.02 is tied. */
  touch: number;
  notes: string;
  /** First bar, from 0. */
  bar: number;
}

export interface Piece {
  beatsPerBar: number;
  /** [bar, beats a minute]: from each on, evenly to the next. */
  tempo: readonly (readonly [number, number])[];
  /** [bar, 0–1]: the same for loudness. */
  dynamics: readonly (readonly [number, number])[];
  parts: readonly Part[];
  /** Percussion by bar: a stroke a letter, equal steps. */
  drums: readonly { bar: number; bars: string }[];
  bars: number;
  /** Seconds after the last bar. */
  ring: number;
}

/** Value of a line of points at x: straight between them, level outside. */
export function along(points: readonly (readonly [number, number])[], x: number): number {
  const after = points.findIndex(([at]) => at > x);
  if (after === 0) return points[0]![1];
  if (after === -1) return points[points.length - 1]![1];
  const [[x0, y0], [x1, y1]] = [points[after - 1]!, points[after]!];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Seconds from the start to a beat, under a tempo that may change. */
export function timeOf({ tempo, beatsPerBar }: Piece, beat: number): number {
  const STEP = 1 / 16;
  let time = 0;
  for (let at = 0; at < beat - 1e-9; at += STEP)
    time += (Math.min(STEP, beat - at) * 60) / along(tempo, (at + STEP / 2) / beatsPerBar);
  return time;
}
