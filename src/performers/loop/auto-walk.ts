/** Goes on by itself while nobody is there: face after face, each as long as it takes to be read, and from the last to the first (KI-5). */
import { dwellOf } from '../../lib/exhibit-cut.ts';
import type { ExhibitSettings } from '../../lib/exhibit-settings.ts';
import type { Face } from '../screen/faces.ts';
import type { HallScreenElement } from '../screen/hall-screen.ts';
import type { Timekeeper } from './timekeeper.ts';

/** No face is shown for less, seconds: time to look up and read a line. */
const LEAST = 6;

/**
 * Seconds a face stands. Of the score's time a beat gets between 15 and 30 seconds, shared by its faces; covers and openings, which are a
 * glance, keep theirs. A time that the hall asks for holds for every face of a beat.
 */
export function secondsFor(
  face: Pick<Face, 'kind' | 'dwell' | 'parts'>,
  dwell: ExhibitSettings['dwell'],
): number {
  if (face.kind !== 'beat') return face.dwell;
  if (dwell !== 'story') return dwell;
  return Math.max(LEAST, dwellOf({ dwell: face.dwell * face.parts }) / face.parts);
}

export class AutoWalk {
  readonly #screen: HallScreenElement;
  readonly #time: Timekeeper;
  readonly #settings: Pick<ExhibitSettings, 'dwell'>;
  readonly #instant: () => boolean;
  #cancel: (() => void) | undefined;

  /** @param instant whether faces change without a way between them */
  constructor(
    screen: HallScreenElement,
    time: Timekeeper,
    settings: Pick<ExhibitSettings, 'dwell'>,
    instant: () => boolean,
  ) {
    this.#screen = screen;
    this.#time = time;
    this.#settings = settings;
    this.#instant = instant;
  }

  start(): void {
    this.stop();
    const { face } = this.#screen;
    if (face === undefined) return;
    this.#cancel = this.#time.after(secondsFor(face, this.#settings.dwell) * 1000, () => {
      // First the next appointment: a mistake while the face changes must not end the walk.
      this.#cancel = this.#time.after(1000, () => this.start());
      this.#step();
      this.start();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #step(): void {
    const going = { instant: this.#instant() };
    if (this.#screen.finished) this.#screen.showBeat(0, going);
    else this.#screen.next(going);
  }
}
