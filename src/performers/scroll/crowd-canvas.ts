/** A canvas with the crowd, its threads and the water under it. Knows nothing of the page: it may lie in a worker. */
import type { LinkedFormation } from '../../crowd/index.ts';
import type { Light } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import type { CrowdPlayer } from './crowd-player.ts';
import { makeSprites, paintSprites } from './dot-sprites.ts';
import { DotStamps } from './dot-stamps.ts';
import type { AnyCanvas } from './make-canvas.ts';
import {
  clearSurface,
  paintDots,
  paintLinks,
  paintSquares,
  partOf,
  sizeSurface,
  type Surface,
} from './painter.ts';
import type { Water } from './water.ts';

/** What is to be seen. */
export interface CrowdMoment {
  /** Stop one is at, or on the way to. */
  index: number;
  /** Share of the way to it, 0–1. */
  travel: number;
  light: Light;
}

/** How it is drawn: see sharpness.ts. */
export interface Manner {
  /** Device pixels a px. */
  ratio: number;
  pixels: boolean;
}

export class CrowdCanvas {
  readonly #canvas: AnyCanvas;
  readonly #crowd: CrowdPlayer;
  readonly #water: Water;
  readonly #fitted: boolean;
  readonly #sprites = makeSprites();
  readonly #stamps = new DotStamps();
  #screen: Screen;
  #surface: Surface | undefined;

  /** @param fitted lays the canvas round the crowd and not over the whole screen: every pixel of it is copied in every frame */
  constructor(canvas: AnyCanvas, crowd: CrowdPlayer, water: Water, screen: Screen, fitted: boolean) {
    this.#canvas = canvas;
    this.#crowd = crowd;
    this.#water = water;
    this.#screen = screen;
    this.#fitted = fitted;
  }

  /** A new screen, or a canvas that has to be laid out afresh. */
  set screen(screen: Screen) {
    this.#screen = screen;
    this.#surface = undefined;
  }

  paint({ index, travel, light }: CrowdMoment, { ratio, pixels }: Manner): void {
    const crowd = this.#crowd;
    const tied = crowd.isLinked(index) || (crowd.isLinked(index - 1) && travel < 0.5);
    const surface = this.#surfaceFor(index, travel, tied, ratio);
    if (surface === undefined) return;
    if (crowd.mapBox(index + 1) !== undefined) this.#water.want();
    paintSprites(this.#sprites, light);
    const { frame, size, alpha, square } = crowd.frameAt(index, travel);
    const alone = !tied && crowd.mapBox(index - 1) === undefined && crowd.mapBox(index) === undefined;
    const stamp = (over: boolean): void =>
      this.#stamps.paint(surface, frame, size, this.#sprites.colours, alpha, over);
    if (pixels && !square && alone) return stamp(false);
    clearSurface(surface);
    this.#paintWater(surface, { index, travel, light });
    this.#paintThreads(surface, { index, travel, light });
    if (pixels && !square) stamp(true);
    else (square ? paintSquares : paintDots)(surface, frame, size, this.#sprites, alpha);
  }

  /** Threads of the stop before, which go, or of this one, which come. */
  #paintThreads(surface: Surface, { index, travel, light: { line, accent } }: CrowdMoment): void {
    const here = this.#crowd.isLinked(index);
    if (!here && !(this.#crowd.isLinked(index - 1) && travel < 0.5)) return;
    const links = this.#crowd.formation(here ? index : index - 1) as LinkedFormation;
    const grown = here ? (travel - 0.5) * 2 : 1 - travel * 2;
    paintLinks(surface, links, grown, { trunk: line, branch: line, node: accent });
  }

  /** Water lies under the map of the stop before, of this one, or of both. */
  #paintWater({ context, ratio }: Surface, { index, travel, light }: CrowdMoment): void {
    const [from, to] = [this.#crowd.mapBox(index - 1), this.#crowd.mapBox(index)];
    if (from !== undefined)
      this.#water.paint(context, from, light, ratio, 1 - travel / (to === undefined ? 0.6 : 0.5));
    if (to !== undefined) this.#water.paint(context, to, light, ratio, (travel - 0.5) * 2);
  }

  #surfaceFor(index: number, travel: number, whole: boolean, ratio: number): Surface | undefined {
    const screen = this.#screen;
    const all = { x: 0, y: 0, width: screen.width, height: screen.height };
    const { x, y, width, height } = partOf(
      screen,
      whole || !this.#fitted ? all : this.#crowd.boundsAt(index, travel),
    );
    const box = this.#surface?.box;
    if (
      box === undefined ||
      this.#surface?.ratio !== ratio ||
      box.x !== x ||
      box.y !== y ||
      box.width !== width ||
      box.height !== height
    )
      this.#surface = sizeSurface(this.#canvas, { x, y, width, height }, ratio);
    return this.#surface;
  }
}
