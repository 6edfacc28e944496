/** Everything seen on the stage at a position: light, pictures, threads, crowd. */
import type { Light, StageScore } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import { ArtStage } from './art-stage.ts';
import type { CrowdDrawer } from './crowd-drawer.ts';
import { lightBetween } from './light.ts';
import type { MeasuredStop } from './measure-stops.ts';
import type { Position } from './timeline.ts';

/** The night gives way in the first two thirds of the way; the words come after. */
const NIGHT_ENDS = 0.66;

/** Light of a score on the way from one chapter to another. */
export function lightAt({ lights }: StageScore, from: number, to: number, travel: number): Light {
  const a = lights[from] as Light;
  return lightBetween(a, lights[to] ?? a, travel / NIGHT_ENDS);
}

export class StagePainter {
  /** Light of the last painting. */
  light: Light;
  /** Called when a picture has arrived. */
  onArt: (() => void) | undefined;
  /** What is on the stage is not what was painted: the next painting paints, wherever the reader is. */
  stale = true;

  readonly #stage: HTMLElement;
  readonly #score: StageScore;
  readonly #arts: ArtStage;
  #crowd: CrowdDrawer;
  #painted: Position = { index: -1, travel: 0, metres: 0 };
  /** The frame before left its painting to this one. */
  #left = false;
  #slow = false;

  constructor(stage: HTMLElement, score: StageScore, crowd: CrowdDrawer, signal: AbortSignal) {
    this.#stage = stage;
    this.#score = score;
    this.#crowd = crowd;
    this.#arts = new ArtStage(score.arts, signal, () => this.arrived());
    this.light = score.lights[0] as Light;
    stage.append(this.#arts.back, crowd.element, this.#arts.front);
    signal.addEventListener('abort', () => stage.replaceChildren(), { once: true });
  }

  /** Another draws the crowd from now on. */
  set crowd(crowd: CrowdDrawer) {
    this.#crowd.element.replaceWith(crowd.element);
    this.#crowd = crowd;
    this.arrived();
  }

  /** There is more to be painted than was painted last. */
  arrived(): void {
    this.stale = true;
    this.onArt?.();
  }

  /** Whether the device cannot keep up: the stage is painted in every other frame, and what else adorns the page does with less. */
  get slow(): boolean {
    return this.#slow;
  }

  /** @param ratio device pixels a px, kept until the next call; missing: as sharp as the device can keep up with */
  resize(screen: Screen, ratio?: number): void {
    this.#crowd.resize(screen, ratio);
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
    this.#slow = this.#crowd.pace() > 1;
    this.#left = this.#slow && !this.stale && !this.#left;
    if (this.#left) return true;
    this.stale = false;
    this.#painted = position;
    const before = stops[index - 1] ?? here;
    this.#setLight(lightAt(this.#score, before.chapter, here.chapter, travel));
    this.#arts.show(before.cue?.art, here.cue?.art, stops[index + 1]?.cue?.art, travel);
    this.#crowd.paint({ index, travel, light: this.light });
    return false;
  }

  #setLight(light: Light): void {
    if (light.paper !== this.light.paper || this.#stage.style.backgroundColor === '')
      this.#stage.style.backgroundColor = light.paper;
    this.light = light;
  }
}
