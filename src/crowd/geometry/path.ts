/** SVG path data → polylines. Only what our drawings need: all commands, no errors mended. */

import { arcPoints } from './arc.ts';

/** x, y, x, y, … in the path's own units. */
export interface Polyline {
  readonly points: readonly number[];
  readonly closed: boolean;
}

const COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const NUMBER = /^[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/;
const FLAG = /^[\s,]*([01])/;

/**
 * Flattens path data into one polyline per subpath, with pieces of about `step` units on curves.
 * Throws SyntaxError, naming the place, on anything that is not path data.
 */
export function flattenPath(d: string, step: number): Polyline[] {
  const lines: { points: number[]; closed: boolean }[] = [];
  let points: number[] = [];
  let x = 0;
  let y = 0;
  let controlX = 0;
  let controlY = 0;
  let previous = '';
  for (const { command, relative, args } of readCommands(d)) {
    const dx = relative ? x : 0;
    const dy = relative ? y : 0;
    const a = (i: number): number => args[i]! + (i % 2 === 0 ? dx : dy);
    if (command === 'M' || (points.length === 0 && command !== 'Z')) {
      // After Z a path may go on without M, from where the subpath began.
      if (command === 'M') [x, y] = [a(0), a(1)];
      points = [x, y];
      lines.push({ points, closed: false });
    }
    if (command === 'L') points.push(a(0), a(1));
    else if (command === 'H') points.push(args[0]! + dx, y);
    else if (command === 'V') points.push(x, args[0]! + dy);
    else if (command === 'A') arcPoints(points, x, y, args, args[5]! + dx, args[6]! + dy, step);
    else if (command === 'C' || command === 'S') {
      const smooth = command === 'S';
      const mirrored = previous === 'C' || previous === 'S';
      const x1 = smooth ? (mirrored ? 2 * x - controlX : x) : a(0);
      const y1 = smooth ? (mirrored ? 2 * y - controlY : y) : a(1);
      const o = smooth ? 0 : 2;
      [controlX, controlY] = [a(o), a(o + 1)];
      cubic(points, x, y, x1, y1, controlX, controlY, a(o + 2), a(o + 3), step);
    } else if (command === 'Q' || command === 'T') {
      const mirrored = previous === 'Q' || previous === 'T';
      const smooth = command === 'T';
      controlX = smooth ? (mirrored ? 2 * x - controlX : x) : a(0);
      controlY = smooth ? (mirrored ? 2 * y - controlY : y) : a(1);
      const ex = smooth ? a(0) : a(2);
      const ey = smooth ? a(1) : a(3);
      // A quadratic is the cubic whose handles reach two thirds of the way to its one control point.
      const third = 2 / 3;
      cubic(
        points,
        x,
        y,
        x + third * (controlX - x),
        y + third * (controlY - y),
        ex + third * (controlX - ex),
        ey + third * (controlY - ey),
        ex,
        ey,
        step,
      );
    } else if (command === 'Z') {
      const line = lines[lines.length - 1];
      if (line !== undefined) line.closed = true;
      [x, y] = [points[0] ?? x, points[1] ?? y];
      points = [];
      previous = command;
      continue;
    }
    previous = command;
    x = points[points.length - 2]!;
    y = points[points.length - 1]!;
  }
  return lines;
}

function* readCommands(d: string): Generator<{ command: string; relative: boolean; args: number[] }> {
  let rest = d.trim();
  let letter = '';
  const fail = (): never => {
    throw new SyntaxError(
      `path data: cannot read “${rest.slice(0, 20)}” after ${d.length - rest.length} characters`,
    );
  };
  while (rest !== '') {
    const found = /^[\s,]*([A-Za-z])/.exec(rest);
    if (found !== null) {
      letter = found[1]!;
      rest = rest.slice(found[0].length);
    } else if (letter === '' || letter === 'Z' || letter === 'z') fail();
    const command = letter.toUpperCase();
    const size = COUNTS[command];
    if (size === undefined || (letter !== 'M' && letter !== 'm' && letter === '')) fail();
    const args: number[] = [];
    while (args.length < size!) {
      const flag = command === 'A' && (args.length === 3 || args.length === 4);
      const match = (flag ? FLAG : NUMBER).exec(rest) ?? fail();
      args.push(Number(match[1]));
      rest = rest.slice(match[0].length);
    }
    yield { command, relative: letter !== command, args };
    // Further pairs after a moveto are linetos (SVG 2, §9.3.3).
    if (letter === 'M') letter = 'L';
    if (letter === 'm') letter = 'l';
    rest = rest.trimStart();
  }
}

function cubic(
  out: number[],
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x3: number,
  y3: number,
  step: number,
): void {
  const length = Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x2, y3 - y2);
  const n = Math.min(64, Math.max(2, Math.ceil(length / step)));
  for (let i = 1; i <= n; i++) {
    const t = i / n;
    const s = 1 - t;
    const [a, b, c, e] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    out.push(a * x0 + b * x1 + c * x2 + e * x3, a * y0 + b * y1 + c * y2 + e * y3);
  }
}
