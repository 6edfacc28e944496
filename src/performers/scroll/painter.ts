/** Draws the crowd on its canvas. Nothing is allocated while the page moves: frames and sprites are made once. */
import type { Frame, Formation, LinkedFormation } from '../../crowd/index.ts';
import type { Box } from '../../crowd/types.ts';
import { pointOf } from '../../crowd/index.ts';
import { shadeOf, SPRITE, type Sprites } from './dot-sprites.ts';
import { contextOf, type AnyCanvas, type AnyContext } from './make-canvas.ts';

export interface Surface {
  context: AnyContext;
  /** The part of the stage that it covers, px. */
  box: Box;
  ratio: number;
}

/**
 * Lays the canvas over a box of the stage, px, at `ratio` device pixels a px. Setting a size also clears it. One that was given to
 * a worker lies over the whole stage, by its style sheet.
 * @returns undefined where the browser has no canvas to give
 */
export function sizeSurface(canvas: AnyCanvas, box: Box, ratio: number): Surface | undefined {
  const context = contextOf(canvas);
  if (context === null) return undefined;
  canvas.width = Math.round(box.width * ratio);
  canvas.height = Math.round(box.height * ratio);
  if (!('style' in canvas)) return { context, box, ratio };
  const { style } = canvas;
  style.transform = `translate(${box.x}px, ${box.y}px)`;
  style.width = `${box.width}px`;
  style.height = `${box.height}px`;
  return { context, box, ratio };
}

/** Empties it and lets what follows be drawn in px of the stage. */
export function clearSurface({ context, box, ratio }: Surface): void {
  context.setTransform(ratio, 0, 0, ratio, -box.x * ratio, -box.y * ratio);
  context.clearRect(box.x, box.y, box.width, box.height);
}

/** Pieces of this many px: a crowd that grows by a little keeps its canvas, and no px is cut in two. */
const STEP = 16;

/** The part of a screen that is painted on for what covers `box`; a px at least. */
export function partOf({ width, height }: { width: number; height: number }, box: Box): Box {
  const down = (value: number, most: number): number =>
    Math.max(0, Math.min(most - 1, Math.floor(value / STEP) * STEP));
  const up = (value: number, least: number, most: number): number =>
    Math.max(least + 1, Math.min(most, Math.ceil(value / STEP) * STEP));
  const [x, y] = [down(box.x, width), down(box.y, height)];
  return { x, y, width: up(box.x + box.width, x, width) - x, height: up(box.y + box.height, y, height) - y };
}

/**
 * Draws the travellers of a frame.
 * @param size how many of the frame's entries are in use
 * @param whole opacity of the crowd as a whole, 0–1
 */
export function paintDots(
  surface: Surface,
  frame: Frame,
  size: number,
  sprites: Sprites,
  whole: number,
): void {
  const { context } = surface;
  const { xs, ys, radii, alpha } = frame;
  for (let k = 0; k < size; k++) {
    const a = (alpha[k] as number) * whole;
    if (a < 0.02) continue;
    const shade = shadeOf(frame, k);
    const r = radii[k] as number;
    if (context.globalAlpha !== a) context.globalAlpha = a;
    context.drawImage(
      sprites.dots,
      shade * SPRITE,
      0,
      SPRITE,
      SPRITE,
      (xs[k] as number) - r,
      (ys[k] as number) - r,
      2 * r,
      2 * r,
    );
  }
  context.globalAlpha = 1;
}

/** The same for squares, which may be turned. */
export function paintSquares(
  surface: Surface,
  frame: Frame,
  size: number,
  sprites: Sprites,
  whole: number,
): void {
  const { context, ratio, box } = surface;
  const { xs, ys, radii, alpha, angles } = frame;
  for (let k = 0; k < size; k++) {
    const shade = shadeOf(frame, k);
    const angle = angles[k] as number;
    const [cos, sin] = [Math.cos(angle) * ratio, Math.sin(angle) * ratio];
    const r = radii[k] as number;
    context.globalAlpha = (alpha[k] as number) * whole;
    const [x, y] = [(xs[k] as number) - box.x, (ys[k] as number) - box.y];
    context.setTransform(cos, sin, -sin, cos, x * ratio, y * ratio);
    context.drawImage(sprites.squares, shade * SPRITE, 0, SPRITE, SPRITE, -r, -r, 2 * r, 2 * r);
  }
  context.globalAlpha = 1;
  context.setTransform(ratio, 0, 0, ratio, -box.x * ratio, -box.y * ratio);
}

/** How far a thread bows sideways, as a share of its length; as in crowd/svg.ts. */
const BOW = 0.08;

/** One family of threads, each drawn from its start to the share `grown` of its length. */
function paintThreads(context: AnyContext, links: LinkedFormation, edges: Uint32Array, grown: number): void {
  context.beginPath();
  for (let e = 0; e < edges.length; e += 2) {
    const [ax, ay] = pointOf(links, edges[e] as number);
    const [bx, by] = pointOf(links, edges[e + 1] as number);
    const side = bx < ax ? -BOW : BOW;
    const mx = ax + (bx - ax) / 2 + (by - ay) * side;
    const my = ay + (by - ay) / 2 - (bx - ax) * side;
    // The first part of a quadratic curve is one itself (de Casteljau).
    const cx = ax + (mx - ax) * grown;
    const cy = ay + (my - ay) * grown;
    const dx = mx + (bx - mx) * grown;
    const dy = my + (by - my) * grown;
    context.moveTo(ax, ay);
    context.quadraticCurveTo(cx, cy, cx + (dx - cx) * grown, cy + (dy - cy) * grown);
  }
  context.stroke();
}

export interface ThreadColours {
  trunk: string;
  branch: string;
  node: string;
}

/** The threads of `links`: first the trunks grow from the hub, then the branches. */
export function paintLinks(
  surface: Surface,
  formation: Formation | LinkedFormation,
  t: number,
  colours: ThreadColours,
): void {
  if (!('trunk' in formation) || t <= 0) return;
  const { context } = surface;
  const { radius, nodes } = formation;
  context.lineCap = 'round';
  context.strokeStyle = colours.branch;
  context.lineWidth = Math.max(0.8, radius * 0.3);
  if (t > 0.45) paintThreads(context, formation, formation.branch, Math.min(1, (t - 0.45) / 0.55));
  context.strokeStyle = colours.trunk;
  context.lineWidth = radius * 0.9;
  paintThreads(context, formation, formation.trunk, Math.min(1, t / 0.55));
  context.fillStyle = colours.node;
  context.globalAlpha = Math.min(1, t * 3);
  for (let i = 0; i < nodes.xs.length; i++) {
    context.beginPath();
    context.arc(nodes.xs[i] as number, nodes.ys[i] as number, radius * 1.35, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}
