/** A page that is read all evening: memory, nodes and listeners stay flat; an element that leaves takes all its own with it. */
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { PHONE } from '../support/site-under-test.ts';
import { complaints, frames, perform, performing } from '../support/scroll-page.ts';

test.use({ viewport: PHONE });

interface Kept {
  heap: number;
  nodes: number;
  listeners: number;
}

/** What is alive after the collector has been through twice: what the first leaves for a weak reference goes with the second. */
async function kept(session: CDPSession): Promise<Kept> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

async function watched(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

/** To the end and back in steps, a frame each. */
const journey = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const height = document.documentElement.scrollHeight - innerHeight;
    for (let i = 0; i <= 32; i += 1) {
      scrollTo({ top: height * (i <= 16 ? i / 16 : 2 - i / 16), behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });

test('to the end and back twenty times: heap, nodes and listeners are flat', async ({ page }) => {
  test.setTimeout(120_000);
  await perform(page);
  const session = await watched(page);
  // The first journeys fetch all pictures and form all beats.
  for (let i = 0; i < 3; i += 1) await journey(page);
  await page.waitForLoadState('networkidle');
  const first = await kept(session);
  for (let i = 3; i < 12; i += 1) await journey(page);
  const half = await kept(session);
  for (let i = 12; i < 20; i += 1) await journey(page);
  const last = await kept(session);
  const told = JSON.stringify([first, half, last]);
  expect(last.listeners, told).toBe(half.listeners);
  expect(last.nodes - half.nodes, told).toBeLessThanOrEqual(20);
  // 64 kB a journey would be half a gigabyte in an evening; what is left is the engine's own wavering.
  expect((last.heap - half.heap) / 8, told).toBeLessThan(64 * 1024);
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
