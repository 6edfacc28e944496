/** Hears every mistake of the page, writes it down, and says what follows from it (KI-23). */
import { ErrorLog } from './error-log.ts';
import { ERRORS, livesOf, remedyFor, type Lives, type Remedy } from './recovery.ts';

const KEY = 'story:lives';
/** Said by browsers when a layout takes two rounds: nothing is lost. https://github.com/w3c/csswg-drafts/issues/5023 */
const HARMLESS = /^ResizeObserver loop/;

interface Kept {
  lives: Lives;
  /** The page has given up moving. */
  still: boolean;
}

/** Storage, or nothing where the browser refuses it. */
export function storageOf(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function read(storage: Storage | undefined): Kept {
  try {
    const { lives, still } = JSON.parse(storage?.getItem(KEY) ?? '{}') as Partial<Kept>;
    return { lives: livesOf(lives), still: still === true };
  } catch {
    return { lives: [], still: false };
  }
}

export class ErrorWatch {
  readonly log: ErrorLog;
  readonly kept: Kept;
  readonly #storage = storageOf();
  readonly #times: number[] = [];
  readonly #where: () => string;
  readonly #act: (remedy: Remedy) => void;

  /** @param where the beat that is shown. @param act does what must be done; `reload` and `still` are to load the page anew */
  constructor(where: () => string, act: (remedy: Remedy) => void, signal: AbortSignal) {
    this.log = new ErrorLog(this.#storage);
    this.kept = read(this.#storage);
    this.#where = where;
    this.#act = act;
    window.addEventListener('error', ({ message, error }) => this.heard(error ?? message), { signal });
    window.addEventListener('unhandledrejection', ({ reason }) => this.heard(reason), { signal });
  }

  /** Mistakes since the page was opened. */
  get count(): number {
    return this.#times.length;
  }

  /** @param fatal the page cannot go on: no soft reset would help */
  heard(error: unknown, fatal = false): void {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (HARMLESS.test(what)) return;
    const age = performance.now();
    const now = new Date();
    this.log.add({
      when: Number.isFinite(now.getTime()) ? now.toISOString() : '',
      age: Math.round(age / 1000),
      what: error instanceof Error && !what.includes(error.message) ? `${error.message}\n${what}` : what,
      where: this.#where(),
    });
    this.#times.push(...(fatal ? Array.from({ length: ERRORS.count }, () => age) : [age]));
    const remedy = remedyFor(this.#times, this.kept.lives);
    if (remedy !== 'soft')
      this.#keep({ lives: [...this.kept.lives, age], still: remedy === 'still' || this.kept.still });
    this.#act(remedy);
  }

  /** A page that lived its time out has earned a fresh start: what it had given up it tries again. */
  forgive(): void {
    this.#keep({ lives: [], still: false });
  }

  #keep(kept: Kept): void {
    try {
      this.#storage?.setItem(KEY, JSON.stringify({ ...kept, lives: livesOf(kept.lives) }));
    } catch {
      // Without storage every load is a first one.
    }
  }
}
