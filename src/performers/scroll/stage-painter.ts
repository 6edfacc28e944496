/** Everything seen on the stage at a position: light, pictures, threads, crowd. */
import type { LinkedFormation } from '../../crowd/index.ts';
import type { BeatCue, Light, StageScore } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import { ArtStage } from './art-stage.ts';
import type { CrowdPlayer } from './crowd-player.ts';
import { makeSprites, paintSprites } from './dot-sprites.ts';
import { DotStamps } from './dot-stamps.ts';
import { lightBetween } from './light.ts';
import type { MeasuredStop } from './measure-stops.ts';
import {
  clearSurface,
  paintDots,
  paintLinks,
  paintSquares,
  partOf,
  sizeSurface,
  type Surface,
} from './painter.ts';
import { Sharpness } from './sharpness.ts';
import type { Position } from './timeline.ts';
import { Water } from './water.ts';

export class StagePainter {
  /** Light of the last painting. */
  light: Light;
  /** Called when a picture has arrived. */
  onArt: (() => void) | undefined;
  /** What is on the stage is not what was painted: the next painting paints, wherever the reader is. */
  stale = true;

  readonly #stage: HTMLElement;
  readonly #score: StageScore;
  readonly #crowd: CrowdPlayer;
  readonly #canvas: HTMLCanvasElement;
  readonly #arts: ArtStage;
  readonly #sprites = makeSprites();
  readonly #stamps = new DotStamps();
  readonly #water: Water;
  readonly #sharpness = new Sharpness(window.devicePixelRatio);
  #surface: Surface | undefined;
  #fixed: number | undefined;
  /** The frame before left its painting to this one. */
  #left = false;
  #screen: Screen | undefined;
  #painted: Position = { index: -1, travel: 0, metres: 0 };

  constructor(stage: HTMLElement, score: StageScore, crowd: CrowdPlayer, signal: AbortSignal) {
    const canvas = document.createElement('canvas');
    canvas.className = 'stage-crowd';
    canvas.setAttribute('aria-hidden', 'true');
    this.#stage = stage;
    this.#score = score;
    this.#crowd = crowd;
    this.#canvas = canvas;
    const arrived = (): void => {
      this.stale = true;
      this.onArt?.();
    };
    this.#arts = new ArtStage(score.arts, signal, arrived);
    this.#water = new Water(signal, arrived);
    this.light = score.lights[0] as Light;
    stage.append(this.#arts.back, canvas, this.#arts.front);
    signal.addEventListener('abort', () => stage.replaceChildren(), { once: true });
  }

  /** @param ratio device pixels a px, kept until the next call; missing: as sharp as the device can keep up with */
  resize(screen: Screen, ratio?: number): void {
    this.#screen = screen;
    this.#fixed = ratio;
    this.#surface = undefined;
    this.#arts.resize(screen);
    this.stale = true;
  }

  /** @returns true when it is left for the next frame: on a slow device the stage is painted in every other one */
  paint(stops: readonly MeasuredStop[], position: Position): boolean {
    const { index, travel } = position;
    const here = stops[index];
    if (here === undefined) return false;
    // Most of the way the words move and the picture stands.
    if (!this.stale && index === this.#painted.index && travel === this.#painted.travel) return false;
    if (this.#fixed === undefined && this.#sharpness.note(performance.now()))
      this.#canvas.dataset['step'] = String(this.#sharpness.step);
    this.#left = !this.stale && !this.#left && this.#sharpness.every > 1;
    if (this.#left) return true;
    this.stale = false;
    this.#painted = position;
    const before = stops[index - 1] ?? here;
    this.#setLight(before.chapter, here.chapter, travel);
    this.#arts.show(before.cue?.art, here.cue?.art, stops[index + 1]?.cue?.art, travel);
    this.#paintCrowd(index, travel, before.cue, here.cue);
    return false;
  }

  /** The night gives way in the first two thirds of the way; the words come after. */
  #setLight(from: number, to: number, travel: number): void {
    const { lights } = this.#score;
    const a = lights[from] as Light;
    const light = lightBetween(a, lights[to] ?? a, travel / 0.66);
    if (light.paper !== this.light.paper || this.#stage.style.backgroundColor === '')
      this.#stage.style.backgroundColor = light.paper;
    this.light = light;
  }

  /** Water lies under the map of the stop before, of this one, or of both. */
  #paintWater({ context, ratio }: Surface, index: number, travel: number): void {
    const [from, to] = [this.#crowd.mapBox(index - 1), this.#crowd.mapBox(index)];
    if (from !== undefined)
      this.#water.paint(context, from, this.light, ratio, 1 - travel / (to === undefined ? 0.6 : 0.5));
    if (to !== undefined) this.#water.paint(context, to, this.light, ratio, (travel - 0.5) * 2);
  }

  /** Canvas for what is painted at a position: no larger than it needs to be, for every pixel of it is copied in every frame. */
  #surfaceFor(index: number, travel: number, whole: boolean): Surface | undefined {
    const screen = this.#screen;
    if (screen === undefined) return undefined;
    const ratio = this.#fixed ?? this.#sharpness.ratio;
    const { x, y, width, height } = partOf(
      screen,
      whole ? { x: 0, y: 0, ...screen } : this.#crowd.boundsAt(index, travel),
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

  #paintCrowd(index: number, travel: number, before: BeatCue | undefined, here: BeatCue | undefined): void {
    const surface = this.#surfaceFor(index, travel, isLinks(here) || (isLinks(before) && travel < 0.5));
    if (surface === undefined) return;
    if (this.#crowd.mapBox(index + 1) !== undefined) this.#water.want();
    paintSprites(this.#sprites, this.light);
    const { frame, size, alpha, square } = this.#crowd.frameAt(index, travel);
    const alone = this.#crowd.mapBox(index - 1) === undefined && this.#crowd.mapBox(index) === undefined;
    if (this.#fixed === undefined && this.#sharpness.pixels && alone && !square) {
      this.#stamps.paint(surface, frame, size, this.#sprites.colours, alpha);
      return;
    }
    clearSurface(surface);
    this.#paintWater(surface, index, travel);
    const { line, accent } = this.light;
    const colours = { trunk: line, branch: line, node: accent };
    if (isLinks(here))
      paintLinks(surface, this.#crowd.formation(index) as LinkedFormation, (travel - 0.5) * 2, colours);
    else if (isLinks(before) && travel < 0.5)
      paintLinks(surface, this.#crowd.formation(index - 1) as LinkedFormation, 1 - travel * 2, colours);
    (square ? paintSquares : paintDots)(surface, frame, size, this.#sprites, alpha);
  }
}

function isLinks(cue: BeatCue | undefined): boolean {
  return cue?.crowd?.phone.form === 'links';
}
