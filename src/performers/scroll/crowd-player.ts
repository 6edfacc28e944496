/** Formations and the ways between them, made when they are near and kept for the screen they were made for. */
import {
  boxAround,
  joinBoxes,
  makeFrame,
  match,
  planTravel,
  reachOf,
  travelTo,
  type Formation,
  type Frame,
  type LinkedFormation,
  type Travel,
} from '../../crowd/index.ts';
import type { Box } from '../../crowd/types.ts';
import type { MapCue } from '../../scenery/cue.ts';
import { formCue, formIn, type Screen } from '../../scenery/form-cue.ts';
import { mapBox, onMap } from '../../scenery/map-fit.ts';
import type { CrowdPlace } from './crowd-place.ts';

const NOBODY: Formation = {
  xs: new Float32Array(0),
  ys: new Float32Array(0),
  roles: new Uint8Array(0),
  radius: 1,
  mark: 'dot',
};

/** How many formations and ways are kept: a reader turns back a page or two, not twenty. */
const KEPT = 8;

export class CrowdPlayer {
  readonly #map: MapCue | undefined;
  readonly #placeAt: (index: number) => CrowdPlace;
  readonly #formations = new Map<number, Formation | LinkedFormation>();
  readonly #ways = new Map<number, Travel>();
  #screen: Screen;
  #frame: Frame = makeFrame(1024);

  /** @param placeAt the place of the crowd at a stop on the screen of the moment; asked once for each formation that is made */
  constructor(placeAt: (index: number) => CrowdPlace, map: MapCue | undefined, screen: Screen) {
    this.#placeAt = placeAt;
    this.#map = map;
    this.#screen = screen;
  }

  /** A new screen: everything is formed afresh when it is next needed. */
  set screen(screen: Screen) {
    this.#screen = screen;
    this.#formations.clear();
    this.#ways.clear();
  }

  /** Formation at a stop; a stop without a crowd has nobody. */
  formation(index: number): Formation | LinkedFormation {
    const known = this.#formations.get(index);
    if (known !== undefined) return known;
    const made = this.#form(this.#placeAt(index));
    keep(this.#formations, index, made);
    return made;
  }

  #form({ cue, box }: CrowdPlace): Formation | LinkedFormation {
    if (cue === undefined) return NOBODY;
    if (cue.path !== undefined || cue.parts !== undefined) return formCue(cue, this.#screen, this.#map);
    // Words that fill the screen leave no room: the crowd waits for the next beat.
    return box === undefined ? NOBODY : formIn(cue, box, this.#screen, this.#map);
  }

  /** Box of the map at a stop whose crowd stands on it, px. */
  mapBox(index: number): Box | undefined {
    const { cue, box } = this.#placeAt(index);
    if (this.#map === undefined || box === undefined || !onMap(cue)) return undefined;
    return mapBox(box, this.#map.aspect);
  }

  /** Whether threads tie the crowd of a stop together. */
  isLinked(index: number): boolean {
    return this.#placeAt(index).cue?.form === 'links';
  }

  /** Way from the stop before to this one. */
  way(index: number): Travel {
    const known = this.#ways.get(index);
    if (known !== undefined) return known;
    const [from, to] = [this.formation(index - 1), this.formation(index)];
    // From or to nobody there is no way: the crowd comes and goes where it stands.
    const a = from.xs.length === 0 ? to : from;
    const b = to.xs.length === 0 ? from : to;
    const plan = planTravel(a, b, match(a, b));
    keep(this.#ways, index, plan);
    return plan;
  }

  /** What the crowd and the water under it cover at a position, px; at rest only what stands there. */
  boundsAt(index: number, travel: number): Box {
    const to = this.formation(index);
    const reach = reachOf(to);
    const crowd = travel < 1 && index > 0 ? this.way(index).bounds : boxAround(to.xs, to.ys, reach);
    const maps = [travel < 1 ? this.mapBox(index - 1) : undefined, this.mapBox(index)];
    return maps.reduce((all: Box, box) => (box === undefined ? all : joinBoxes(all, box)), crowd);
  }

  /**
   * Works out what a stop needs, so that arriving there costs nothing.
   * @param breathe waited for after each piece of work
   */
  async makeReady(index: number, breathe: () => Promise<void>): Promise<void> {
    for (const at of [index - 1, index]) {
      if (this.#formations.has(at)) continue;
      this.formation(at);
      await breathe();
    }
    this.way(Math.max(1, index));
  }

  /** The crowd on its way to a stop. The frame is reused: read it before asking again. */
  frameAt(index: number, travel: number): { frame: Frame; size: number; alpha: number; square: boolean } {
    const way = this.way(Math.max(1, index));
    if (this.#frame.xs.length < way.size) this.#frame = makeFrame(way.size);
    const [from, to] = [this.formation(Math.max(0, index - 1)), this.formation(index)];
    travelTo(way, index === 0 ? 0 : travel, this.#frame);
    const alpha = from.xs.length === 0 ? travel : to.xs.length === 0 ? 1 - travel : 1;
    const nearer = travel < 0.5 ? from : to;
    return {
      frame: this.#frame,
      size: way.size,
      alpha,
      square: (nearer.xs.length === 0 ? to : nearer).mark === 'square',
    };
  }
}

/** Adds to a cache and drops what was added longest ago. */
function keep<T>(cache: Map<number, T>, index: number, value: T): void {
  cache.set(index, value);
  if (cache.size <= KEPT) return;
  const oldest = cache.keys().next().value;
  if (oldest !== undefined) cache.delete(oldest);
}
