/** Which pictures are on the stage, and how much of each is seen. At most two at a time, and the next one fetched ahead. */
import type { ArtCue, CropName } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import { emptyArt, fillArt, placeArt, revealArt, setLayers, type StagedArt } from './scene-art.ts';

interface ArtOfBeat {
  name: string;
  state: string;
}

function holder(depth: 'back' | 'front'): HTMLDivElement {
  const element = document.createElement('div');
  element.className = `stage-art stage-art-${depth}`;
  return element;
}

export class ArtStage {
  readonly back = holder('back');
  readonly front = holder('front');
  readonly #cues: Record<string, Record<CropName, ArtCue>>;
  readonly #signal: AbortSignal;
  readonly #arrived: () => void;
  readonly #loaded = new Map<string, StagedArt | 'failed'>();
  #screen: Screen | undefined;

  constructor(cues: Record<string, Record<CropName, ArtCue>>, signal: AbortSignal, arrived: () => void) {
    this.#cues = cues;
    this.#signal = signal;
    this.#arrived = arrived;
  }

  /** Another screen may need the other crop: what was loaded for the old one goes. */
  resize(screen: Screen): void {
    const same = this.#screen?.crop === screen.crop;
    this.#screen = screen;
    if (!same) {
      this.#loaded.clear();
      this.back.replaceChildren();
      this.front.replaceChildren();
    }
    for (const art of this.#loaded.values())
      if (typeof art === 'object') placeArt(art, screen.crop, screen.placing);
  }

  /** Shows the pictures of the stop before and of this one, `travel` of the way from one to the other. */
  show(
    before: ArtOfBeat | undefined,
    here: ArtOfBeat | undefined,
    next: ArtOfBeat | undefined,
    travel: number,
  ): void {
    if (next !== undefined) this.#want(next.name);
    const seen = new Set<string>();
    if (before !== undefined && before.name === here?.name) {
      this.#set(here.name, before.state, here.state, travel, 1, seen);
    } else {
      // One picture leaves before the next comes: two at once is a collage.
      if (before !== undefined)
        this.#set(before.name, before.state, before.state, 0, 1 - travel / 0.45, seen);
      if (here !== undefined) this.#set(here.name, here.state, here.state, 1, (travel - 0.45) / 0.55, seen);
    }
    for (const [name, art] of this.#loaded) {
      if (typeof art === 'object' && !seen.has(name)) revealArt(art, 0);
    }
  }

  #set(name: string, from: string, to: string, t: number, opacity: number, seen: Set<string>): void {
    seen.add(name);
    const art = this.#want(name);
    if (art === undefined) return;
    if (!art.whole) return art.hurry();
    if (opacity > 0) setLayers(art, from, to, t);
    revealArt(art, opacity);
  }

  /** @returns a picture, which may still be on its way; undefined where there is none */
  #want(name: string): StagedArt | undefined {
    const known = this.#loaded.get(name);
    if (known !== undefined) return known === 'failed' ? undefined : known;
    const screen = this.#screen;
    const cue = this.#cues[name];
    if (screen === undefined || cue === undefined) return undefined;
    const art = emptyArt(name, screen.crop);
    this.#loaded.set(name, art);
    placeArt(art, screen.crop, screen.placing);
    revealArt(art, 0);
    this.back.append(art.back);
    this.front.append(art.front);
    // Another crop may be wanted by then, and this one have left the stage.
    const wanted = (): boolean => !this.#signal.aborted && this.#loaded.get(name) === art;
    fillArt(art, screen.crop, cue[screen.crop], this.#signal).then(
      () => (wanted() ? this.#arrived() : undefined),
      (error: unknown) => {
        if (!wanted()) return;
        // A picture that does not come is missed, not mourned: the crowd and the words tell the beat.
        this.#loaded.set(name, 'failed');
        for (const svg of [art.back, art.front]) svg.remove();
        console.warn('picture', name, error);
      },
    );
    return art;
  }
}
