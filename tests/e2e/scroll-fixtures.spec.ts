/** Other stories perform with the same engine: one with nothing but words, one with everything. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { handler } from '../../scripts/serve.ts';
import { builtStory, closeWorkshop, fixture, openWorkshop } from '../support/build-story.ts';
import { storyOf } from '../support/dist.ts';
import { beatsOf, DESKTOP, PHONE } from '../support/site-under-test.ts';
import { complaints, fade, perform, scrollTo, stageOf, toBeat, wordsSeen } from '../support/scroll-page.ts';

for (const name of ['minimal', 'everything'])
  test(`the story "${name}" performs, on a phone and on a desktop`, async ({ page }) => {
    test.setTimeout(180_000);
    const workshop = await openWorkshop();
    const { dist } = await builtStory({ story: fixture(name), workshop });
    const server = createServer(handler(dist, '/'));
    try {
      await new Promise<void>((done) => server.listen(0, 'localhost', done));
      const origin = `http://localhost:${(server.address() as AddressInfo).port}/`;
      const story = storyOf(dist);
      const said = complaints(page);
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        await perform(page, origin);
        for (const { anchor, metres, crowd } of beatsOf(story)) {
          await toBeat(page, anchor);
          await fade(page);
          const { painted, metres: shown } = await stageOf(page);
          expect([await wordsSeen(page), shown], anchor).toEqual([[anchor], String(metres)]);
          if (crowd !== undefined) expect(painted, anchor).toBeGreaterThan(20);
        }
        await scrollTo(page, 1e7);
        expect((await stageOf(page)).metres).toBe(String(story.distance.to));
        await scrollTo(page, 0);
      }
      // Reading the canvas back, as this test does, is remarked on by the browser.
      expect(said.filter((line) => !line.startsWith('Canvas2D'))).toEqual([]);
    } finally {
      server.closeAllConnections();
      server.close();
      await closeWorkshop(workshop);
    }
  });
