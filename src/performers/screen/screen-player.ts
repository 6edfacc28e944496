/** Plays the stops of a screen: measures their words, paints their pictures, goes from one to another in time. */
import { whenIdle } from '../../client/breathe.ts';
import type { Light, StageScore } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import { CrowdHere } from '../scroll/crowd-here.ts';
import type { MeasuredStop } from '../scroll/measure-stops.ts';
import { StagePainter } from '../scroll/stage-painter.ts';
import { facesOf, type Face } from './faces.ts';
import { Edges } from './edges.ts';
import { screenFor } from './lay-crop.ts';
import { markThings } from './marks.ts';
import { fitStop, showUnits, type FittedStop } from './fit-words.ts';
import { painterStop } from './painter-stops.ts';
import { nextStep, qualityAt } from './quality.ts';
import type { PageStop } from './read-stops.ts';
import { Transition } from './transition.ts';

/** Called when a face's words are there, and when its picture is. */
export interface Arrivals {
  words(): void;
  picture(): void;
}

export interface Shown {
  metres: number;
  light: Light | undefined;
}

export class ScreenPlayer {
  faces: Face[] = [];
  readonly #stage: HTMLElement;
  readonly #marks: HTMLElement;
  readonly #order: readonly PageStop[];
  readonly #score: StageScore | undefined;
  readonly #show: (shown: Shown) => void;
  readonly #way: Transition;
  #screen: Screen;
  #fitted: (FittedStop | undefined)[] = [];
  #stops: MeasuredStop[] = [];
  #painter: StagePainter | undefined;
  #crowd: CrowdHere | undefined;
  readonly #edges: Edges;
  #step = 0;
  #at = -1;

  /**
   * @param stage empty element behind the words
   * @param marks empty element over it, for marks on what the words tell of
   * @param score undefined when it did not come: then the words are shown on their chapters' paper
   * @param show is called at every painting with what the ruler shows
   */
  constructor(
    stage: HTMLElement,
    marks: HTMLElement,
    order: readonly PageStop[],
    score: StageScore | undefined,
    show: (shown: Shown) => void,
    signal: AbortSignal,
  ) {
    this.#stage = stage;
    this.#marks = marks;
    this.#order = order;
    this.#score = score;
    this.#show = show;
    this.#way = new Transition(signal);
    this.#edges = new Edges(stage, signal);
    this.#screen = screenFor(stage.clientWidth, stage.clientHeight);
    if (score !== undefined) {
      const arrived = (): void => this.#painter?.arrived();
      this.#crowd = new CrowdHere((index) => this.#stops[index], score.map, this.#screen, arrived, signal);
      this.#painter = new StagePainter(stage, score, this.#crowd, signal);
      this.#painter.onArt = () => {
        this.#repaint();
        this.#edges.draw();
      };
    }
    this.measure();
  }

  /** Lays everything out for the screen as it is now. */
  measure(): void {
    this.#way.stop();
    const screen = (this.#screen = screenFor(this.#stage.clientWidth, this.#stage.clientHeight));
    const art = (stop: PageStop): boolean => this.#artOf(stop);
    this.#fitted = this.#order.map((stop) => fitStop(stop, screen, art(stop)));
    // Each stop waits as its first face: when it is shown, nothing in it moves.
    this.#order.forEach((_, i) => this.#layWords(i, 0));
    this.faces = facesOf(
      this.#order,
      this.#fitted.map((fitted) => fitted?.fits.length ?? 1),
    );
    const { score } = this;
    if (score !== undefined)
      this.#stops = this.#order.map((stop, i) => painterStop(stop, i, score, this.#fitted[i]));
    this.#sharpen();
    this.#edges.resize(screen);
    this.#at = -1;
  }

  /** Score of the story, when it has come. */
  get score(): StageScore | undefined {
    return this.#score;
  }

  /**
   * Shows a face.
   * @param instant without a way to it
   */
  showFace(index: number, instant: boolean, arrivals: Arrivals): void {
    const face = this.faces[index];
    if (face === undefined) return;
    const from = this.#at;
    this.#at = face.stop;
    this.#showWords(face);
    arrivals.words();
    const step = face.stop - from;
    const moves = !instant && qualityAt(this.#step, 1, 1, 1).moves;
    if (step === 0 || Math.abs(step) > 1 || from < 0 || !moves || this.#painter === undefined) {
      if (step !== 0) this.#way.stop();
      if (!this.#way.running) this.#land(arrivals);
      return;
    }
    // Back is the same way, walked backwards.
    const leg = Math.max(face.stop, from);
    this.#way.run(
      (share) => this.#paint(leg, step > 0 ? share : 1 - share),
      (frames) => {
        this.#land(arrivals);
        const next = nextStep(this.#step, frames);
        if (next === this.#step) return;
        this.#step = next;
        this.#sharpen();
        this.#repaint();
      },
    );
  }

  #land(arrivals: Arrivals): void {
    this.#repaint();
    this.#edges.draw();
    arrivals.picture();
    this.#prepare();
  }

  /** Works out the ways on and back while nothing moves. */
  #prepare(): void {
    const ready = async (): Promise<void> => {
      for (const index of [this.#at + 1, this.#at])
        if (!this.#way.running && index > 0 && index < this.#stops.length)
          await this.#crowd?.makeReady(index);
    };
    whenIdle(() => void ready(), 1000, 60);
  }

  #repaint(): void {
    if (!this.#way.running && this.#at >= 0) this.#paint(this.#at, 1);
  }

  #paint(index: number, travel: number): void {
    const to = this.#stops[index];
    const from = this.#stops[index - 1] ?? to;
    const metres =
      to === undefined || from === undefined
        ? (this.#order[index]?.metres ?? 0)
        : from.metres + (to.metres - from.metres) * travel;
    this.#painter?.paint(this.#stops, { index, travel, metres });
    this.#show({ metres, light: this.#painter?.light });
  }

  #showWords(face: Face): void {
    this.#order.forEach(({ element }, i) => element.classList.toggle('is-current', i === face.stop));
    this.#layWords(face.stop, face.part);
    markThings(this.#marks, this.#fitted[face.stop]?.units ?? [], this.#screen);
  }

  /** Lays the words of a stop as one of its faces has them. */
  #layWords(index: number, part: number): void {
    const fitted = this.#fitted[index];
    const element = this.#order[index]?.element;
    if (fitted === undefined || element === undefined) return;
    const { fits, rests, box } = fitted;
    const rest = rests[part];
    showUnits(fitted, part);
    element.dataset['tight'] = String(fits[part]?.tightness ?? 0);
    element.style.setProperty('--top', `${rest?.top ?? box.top}px`);
    element.classList.toggle('is-over', (rest?.height ?? 0) > box.room);
  }

  #sharpen(): void {
    const { width, height } = this.#screen;
    this.#painter?.resize(
      this.#screen,
      qualityAt(this.#step, width, height, window.devicePixelRatio || 1).ratio,
    );
  }

  #artOf(stop: PageStop): boolean {
    const anchor = stop.kind === 'beat' ? stop.anchor : stop.kind === 'cover' ? stop.first : undefined;
    return this.#score?.beats.find((cue) => cue.anchor === anchor)?.art !== undefined;
  }
}
