/** A page that is read all evening: memory, nodes and listeners stay flat; an element that leaves takes all its own with it. */
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { PHONE } from '../support/site-under-test.ts';
import { complaints, frames, perform, performing } from '../support/scroll-page.ts';

test.use({ viewport: PHONE });

interface Kept {
  heap: number;
  nodes: number;
  listeners: number;
  /** The page's own, one of each SVG picture that is shown, and that of the map once its link has been near. */
  documents: number;
}

/** What is alive after the collector has been through twice: what the first leaves for a weak reference goes with the second. */
async function kept(session: CDPSession): Promise<Kept> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
  return { heap, nodes, listeners, documents };
}

/**
 * How much of something came in the stretch in which least of it came. What leaks grows in every one; what comes late on a busy
 * machine (the map's page, 1,700 nodes, or a picture) comes in one of them.
 */
const growth = (all: readonly Kept[], of: keyof Kept): number =>
  Math.min(...all.slice(1).map((one, i) => one[of] - (all[i]?.[of] ?? NaN)));

const watched = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

/** To the end and back in steps, a frame each. */
const journey = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const height = document.documentElement.scrollHeight - innerHeight;
    for (let i = 0; i <= 32; i += 1) {
      scrollTo({ top: height * (i <= 16 ? i / 16 : 2 - i / 16), behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });

/** Journeys between two counts. */
const STRETCH = 4;

test('to the end and back twenty times: heap, nodes and listeners are flat', async ({ page }) => {
  test.setTimeout(120_000);
  await perform(page);
  const session = await watched(page);
  // Every beat is formed and every picture fetched before it is counted: a journey in steps passes some of them by.
  await page.evaluate(async () => {
    for (const stop of Array.from(document.querySelectorAll('[data-stop]'))) {
      stop.scrollIntoView({ behavior: 'instant' });
      for (let i = 0; i < 4; i += 1) await new Promise(requestAnimationFrame);
    }
  });
  for (let i = 0; i < 3; i += 1) await journey(page);
  await page.waitForLoadState('networkidle');
  const all = [await kept(session)];
  for (let stretch = 0; stretch < 4; stretch += 1) {
    for (let i = 0; i < STRETCH; i += 1) await journey(page);
    all.push(await kept(session));
  }
  const told = JSON.stringify(all);
  expect(growth(all, 'listeners'), told).toBeLessThanOrEqual(0);
  expect(growth(all, 'nodes'), told).toBeLessThanOrEqual(0);
  const [, , half] = all;
  // And nothing at one blow, but with a document that came.
  if (all[4]?.documents === half?.documents)
    expect((all[4]?.nodes ?? NaN) - (half?.nodes ?? NaN), told).toBeLessThanOrEqual(20);
  // 64 kB a journey would be half a gigabyte in an evening; what is left is the engine's own wavering.
  expect(((all[4]?.heap ?? NaN) - (half?.heap ?? NaN)) / (2 * STRETCH), told).toBeLessThan(64 * 1024);
});

for (const [name, count] of [
  ['scroll-stage', 'canvas, .stage-art, [data-performance]'],
  ['story-rail', '.rail-dialog[open]'],
  ['reader-bar', '.reader-button'],
] as const)
  test(`<${name}> taken out and put back ten times leaves nothing behind`, async ({ page }) => {
    const said = complaints(page);
    await perform(page);
    const session = await watched(page);
    const turn = async (): Promise<void> => {
      await page.evaluate(async (tag) => {
        const element = document.querySelector<HTMLElement>(tag);
        const [parent, next] = [element?.parentNode, element?.nextSibling ?? null];
        if (!element || !parent) throw new Error(`no ${tag}`);
        element.remove();
        await new Promise((done) => setTimeout(done, 20));
        if (tag === 'scroll-stage' && element.childElementCount > 0)
          throw new Error('the stage keeps its children');
        parent.insertBefore(element, next);
      }, name);
      await performing(page);
    };
    const things = await page.locator(count).count();
    for (let i = 0; i < 3; i += 1) await turn();
    const before = await kept(session);
    for (let i = 0; i < 10; i += 1) await turn();
    const after = await kept(session);
    const told = JSON.stringify([before, after]);
    expect(await page.locator(count).count()).toBe(things);
    // Never more; fewer when the browser gives up the inside of what is out of sight.
    expect(after.listeners, told).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes - before.nodes, told).toBeLessThanOrEqual(20);
    expect(after.heap - before.heap, told).toBeLessThan(1024 * 1024);
    expect(said).toEqual([]);
    // And it still works.
    await page.evaluate(() => scrollTo(0, 9000));
    await frames(page);
    await expect(page.locator('.beat.is-current')).toHaveCount(1);
  });

test('an element that is only moved goes on', async ({ page }) => {
  await perform(page);
  const same = await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const stage = document.querySelector('scroll-stage');
    stage?.parentElement?.insertBefore(stage, stage.nextElementSibling);
    await new Promise((done) => setTimeout(done, 50));
    return canvas !== null && canvas === document.querySelector('canvas');
  });
  expect(same).toBe(true);
});
