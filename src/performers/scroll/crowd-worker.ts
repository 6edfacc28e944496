/**
 * Draws the crowd beside the page: it is formed, matched and painted here, and the page's own thread, which scrolls and listens,
 * does nothing of it. Where the browser has no such worker the page does the same itself (crowd-here.ts).
 */
import { fetchInWorker } from '../../client/fetch-in-worker.ts';
import { address } from '../../lib/address.ts';
import type { Light, WaterCue } from '../../scenery/cue.ts';
import { CrowdCanvas, type CrowdMoment } from './crowd-canvas.ts';
import type { ToPage, ToWorker } from './crowd-messages.ts';
import type { CrowdPlace } from './crowd-place.ts';
import { CrowdPlayer } from './crowd-player.ts';
import { Sharpness } from './sharpness.ts';
import { Water, WATER_FILE } from './water.ts';

/** The part of a worker's scope that is used; TypeScript knows either the page's names or a worker's, not both. */
interface Scope {
  postMessage(message: ToPage): void;
  requestAnimationFrame?(callback: () => void): number;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}
const scope = self as unknown as Scope;

/** So many frames without anything to paint, and the clock stands still. */
const IDLE = 3;

const placeless: CrowdPlace = {};
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

class Easel {
  readonly #places = new Map<number, CrowdPlace>();
  readonly #crowd: CrowdPlayer;
  readonly #canvas: CrowdCanvas;
  readonly #sharpness: Sharpness;
  #light: Light;
  #last: CrowdMoment | undefined;
  #wanted: CrowdMoment | undefined;
  #serial = 0;
  #ticking = false;
  #idle = 0;
  #left = false;

  constructor({ canvas, map, screen, light, dpr }: Extract<ToWorker, { type: 'canvas' }>) {
    this.#light = light;
    this.#sharpness = new Sharpness(dpr);
    this.#crowd = new CrowdPlayer((index) => this.#places.get(index) ?? placeless, map, screen);
    const water = new Water(
      () => fetchInWorker<WaterCue | null>(address(WATER_FILE)),
      () => this.#paint(this.#last),
    );
    this.#canvas = new CrowdCanvas(canvas, this.#crowd, water, screen, false);
  }

  hear(message: Exclude<ToWorker, { type: 'canvas' }>): void {
    if (message.type === 'place') this.#places.set(message.index, message.place);
    else if (message.type === 'screen') {
      this.#places.clear();
      this.#crowd.screen = this.#canvas.screen = message.screen;
    } else if (message.type === 'paint') {
      const { index, travel, serial, light } = message;
      this.#serial = serial;
      this.#light = light ?? this.#light;
      this.#paint({ index, travel, light: this.#light });
    } else
      void this.#crowd
        .makeReady(message.index, soon)
        // What cannot be formed throws once more when it is to be painted, and then the page hears of it.
        .catch(() => undefined)
        .then(() => scope.postMessage({ type: 'ready', question: message.question }));
  }

  #paint(moment: CrowdMoment | undefined): void {
    this.#wanted = this.#last = moment;
    this.#idle = 0;
    if (this.#ticking) return;
    this.#ticking = true;
    this.#tick();
  }

  /** In step with the screen as long as something is asked for. */
  readonly #tick = (): void => {
    const { every } = this.#sharpness;
    this.#left = !this.#left && every > 1;
    if (this.#wanted !== undefined && !this.#left) {
      const { ratio, pixels } = this.#sharpness;
      this.#canvas.paint(this.#wanted, { ratio, pixels });
      this.#wanted = undefined;
      this.#idle = 0;
    } else this.#idle += 1;
    if (this.#idle > IDLE) {
      this.#ticking = false;
      scope.postMessage({ type: 'drawn', serial: this.#serial });
      return;
    }
    if (this.#sharpness.note(performance.now()))
      scope.postMessage({ type: 'step', step: this.#sharpness.step });
    scope.requestAnimationFrame?.(this.#tick);
  };
}

let easel: Easel | undefined;
scope.addEventListener('message', ({ data }) => {
  if (data.type === 'canvas') easel = new Easel(data);
  else easel?.hear(data);
});
// Without a frame's beat it would draw out of step; the page then does not send its canvas.
if (scope.requestAnimationFrame !== undefined) scope.postMessage({ type: 'here' });
