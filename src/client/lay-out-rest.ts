/**
 * Lays out what the first paint left out (`content-visibility` in styles/paper.css), a little in every idle moment, so that
 * soon all heights are true and no moment is long. The reader stays at the words they were at.
 */
import { afterLoad } from './after-load.ts';
import { whenIdle, type Moment } from './breathe.ts';

/** What one moment takes at least, also of a page that is never idle, ms. */
const SLICE = 8;
/** After this, ms, nothing more is begun in it, however idle it is: the last one begun may take as long again. */
const ENOUGH = 20;
/** Longest wait for an idle moment, ms. */
const PATIENCE = 60;

const inIdleTime = (use: (moment: Moment) => void): void => whenIdle(use, PATIENCE, 16);

/** The first of `elements` that reaches into the screen or stands below it: by a pixel, for who comes to one stands a hair above it. */
function readerAt(elements: readonly Element[]): Element | undefined {
  return window.scrollY > 0
    ? elements.find((element) => element.getBoundingClientRect().bottom > 1)
    : undefined;
}

/** Does what makes some of `elements` higher or lower; the reader of the page stays at their words. */
export function keepingReader(elements: readonly Element[], change: () => void): void {
  const held = readerAt(elements);
  const top = held?.getBoundingClientRect().top ?? 0;
  change();
  const moved = (held?.getBoundingClientRect().top ?? top) - top;
  if (Math.abs(moved) >= 1) window.scrollBy(0, moved);
}

let all: Promise<void> = Promise.resolve();

/** Resolves when every height of the page is true: who measures it waits for this. */
export const laidOut = (): Promise<void> => all;

/** Begins after the page has loaded. @param elements in the order they stand */
export function layOutRest(elements: readonly HTMLElement[]): void {
  all = layOut(elements);
}

/**
 * The same for a part of a page, when its time has come.
 * @param hold keeps the reader of the page at their words; a box that scrolls by itself leaves that to the browser
 */
export function layOut(elements: readonly HTMLElement[], hold = true): Promise<void> {
  const rest = [...elements];
  return new Promise((done) => {
    const go = (moment: Moment): void => {
      keepingReader(hold ? elements : [], () => {
        const start = performance.now();
        let spent = 0;
        do {
          const next = rest.shift();
          next?.classList.add('is-laid-out');
          // Reading its height lays it out here and now, and not all of them in the next frame.
          void next?.offsetHeight;
          spent = performance.now() - start;
        } while (rest.length > 0 && (spent < SLICE || (spent < ENOUGH && moment.timeRemaining() > 4)));
      });
      if (rest.length > 0) inIdleTime(go);
      else done();
    };
    afterLoad(() => inIdleTime(go));
  });
}
