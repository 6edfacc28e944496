/** A formation as a small static SVG: for pages without script, for print, cards and posters. One path a role. */

import { litScale } from './geometry/fit-radius.ts';
import type { Formation, LinkedFormation, Role } from './types.ts';

export interface SvgOptions {
  /** Size of the drawing in px, which is also its viewBox. */
  readonly width: number;
  readonly height: number;
  /** Any CSS colours, custom properties included. */
  readonly colours: {
    readonly dim: string;
    readonly lit: string;
    readonly second: string;
    /** Threads of `links`; without them, none are drawn. */
    readonly trunk?: string;
    readonly branch?: string;
    /** Hubs of `links`, a quarter larger than the dots. */
    readonly node?: string;
  };
  /** Says what the picture shows; without it the picture is hidden from assistive technology. */
  readonly title?: string;
}

/** The whole `<svg>` element. Positions are rounded to 0.1 px. */
export function toSvg(formation: Formation | LinkedFormation, options: SvgOptions): string {
  const { width, height, colours, title } = options;
  const named = title === undefined ? ' aria-hidden="true"' : ' role="img"';
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}"`;
  // Ten units a pixel: whole numbers instead of decimals save a sixth of the bytes.
  const viewBox = ` viewBox="0 0 ${tenths(width)} ${tenths(height)}"${named} fill="none">`;
  const label = title === undefined ? '' : `<title>${escape(title)}</title>`;
  const threads = 'trunk' in formation ? threadPaths(formation, colours) : '';
  const marks = ([0, 2, 1] as const).map((role) =>
    markPath(formation, role, [colours.dim, colours.lit, colours.second][role]!),
  );
  const nodes = 'trunk' in formation && colours.node !== undefined ? nodePath(formation, colours.node) : '';
  return `${head}${viewBox}${label}${threads}${marks.join('')}${nodes}</svg>`;
}

/** All marks of one role as one stroked path: round caps on nothing make dots, short thick strokes make squares. */
function markPath(formation: Formation, role: Role, colour: string): string {
  const { roles, radius, mark } = formation;
  const size = 2 * radius * (role === 1 ? litScale(mark) : 1);
  const own: number[] = [];
  roles.forEach((r, i) => {
    if (r === role) own.push(i);
  });
  if (own.length === 0) return '';
  // The order of a path's strokes is not seen: the one with the shorter steps is written.
  const [asGiven, asWalked] = [strokes(formation, own, size), strokes(formation, walk(formation, own), size)];
  const d = asWalked.length < asGiven.length ? asWalked : asGiven;
  const cap = mark === 'dot' ? ' stroke-linecap="round"' : '';
  return `<path d="${d}" stroke="${escape(colour)}" stroke-width="${Math.round(size * 100) / 10}"${cap}/>`;
}

function strokes({ xs, ys, mark, angles }: Formation, order: readonly number[], size: number): string {
  let d = '';
  let [penX, penY] = [0, 0];
  for (const i of order) {
    const angle = angles?.[i] ?? 0;
    const [sideX, sideY] = mark === 'dot' ? [0, 0] : [size * Math.cos(angle), size * Math.sin(angle)];
    const [x, y] = [tenths(xs[i]! - sideX / 2), tenths(ys[i]! - sideY / 2)];
    const [w, h] = [tenths(sideX), tenths(sideY)];
    d += `${d === '' ? 'M' : 'm'}${pair(x - penX, y - penY)}${h === 0 ? `h${w}` : `l${pair(w, h)}`}`;
    [penX, penY] = [x + w, y + h];
  }
  return d;
}

/** To and fro in strips about one and a half dots high. */
function walk({ xs, ys }: Formation, members: readonly number[]): number[] {
  const span = (values: Float32Array): number => {
    const own = members.map((i) => values[i]!).sort((a, b) => a - b);
    return own[own.length - 1]! - own[0]!;
  };
  const strip = Math.max(0.1, 1.5 * Math.sqrt((span(xs) * span(ys)) / members.length));
  const stripOf = (i: number): number => Math.floor(ys[i]! / strip);
  return [...members].sort(
    (i, j) => stripOf(i) - stripOf(j) || (xs[i]! - xs[j]!) * (stripOf(i) % 2 === 0 ? 1 : -1),
  );
}

function nodePath(formation: LinkedFormation, colour: string): string {
  const { nodes, radius } = formation;
  return markPath(
    { ...nodes, roles: new Uint8Array(nodes.xs.length), radius: radius * 1.7, mark: 'dot' },
    0,
    colour,
  );
}

/** How far a thread bows sideways, as a share of its length: the hand-drawn look of the map (frame 1-hundred). */
const BOW = 0.08;

function threadPaths(formation: LinkedFormation, colours: SvgOptions['colours']): string {
  const { trunk, branch, radius } = formation;
  const draw = (edges: Uint32Array, colour: string | undefined, width: number): string => {
    if (colour === undefined || edges.length === 0) return '';
    let d = '';
    for (let e = 0; e < edges.length; e += 2) {
      const [ax, ay] = pointOf(formation, edges[e]!);
      const [bx, by] = pointOf(formation, edges[e + 1]!);
      const side = bx < ax ? -BOW : BOW;
      const [mx, my] = [(bx - ax) / 2 + (by - ay) * side, (by - ay) / 2 - (bx - ax) * side];
      d += `M${pair(tenths(ax), tenths(ay))}q${pair(tenths(mx), tenths(my))} ${pair(tenths(bx - ax), tenths(by - ay))}`;
    }
    return `<path d="${d}" stroke="${escape(colour)}" stroke-width="${tenths(width)}"/>`;
  };
  return (
    draw(branch, colours.branch, radius * Math.min(0.36, 4.5 / Math.sqrt(branch.length))) +
    draw(trunk, colours.trunk, radius * 0.9)
  );
}

/** Position of an edge's end in px: a dot, or beyond the count a node. */
export function pointOf(formation: LinkedFormation, index: number): [number, number] {
  const count = formation.xs.length;
  const { xs, ys } = index < count ? formation : formation.nodes;
  const i = index < count ? index : index - count;
  return [xs[i]!, ys[i]!];
}

function tenths(px: number): number {
  return Math.round(px * 10);
}

function short(px: number): number {
  return Math.round(px * 10) / 10;
}

/** Two numbers with no more between them than the grammar needs. */
function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
