/** Which pictures are on the stage, and how much of each is seen. At most two at a time, and the next one fetched ahead. */
import type { ArtCue, CropName } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import { loadArt, placeArt, setLayers, type StagedArt } from './scene-art.ts';

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
  readonly #loaded = new Map<string, StagedArt | 'coming' | 'failed'>();
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
      if (typeof art === 'object' && !seen.has(name)) this.#reveal(art, 0);
    }
  }

  #set(name: string, from: string, to: string, t: number, opacity: number, seen: Set<string>): void {
    seen.add(name);
    const art = this.#want(name);
    if (typeof art !== 'object') return;
    if (opacity > 0) setLayers(art, from, to, t);
    this.#reveal(art, opacity);
  }

  #reveal(art: StagedArt, opacity: number): void {
    const clamped = Math.max(0, Math.min(1, opacity));
    for (const svg of [art.back, art.front]) {
      svg.style.opacity = String(clamped);
      svg.style.visibility = clamped === 0 ? 'hidden' : 'visible';
    }
  }

  #want(name: string): StagedArt | 'coming' | 'failed' | undefined {
    const known = this.#loaded.get(name);
    const screen = this.#screen;
    const cue = this.#cues[name];
    if (known !== undefined || screen === undefined || cue === undefined) return known;
    this.#loaded.set(name, 'coming');
    loadArt(name, screen.crop, cue[screen.crop], this.#signal).then(
      (art) => {
        if (this.#signal.aborted || this.#screen?.crop !== screen.crop) return;
        this.#loaded.set(name, art);
        placeArt(art, screen.crop, this.#screen.placing);
        this.#reveal(art, 0);
        this.back.append(art.back);
        this.front.append(art.front);
        this.#arrived();
      },
      (error: unknown) => {
        // A picture that does not come is missed, not mourned: the crowd and the words tell the beat.
        this.#loaded.set(name, 'failed');
        if (!this.#signal.aborted) console.warn('picture', name, error);
      },
    );
    return 'coming';
  }
}
