/** A worker draws the crowd (crowd-worker.ts); the page only says where the reader is. */
import { startWorker } from '../../client/start-worker.ts';
import type { Light, StageScore } from '../../scenery/cue.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import type { CrowdMoment } from './crowd-canvas.ts';
import { crowdElement, type CrowdDrawer, type StopAt } from './crowd-drawer.ts';
import type { ToPage, ToWorker } from './crowd-messages.ts';
import { crowdPlace } from './crowd-place.ts';
import { Pace } from './pace.ts';
import workerUrl from './crowd-worker.ts?worker&url';

/** A worker that has not come by then, ms, is not waited for: the page draws its crowd itself. */
const PATIENCE = 4000;

/** Resolves to a worker that runs and can draw, or to undefined where there is none. */
async function findWorker(signal: AbortSignal): Promise<Worker | undefined> {
  if (!('transferControlToOffscreen' in HTMLCanvasElement.prototype)) return undefined;
  const worker = startWorker(workerUrl);
  if (worker === undefined) return undefined;
  signal.addEventListener('abort', () => worker.terminate(), { once: true });
  const came = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    const answer = (is: boolean) => (): void => {
      clearTimeout(timer);
      resolve(is);
    };
    worker.addEventListener('message', answer(true), { once: true });
    worker.addEventListener('error', answer(false), { once: true });
    signal.addEventListener('abort', answer(false), { once: true });
  });
  if (came) return worker;
  worker.terminate();
  return undefined;
}

const sameLight = (a: Light, b: Light): boolean =>
  a === b || (Object.keys(a) as (keyof Light)[]).every((colour) => a[colour] === b[colour]);

class CrowdAway implements CrowdDrawer {
  readonly element = crowdElement();
  readonly #worker: Worker;
  readonly #stopAt: StopAt;
  readonly #told = new Set<number>();
  readonly #questions = new Map<number, () => void>();
  #screen: Screen;
  #light: Light;
  #question = 0;
  #serial = 0;
  #drawn = 0;
  #settled: (() => void)[] = [];
  /** The page itself cannot keep up: there is the light, the pictures and what else moves with the crowd. */
  readonly #pace = new Pace();
  #slow = false;

  constructor(worker: Worker, stopAt: StopAt, { map, lights }: StageScore, screen: Screen) {
    const light = lights[0] as Light;
    this.#worker = worker;
    this.#stopAt = stopAt;
    this.#screen = screen;
    this.#light = light;
    worker.addEventListener('message', ({ data }: MessageEvent<ToPage>) => this.#hear(data));
    const canvas = this.element.transferControlToOffscreen();
    this.#say({ type: 'canvas', canvas, map, screen, light, dpr: window.devicePixelRatio }, [canvas]);
  }

  #say(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #hear(message: ToPage): void {
    if (message.type === 'step') this.element.dataset['step'] = String(message.step);
    else if (message.type === 'ready') {
      this.#questions.get(message.question)?.();
      this.#questions.delete(message.question);
    } else if (message.type === 'drawn') {
      this.#drawn = message.serial;
      if (this.#drawn !== this.#serial) return;
      this.element.removeAttribute('data-behind');
      for (const resolve of this.#settled.splice(0)) resolve();
    }
  }

  /** The worker is no more: nobody waits for it. */
  end(): void {
    for (const resolve of [...this.#questions.values(), ...this.#settled]) resolve();
  }

  /** The worker knows a place before it is asked for what stands there. */
  #tell(index: number): void {
    for (const at of [index - 1, index, index + 1]) {
      if (this.#told.has(at)) continue;
      this.#told.add(at);
      this.#say({ type: 'place', index: at, place: crowdPlace(this.#stopAt(at), this.#screen) });
    }
  }

  resize(screen: Screen): void {
    if (screen === this.#screen) return;
    this.#screen = screen;
    this.#told.clear();
    this.#say({ type: 'screen', screen });
  }

  makeReady(index: number): Promise<void> {
    this.#tell(index);
    const question = (this.#question += 1);
    return new Promise((resolve) => {
      this.#questions.set(question, resolve);
      this.#say({ type: 'ready', index, question });
    });
  }

  pace(): number {
    this.#slow ||= this.#pace.note(performance.now());
    return this.#slow ? 2 : 1;
  }

  paint({ index, travel, light }: CrowdMoment): void {
    this.#tell(index);
    if (this.#serial === this.#drawn) this.element.setAttribute('data-behind', '');
    const told = { type: 'paint', index, travel, serial: (this.#serial += 1) } as const;
    if (sameLight(light, this.#light)) this.#say(told);
    else this.#say({ ...told, light: (this.#light = light) });
  }

  settled(): Promise<void> {
    if (this.#serial === this.#drawn) return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }
}

/**
 * @param lost called when the worker fails after it had begun
 * @returns undefined where no worker can draw
 */
export async function openAway(
  stopAt: StopAt,
  score: StageScore,
  screen: Screen,
  lost: () => void,
  signal: AbortSignal,
): Promise<CrowdDrawer | undefined> {
  const worker = await findWorker(signal);
  if (worker === undefined || signal.aborted) return undefined;
  const away = new CrowdAway(worker, stopAt, score, screen);
  const fail = (event: ErrorEvent): void => {
    // It is told here, and the page goes on without it.
    event.preventDefault();
    console.warn('crowd', event.message);
    worker.terminate();
    lost();
    away.end();
  };
  worker.addEventListener('error', fail, { once: true, signal });
  return away;
}
