/** `<screen-clip>`: a recording on a screen. It is started by a button in the foot or a key; its captions stand on the screen. */
import { Clock } from '../../client/clock.ts';
import { StoryElement } from '../../client/story-element.ts';
import type { Voice } from '../../client/voice.ts';
import { cueAt } from '../../lib/wave.ts';

const TICK = 200;

interface Line {
  start: number;
  end: number;
  text: string;
}

export class ScreenClipElement extends StoryElement {
  #voice: Voice | undefined;
  #clock: Clock | undefined;
  #timer = 0;
  #signal: AbortSignal | undefined;
  #fetching = false;
  /** Somebody wants to hear it: what fails after that is made up for, what fails before is nobody's loss. */
  #wanted = false;

  get running(): boolean {
    return (
      this.#fetching ||
      this.#clock?.running === true ||
      this.#voice?.state === 'loading' ||
      this.#voice?.state === 'playing'
    );
  }

  /** What the page says when the browser allows no sound, or none came. */
  get #words(): { blocked: string; missing: string } {
    const [blocked = '', missing = ''] = JSON.parse(this.dataset['words'] ?? '[]') as string[];
    return { blocked, missing };
  }

  protected connect(signal: AbortSignal): void {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  play(): void {
    if (this.running) return;
    this.#wanted = true;
    if (this.#voice !== undefined && this.#voice.state !== 'failed') return this.#voice.play();
    if (this.#voice?.state === 'failed') return this.#runSilently();
    this.#fetching = true;
    this.#tell();
    import('../../client/voice.ts').then(
      ({ Voice: Player }) => {
        const wanted = this.#fetching;
        this.#fetching = false;
        if (this.#signal === undefined || this.#signal.aborted || !wanted) return;
        const src = JSON.parse(this.dataset['src'] ?? '[]') as string[];
        this.#voice = new Player(
          { src, seconds: Number(this.dataset['seconds']) || undefined },
          () => this.#told(),
          this.#signal,
        );
        this.#voice.play();
      },
      () => {
        this.#fetching = false;
        this.#runSilently();
      },
    );
  }

  /** Silent, and back at the beginning. */
  stop(): void {
    this.#wanted = false;
    this.#fetching = false;
    clearInterval(this.#timer);
    this.#clock?.stop();
    this.#clock = undefined;
    this.#voice?.pause();
    this.#voice?.seek(0);
    this.#tell();
  }

  #told(): void {
    if (this.#wanted && this.#voice?.state === 'failed' && this.#clock === undefined) this.#runSilently();
    else this.#tell();
  }

  /** Sound that does not come never keeps the words waiting: they run by a clock of their own (KI-31). */
  #runSilently(): void {
    clearInterval(this.#timer);
    this.#clock = new Clock(Number(this.dataset['seconds']) || this.#lines[this.#lines.length - 1]?.end || 0);
    this.#clock.start();
    this.#timer = window.setInterval(() => {
      if (this.#clock?.running !== true) clearInterval(this.#timer);
      this.#tell();
    }, TICK);
    this.#tell();
  }

  get #lines(): Line[] {
    return JSON.parse(this.dataset['cues'] ?? '[]') as Line[];
  }

  #tell(): void {
    const state = this.#voice?.state;
    const silent = this.#clock !== undefined;
    const at = this.#clock?.position ?? this.#voice?.position ?? 0;
    const said = this.running ? (this.#lines[cueAt(this.#lines, at)]?.text ?? '') : '';
    const caption =
      said !== ''
        ? said
        : state === 'blocked'
          ? this.#words.blocked
          : silent && this.running
            ? this.#words.missing
            : '';
    this.dispatchEvent(
      new CustomEvent('story:clip-told', { bubbles: true, detail: { running: this.running, caption } }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'screen-clip': ScreenClipElement;
  }
}

if (!customElements.get('screen-clip')) customElements.define('screen-clip', ScreenClipElement);
