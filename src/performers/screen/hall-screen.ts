/**
 * `<hall-screen>`: the story on a screen in a hall. It shows one face at a time and does nothing of its own accord: a
 * presenter's keys (../stage) or an unattended screen (../loop) move it.
 *
 * Tells: `story:screen-ready` once; `story:beat-shown` (detail: Face) at every step, at once; `story:beat-landed` when its
 * picture stands; `story:faces-changed` when another size of screen cuts the words otherwise; `story:black-changed`.
 */
import { fetchJson } from '../../client/fetch-data.ts';
import { StoryElement } from '../../client/story-element.ts';
import { parseSettings } from '../../lib/exhibit-settings.ts';
import type { StageScore } from '../../scenery/cue.ts';
import { attachContents, type Contents } from './contents.ts';
import { attachControls, lowerControls } from './controls.ts';
import { faceLike, faceOf, type Face } from './faces.ts';
import { lockDown } from './lock-down.ts';
import { obeyHall, standsStill } from './obey-hall.ts';
import { attachPlays, stopClips } from './plays.ts';
import { watchPointer } from './pointer.ts';
import { readStops, type PageStop } from './read-stops.ts';
import { Ruler } from './ruler.ts';
import { runningOrder } from './running-order.ts';
import { ScreenPlayer } from './screen-player.ts';
import { BEGINNING, isFinished, moved, type Move, type ScreenState } from './screen-state.ts';
import { fillScreen, stayAwake } from './stay-awake.ts';
import { targetSize } from './target-size.ts';
import { Where } from './where.ts';

export interface Going {
  /** Lands without a way. */
  instant?: boolean;
}

export class HallScreenElement extends StoryElement {
  #state: ScreenState = BEGINNING;
  #player: ScreenPlayer | undefined;
  #where: Where | undefined;
  #contents: Contents | undefined;
  #ready: (() => void) | undefined;

  /** Resolves when the screen plays. */
  readonly whenReady = new Promise<void>((resolve) => (this.#ready = resolve));

  /** What can be shown, in order. */
  get faces(): readonly Face[] {
    return this.#player?.faces ?? [];
  }

  /** Face that is shown. */
  get face(): Face | undefined {
    return this.faces[this.#state.index];
  }

  get index(): number {
    return this.#state.index;
  }

  get black(): boolean {
    return this.#state.black;
  }

  /** True at the last face. */
  get finished(): boolean {
    return isFinished(this.#state, this.faces.length);
  }

  /** Shows a face by its index in `faces`. */
  showBeat(index: number, going: Going = {}): void {
    this.move({ to: index }, going);
  }

  /** Shows the first face of a stop or a section. @returns whether the running order holds it */
  showSection(id: string, going: Going = {}): boolean {
    const index = faceOf(this.faces, id);
    if (index >= 0) this.move({ to: index }, going);
    return index >= 0;
  }

  next(going: Going = {}): void {
    this.move('next', going);
  }

  previous(going: Going = {}): void {
    this.move('previous', going);
  }

  toggleBlack(): void {
    this.move('black');
  }

  /** The contents over it, once it plays. */
  get contents(): Contents | undefined {
    return this.#contents;
  }

  /** As it was when the page was opened: the first face at once, bright, silent, nothing open, nothing moved (KI-4). */
  reset(): void {
    this.#contents?.close();
    stopClips(this);
    lowerControls(this, false);
    document.documentElement.removeAttribute('data-code');
    if (this.black) this.move('black');
    this.move('first', { instant: true });
  }

  /** Every move goes this way: however fast they come, each counts, and the last one is where it ends. */
  move(move: Move, { instant = false }: Going = {}): void {
    if (this.#player === undefined) return;
    const before = this.#state;
    this.#state = moved(before, move, this.faces.length);
    if (this.#state.black !== before.black) this.#darken();
    if (this.#state.index !== before.index) this.#show(instant);
  }

  protected async connect(signal: AbortSignal): Promise<void> {
    const stage = this.querySelector<HTMLElement>('.screen-stage');
    const marks = this.querySelector<HTMLElement>('.screen-marks');
    if (stage === null || marks === null) throw new Error('no .screen-stage or .screen-marks');
    const { settings } = parseSettings(new URLSearchParams(location.search));
    const short = this.dataset['short']?.split(',') ?? [];
    const order = runningOrder(readStops(this), { ...settings, short });
    obeyHall(this, settings);
    const score = await fetchScore(this.dataset['score'] ?? '', signal);
    if (signal.aborted) return;
    const { documentElement: html } = document;
    html.dataset['performance'] = 'screen';
    html.style.setProperty('--target', `${targetSize(settings.inches, screen)}px`);
    signal.addEventListener('abort', () => delete html.dataset['performance'], { once: true });
    const ruler = new Ruler(this);
    this.#where = new Where(this);
    this.#player = new ScreenPlayer(stage, marks, order, score, (shown) => ruler.show(shown), signal);
    await document.fonts.ready;
    if (signal.aborted) return;
    this.#player.measure();
    this.#follow(order, stage, signal);
    this.#contents = attachContents(this, signal);
    attachControls(this, this.#contents, signal);
    attachPlays(this, signal);
    lockDown(signal);
    watchPointer(signal);
    stayAwake(signal);
    fillScreen(signal);
    this.#show(true);
    this.#ready?.();
    this.#tell('story:screen-ready', this.face);
  }

  /** Another size of screen: the words are cut anew, and what was shown is shown. */
  #follow(order: readonly PageStop[], stage: HTMLElement, signal: AbortSignal): void {
    let [width, height] = [stage.clientWidth, stage.clientHeight];
    const observer = new ResizeObserver(() => {
      if (stage.clientWidth === width && stage.clientHeight === height) return;
      [width, height] = [stage.clientWidth, stage.clientHeight];
      const shown = this.face;
      this.#player?.measure();
      this.#state = { ...this.#state, index: faceLike(this.faces, shown) };
      this.#tell('story:faces-changed', this.face);
      this.#show(true);
    });
    observer.observe(stage);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    for (const { element } of order) element.classList.add('is-played');
  }

  #show(instant: boolean): void {
    const { face } = this;
    if (face === undefined) return;
    const still = instant || standsStill();
    this.classList.toggle('is-instant', still);
    this.#where?.show(face, this.#state.index, this.faces.length);
    this.#player?.showFace(this.#state.index, still, {
      words: () => this.#tell('story:beat-shown', face),
      picture: () => this.#tell('story:beat-landed', face),
    });
  }

  #darken(): void {
    document.documentElement.toggleAttribute('data-black', this.#state.black);
    this.#tell('story:black-changed', this.#state.black);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}

/** A score that does not come costs the pictures, not the words. */
async function fetchScore(url: string, signal: AbortSignal): Promise<StageScore | undefined> {
  try {
    return await fetchJson<StageScore>(url, signal);
  } catch (error) {
    if (!signal.aborted) console.warn('<hall-screen>', error);
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hall-screen': HallScreenElement;
  }
}

if (!customElements.get('hall-screen')) customElements.define('hall-screen', HallScreenElement);
