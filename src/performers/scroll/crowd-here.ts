/** The page draws its crowd itself: in halls, from a disk, and where a browser has no canvas to give to a worker. */
import { breathe } from '../../client/breathe.ts';
import { fetchJson } from '../../client/fetch-data.ts';
import { address } from '../../lib/address.ts';
import type { MapCue, WaterCue } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import { CrowdCanvas, type CrowdMoment } from './crowd-canvas.ts';
import { crowdElement, type CrowdDrawer, type StopAt } from './crowd-drawer.ts';
import { crowdPlace, type CrowdPlace } from './crowd-place.ts';
import { CrowdPlayer } from './crowd-player.ts';
import { Sharpness } from './sharpness.ts';
import { Water, WATER_FILE } from './water.ts';

export class CrowdHere implements CrowdDrawer {
  readonly element = crowdElement();
  readonly #crowd: CrowdPlayer;
  readonly #canvas: CrowdCanvas;
  readonly #sharpness = new Sharpness(window.devicePixelRatio);
  readonly #places = new Map<number, CrowdPlace>();
  #screen: Screen;
  #ratio: number | undefined;

  /** @param arrived called when there is more to be painted than was painted last */
  constructor(
    stopAt: StopAt,
    map: MapCue | undefined,
    screen: Screen,
    arrived: () => void,
    signal: AbortSignal,
  ) {
    this.#screen = screen;
    const placeAt = (index: number): CrowdPlace => {
      // Asked in every frame, and what it is made of asks the style sheet.
      const known = this.#places.get(index);
      if (known !== undefined) return known;
      const place = crowdPlace(stopAt(index), this.#screen);
      this.#places.set(index, place);
      return place;
    };
    const water = new Water(
      () => fetchJson<WaterCue | null>(address(WATER_FILE), signal),
      () => (signal.aborted ? undefined : arrived()),
    );
    this.#crowd = new CrowdPlayer(placeAt, map, screen);
    this.#canvas = new CrowdCanvas(this.element, this.#crowd, water, screen, true);
  }

  resize(screen: Screen, ratio?: number): void {
    this.#ratio = ratio;
    if (screen !== this.#screen) {
      this.#screen = screen;
      this.#places.clear();
      this.#crowd.screen = screen;
    }
    this.#canvas.screen = screen;
  }

  makeReady(index: number): Promise<void> {
    return this.#crowd.makeReady(index, breathe);
  }

  pace(): number {
    if (this.#ratio !== undefined) return 1;
    if (this.#sharpness.note(performance.now())) this.element.dataset['step'] = String(this.#sharpness.step);
    return this.#sharpness.every;
  }

  paint(moment: CrowdMoment): void {
    const { ratio, pixels } = this.#sharpness;
    this.#canvas.paint(
      moment,
      this.#ratio === undefined ? { ratio, pixels } : { ratio: this.#ratio, pixels: false },
    );
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }
}
