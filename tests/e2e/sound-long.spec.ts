/** Half an hour of listening and scrolling, in quick motion: players, contexts, nodes and heap stay as many as they were. */
import { expect, test, type Page } from '@playwright/test';
import { PHONE, story } from '../support/site-under-test.ts';
import { complaints } from '../support/scroll-page.ts';
import { heard, watchSound } from '../support/sound-page.ts';

test.use({ viewport: PHONE });

/** One walk through all places with the sound on: 7 places, 2 clips begun, led and left, off and on again. */
const round = (page: Page): Promise<void> =>
  page.evaluate(
    async (chapters) => {
      const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
      const tap = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
      for (const id of chapters) {
        document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'center' });
        await rest(90);
      }
      for (const player of Array.from(document.querySelectorAll<HTMLElement>('clip-player'))) {
        player.scrollIntoView({ behavior: 'instant', block: 'center' });
        await rest(60);
        player.querySelector<HTMLElement>('.player-play')?.click();
        await rest(150);
        player.querySelectorAll<HTMLElement>('.player-cues button')[2]?.click();
        await rest(90);
        player.querySelector<HTMLElement>('.player-play')?.click();
      }
      tap('.sound-button');
      await rest(40);
      tap('.sound-button');
      await rest(60);
    },
    story.chapters.flatMap(({ scenes }) => scenes.slice(0, 1).map(({ beats }) => beats[0]!.anchor)),
  );

test('no growth over a long evening', async ({ page }) => {
  test.setTimeout(180_000);
  const said = complaints(page);
  await watchSound(page);
  await page.goto('./?motion=off');
  await page.locator('.sound-button').click();
  await expect(page.locator('sound-switch')).toHaveAttribute('data-sound', 'on');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const kept = async () => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    const { contexts, elements } = await heard(page);
    return {
      contexts,
      elements,
      heap: value('JSHeapUsedSize'),
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
    };
  };
  for (let i = 0; i < 4; i += 1) await round(page);
  const before = await kept();
  for (let i = 0; i < 16; i += 1) await round(page);
  const after = await kept();
  const told = JSON.stringify([before, after]);
  expect(after.contexts, told).toBe(1);
  expect(after.elements, told).toBe(before.elements);
  expect(after.nodes - before.nodes, told).toBeLessThanOrEqual(20);
  expect(after.listeners - before.listeners, told).toBeLessThanOrEqual(4);
  expect((after.heap - before.heap) / 16, told).toBeLessThan(64 * 1024);
  expect(said).toEqual([]);
});
