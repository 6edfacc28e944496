/**
 * The scroll performer: the reader's scroll is the clock, and nothing ticks while it stands; the stage is a
 * CSS-sticky box that never leaves its place in the document.
 */
import { breathe } from '../../client/breathe.ts';
import { onScroll } from '../../client/on-scroll.ts';
import type { StageScore } from '../../scenery/cue.ts';
import { cropFor, placeCrop } from '../../scenery/crops.ts';
import type { Screen } from '../../scenery/form-cue.ts';
import { CountUp } from './count-up.ts';
import type { CrowdDrawer } from './crowd-drawer.ts';
import { followReader } from './follow-reader.ts';
import { holdSizes, releaseSizes, whenDrawn } from './hold-sizes.ts';
import { measureStops, placeStops, type MeasuredStop } from './measure-stops.ts';
import { openCrowd } from './open-crowd.ts';
import { Rail } from './rail.ts';
import { restAllWords } from './rest-all-words.ts';
import { lightAt, StagePainter } from './stage-painter.ts';
import { styleAhead } from './style-ahead.ts';
import { placeAt, positionAt, topOf, wordsAt } from './timeline.ts';
import { WordsSwitch } from './words-switch.ts';

function screenOf(stage: HTMLElement): Screen {
  const { clientWidth: width, clientHeight: height } = stage;
  const crop = cropFor(width, height);
  return { crop, width, height, placing: placeCrop(crop, width, height) };
}

const sameSize = (a: Screen, b: { clientWidth: number; clientHeight: number }): boolean =>
  a.width === b.clientWidth && a.height === b.clientHeight;

/**
 * Makes ready to play, a piece at a time: a slow phone listens to its reader in between.
 * @param stage the sticky element, which has its size already
 * @param way the element that scrolls past it, its parent; all of it has been laid out once (client/lay-out-rest.ts)
 * @param signal ends it: every listener, observer and picture goes with it
 * @returns what begins the play
 * @throws Error when the stage has no size
 */
export async function prepare(
  stage: HTMLElement,
  way: HTMLElement,
  score: StageScore,
  signal: AbortSignal,
): Promise<() => void> {
  let screen = screenOf(stage);
  // Its style sheet did not come: nothing can be laid out on it.
  if (screen.width * screen.height === 0) throw new Error('the stage has no size');
  let stops: MeasuredStop[] = measureStops(way, score, screen.height);
  await restAllWords(stops, signal);
  await new Promise<void>(whenDrawn);
  placeStops(way, stops);
  let wayHeight = way.offsetHeight;
  holdSizes(way, stops);
  signal.addEventListener('abort', () => releaseSizes(way), { once: true });
  const scrolledNow = (): number => -way.getBoundingClientRect().top;
  await breathe();

  let painter: StagePainter | undefined;
  let replacing: Promise<void> | undefined;
  const replace = async (next: Promise<CrowdDrawer>): Promise<void> => {
    crowd = await next;
    if (painter !== undefined && !signal.aborted) painter.crowd = crowd;
  };
  const audience = {
    stopAt: (index: number) => stops[index],
    score,
    screenNow: () => screen,
    arrived: () => painter?.arrived(),
    lost: (next: Promise<CrowdDrawer>) => void (replacing = replace(next)),
  };
  let crowd = await openCrowd(audience, signal);
  const { index: first, travel } = positionAt(stops, scrolledNow(), screen.height);
  await crowd.makeReady(first);
  // What is seen first is drawn before the still pictures leave.
  const chapter = stops[first]?.chapter ?? 0;
  crowd.paint({
    index: first,
    travel,
    light: lightAt(score, stops[first - 1]?.chapter ?? chapter, chapter, travel),
  });
  await crowd.settled();
  await replacing;

  return () => {
    painter = new StagePainter(stage, score, crowd, signal);
    const stageNow = painter;
    const words = new WordsSwitch(stops, signal);
    const count = new CountUp(signal);
    const rail = new Rail(score, signal);
    const reader = followReader(signal);
    stageNow.resize(screen);
    signal.addEventListener('abort', () => way.classList.remove('is-slow'), { once: true });

    /** Where the reader was when the page was last as it had been measured. */
    let place = { index: 0, share: 0 };
    let index = -1;

    /** The neighbours' words come to rest and their crowds are formed before anybody is there. */
    const lookAhead = (): void => {
      for (const near of [index - 1, index, index + 1]) void stops[near]?.words;
      void breathe().then(() => (signal.aborted ? undefined : crowd.makeReady(index + 1)));
    };

    const render = (): boolean => {
      // The window has changed and the stops are not measured yet: what is seen now would be taken for somewhere else.
      if (!sameSize(screen, stage)) return false;
      // Read first, write after: a question about the layout in between would have it worked out twice.
      const scrolled = scrolledNow();
      const position = positionAt(stops, scrolled, screen.height);
      const read = wordsAt(stops, scrolled, screen.height);
      place = placeAt(stops, scrolled);
      if (position.index !== index) {
        index = position.index;
        lookAhead();
      }
      const left = stageNow.paint(stops, position);
      if (stageNow.slow) way.classList.add('is-slow');
      words.show(read);
      count.show(stops[read]?.element, stageNow.slow);
      if (!left) rail.show(position.metres, stageNow.light, screen.height);
      reader.follow(scrolled > 4 ? stops[index] : undefined);
      return left;
    };

    let unhold = (): void => undefined;
    /** A browser remembers a size when it has drawn it, and would otherwise hold beats at the one before. */
    const holdSoon = (): void => {
      unhold();
      unhold = whenDrawn(() => holdSizes(way, stops));
    };
    signal.addEventListener('abort', () => unhold(), { once: true });

    const measure = (): void => {
      // On paper there is no stage.
      if (stage.clientWidth * stage.clientHeight === 0) return;
      const next = screenOf(stage);
      // The stage has the height of the largest screen (lvh): a toolbar that slides away does not change it.
      const turned = next.width !== screen.width;
      const changed = turned || next.height !== screen.height;
      const anchor = reader.current;
      const top = stops[place.index]?.top ?? 0;
      releaseSizes(way);
      stops = words.stops = measureStops(way, score, next.height);
      wayHeight = way.offsetHeight;
      holdSoon();
      index = -1;
      screen = next;
      if (changed) stageNow.resize(screen);
      // A turned phone re-flows the page: the reader's beat is brought back under the eyes. A window that only grew or
      // shrank in height keeps the reader as far into the beat as they were. Beats that grew move those below them.
      if (turned && anchor !== undefined) document.getElementById(anchor)?.scrollIntoView();
      else if (changed) window.scrollBy(0, topOf(stops, place) - scrolledNow());
      else window.scrollBy(0, (stops[place.index]?.top ?? top) - top);
      stageNow.stale = true;
      render();
    };

    onScroll(render, signal);
    const observer = new ResizeObserver(() => {
      if (way.offsetHeight !== wayHeight || !sameSize(screen, stage)) measure();
    });
    for (const element of [way, stage]) observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    // A transcript that opens makes words higher, not the way. The event does not bubble.
    way.addEventListener('toggle', measure, { capture: true, signal });
    stageNow.onArt = () => void render();
    // The page may have been laid out further, or turned, while this was made ready.
    if (way.offsetHeight === wayHeight) render();
    else measure();
    void styleAhead([...stops.slice(index + 1), ...stops.slice(0, index + 1)], signal);
  };
}
