/** What a reader does, in each engine that is here; an engine that is not here is said in one line, and never counted as passed. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler } from '../../scripts/serve.ts';
import { environment } from '../../src/lib/environment.ts';
import { storyOf } from '../support/dist.ts';
import { beatsOf } from '../support/told.ts';
import { chromium, firefox } from './puppets.ts';
import { until, type Reader } from './reader.ts';
import { webkit } from './webkit.ts';

const { outDir, basePath } = environment();
const story = storyOf(outDir);
const beats = beatsOf(story);
const scene = story.chapters[2]!.scenes[0]!;

let server: Server;
let site = '';
beforeAll(async () => {
  server = createServer(handler(outDir, basePath)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${basePath}`;
});
afterAll(() => void server.close());

const PLAYING = `document.documentElement.dataset.performance === 'scroll'`;
const quoted = (text: string): string => JSON.stringify(text);

/** No element of the page has given up. */
const failures = (reader: Reader): Promise<string[]> =>
  reader.ask(`Array.from(document.querySelectorAll('[data-state=failed]'), (one) => one.localName)`);

/** Share of the beats whose words can be seen. */
const SEEN = `(() => { const all = Array.from(document.querySelectorAll('.beat-words'));
  return all.filter((one) => getComputedStyle(one).opacity === '1' && getComputedStyle(one).visibility === 'visible' && one.offsetHeight > 0).length / all.length; })()`;

for (const engine of [chromium, firefox, webkit]) {
  if (engine.missing !== undefined) {
    console.log(
      `${engine.name} is not here: its journeys were not made (apt-get install ${engine.missing}).`,
    );
    describe.skip(`${engine.name}: not here`, () => it('makes no journey', () => undefined));
    continue;
  }
  describe(engine.name, () => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await engine.start();
    }, 60_000);
    afterAll(() => reader.close());

    it('opens the story, and it performs', async () => {
      await reader.open(site);
      expect(await reader.ask(`document.querySelector('h1').textContent.trim()`)).toContain(
        story.title.slice(0, 2),
      );
      await until(reader, PLAYING);
      await until(reader, `document.querySelector('canvas.stage-crowd')`);
      expect(await failures(reader)).toEqual([]);
    });

    it('reads to the end, each beat in its turn', async () => {
      const anchors = beats
        .filter((_, i) => i % 5 === 0 || i === beats.length - 1)
        .map(({ anchor }) => anchor);
      for (const anchor of anchors) {
        await reader.ask(
          `document.getElementById(${quoted(anchor)}).scrollIntoView({ behavior: 'instant', block: 'start' })`,
        );
        await until(reader, `document.getElementById(${quoted(anchor)}).classList.contains('is-current')`);
        await until(
          reader,
          `getComputedStyle(document.querySelector('[id=${quoted(anchor)}] .beat-words')).opacity > 0.9`,
        );
      }
      await reader.ask(`scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })`);
      await until(reader, `document.querySelector('footer').getBoundingClientRect().top < innerHeight`);
      expect(
        await reader.ask<number>(`document.documentElement.scrollWidth - innerWidth`),
      ).toBeLessThanOrEqual(0);
      expect(await failures(reader)).toEqual([]);
    });

    it('opens a section, with the way on', async () => {
      await reader.open(`${site}s/${scene.id}/`);
      expect(await reader.ask(`document.querySelector('h1').textContent`)).toContain(scene.title.slice(0, 2));
      await until(reader, `document.querySelector('.section-nav a').href`);
      const picture = `document.querySelector('.beat-picture img')`;
      await reader.ask(`${picture}?.scrollIntoView()`);
      await until(reader, `${picture} === null || ${picture}.naturalWidth > 0`);
    });

    it('opens the map, and it lives', async () => {
      await reader.open(`${site}map/`);
      await until(reader, `document.querySelector('story-map[data-live]')`);
      await until(reader, `document.querySelectorAll('.map-mark').length === ${story.places.length}`);
      expect(await failures(reader)).toEqual([]);
    });

    it('listens: the words run, with the sound or without it', async () => {
      await reader.open(`${site}listen/`);
      await until(reader, `document.querySelector('clip-player').dataset.play === 'idle'`);
      // A key and not a call: browsers let nothing sound before a reader has done something.
      await reader.ask(`document.querySelector('clip-player .player-play').focus()`);
      await reader.press('Enter');
      await until(
        reader,
        `['playing', 'failed', 'blocked'].includes(document.querySelector('clip-player').dataset.play)`,
        20_000,
      );
    });

    it('looks a fact up', async () => {
      await reader.open(`${site}facts/`);
      const first = story.facts[0]!;
      expect(
        await reader.ask(`document.getElementById(${quoted(first.id)}).textContent.replace(/\\s+/g, '')`),
      ).toContain(first.fact.replace(/\s+/gu, ''));
    });

    it('takes the address of a section with it', async () => {
      await reader.open(`${site}s/${scene.id}/`);
      const button = `Array.from(document.querySelectorAll('button')).find((one) => /^(?:分享|Share)$/.test(one.textContent.trim()))`;
      await until(reader, button);
      await reader.ask(`${button}.click()`);
      await until(reader, `document.querySelector('#share-sheet')?.open`);
      expect(await reader.ask(`document.querySelector('#share-sheet input').value`)).toMatch(
        new RegExp(`/s/${scene.id}/$`, 'u'),
      );
    });

    it('goes by the keyboard: past the head, to the switch, to rest', async () => {
      await reader.open(site);
      await until(reader, PLAYING);
      const focused = `document.activeElement.matches('.reader-button[aria-pressed]')`;
      for (let i = 0; i < 5 && !(await reader.ask<boolean>(focused)); i += 1) await reader.press('Tab');
      expect(await reader.ask(focused)).toBe(true);
      await reader.press('Enter');
      await until(reader, `!('performance' in document.documentElement.dataset)`);
      await until(reader, `${SEEN} === 1`);
      await reader.press('Enter');
      await until(reader, PLAYING);
    });
  });

  describe(`${engine.name}, asked for rest`, () => {
    it('shows every word and every picture, still', async () => {
      const reader = await engine.start({ rest: true });
      try {
        await reader.open(site);
        await new Promise((done) => setTimeout(done, 1800));
        expect(await reader.ask(`matchMedia('(prefers-reduced-motion: reduce)').matches`)).toBe(true);
        expect(await reader.ask(PLAYING)).toBe(false);
        await until(reader, `${SEEN} === 1`);
      } finally {
        await reader.close();
      }
    });
  });

  describe(`${engine.name}, without script`, () => {
    it('shows every word', async () => {
      const reader = await engine.start({ script: false });
      try {
        await reader.open(site);
        // Drivers may ask of a page that may not ask itself.
        expect(await reader.ask(PLAYING)).toBe(false);
        expect(await reader.ask(`document.querySelector('scroll-stage').dataset.state === undefined`)).toBe(
          true,
        );
        await until(reader, `${SEEN} === 1`);
      } finally {
        await reader.close();
      }
    });
  });
}
