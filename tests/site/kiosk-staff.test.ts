/** The staff corner in a hall: it tells of the local server and has it restart the browser; elsewhere it says nothing of either. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../../src/lib/environment.ts';
import { ui } from '../../src/ui/index.ts';
import { chromiumReader } from '../support/chromium-reader.ts';
import { storyOf } from '../support/dist.ts';
import { until, type FolderReader } from '../support/folder-reader.ts';
import { Host } from '../support/host.ts';
import { kioskFolder } from '../support/kiosk-folder.ts';
import { Kiosk, SERVERS } from '../support/kiosk-run.ts';

const { outDir: dist, basePath: base } = environment();
const words = ui(storyOf(dist).lang).hall.loop;
const place = kioskFolder('staff', '');

/** Opens the corner with the staff's key. @returns what it says, by row, once it has its list */
async function openCorner(reader: FolderReader, origin: string): Promise<void> {
  await reader.open(`${origin}${base}exhibit/loop/`);
  await until(reader, `document.documentElement.dataset.ready === 'loop'`);
  await reader.see(
    `['keydown', 'keyup'].forEach((kind) => document.dispatchEvent(
      new KeyboardEvent(kind, { key: 'K', ctrlKey: true, shiftKey: true, bubbles: true })))`,
  );
  await until(reader, `document.querySelector('.loop-rows dd') !== null`);
}
const text = `document.querySelector('.loop-staff').innerText`;
const button = `[...document.querySelectorAll('.loop-staff button')].find((one) => one.textContent === ${JSON.stringify(words.server.restart)})`;

describe.each(SERVERS.filter(({ name }) => name !== 'powershell'))(
  'beside $name',
  ({ name, command, here }) => {
    it.skipIf(!here)('it tells how the server does, and has the browser restarted', async () => {
      // The browser that is watched stands in for a real one: the page under test is opened beside it.
      const browser = join(place().workshop, 'browser.sh');
      writeFileSync(browser, '#!/bin/sh\nexec sleep 600\n');
      chmodSync(browser, 0o755);
      const settings = { browser, startSeconds: 600, lostSeconds: 600, hungSeconds: 600 };
      const kiosk = await Kiosk.start(place().dir, command, join(place().workshop, name), settings);
      const reader = await chromiumReader(/./u);
      try {
        await kiosk.until(({ files, browser: { state } }) => files.state === 'whole' && state === 'running');
        await openCorner(reader, kiosk.origin);
        const { files } = await kiosk.health();
        await until(
          reader,
          `${text}.includes(${JSON.stringify(words.server.filesAre.whole.replace('{total}', String(files.total)))})`,
        );
        expect(await reader.see(text)).toContain(words.server.browserIs.running.replace('{n}', '0'));
        await until(reader, `${button}?.hidden === false`);
        await reader.press('.loop-acts button:last-child');
        await until(reader, `${text}.includes(${JSON.stringify(words.server.restarting)})`);
        await kiosk.until((health) => health.browser.restarts === 1);
        expect((await kiosk.health()).browser.lastReason).toBe('asked for');
        // The corner looks again by itself.
        await until(reader, `${text}.includes(${JSON.stringify(words.server.reasons['asked for'])})`);
        expect(reader.complaints()).toEqual([]);
      } finally {
        await reader.close();
        await kiosk.stop();
      }
    });

    it.skipIf(!here)(
      'it offers no restart where nobody watches a browser, and notices that the server went',
      async () => {
        const kiosk = await Kiosk.start(place().dir, [...command, '--serve'], join(place().workshop, name));
        const reader = await chromiumReader(/./u);
        try {
          await openCorner(reader, kiosk.origin);
          await until(reader, `${text}.includes(${JSON.stringify(words.server.browserIs.none)})`);
          expect(await reader.see(`${button}.hidden`)).toBe(true);
          await kiosk.stop();
          await until(reader, `${text}.includes(${JSON.stringify(words.server.silent)})`, 20_000);
        } finally {
          await reader.close();
          await kiosk.stop();
        }
      },
    );
  },
);

describe('on a host of the web', () => {
  it.each([
    ['the site', () => dist],
    ['the kiosk edition itself', () => join(place().dir, 'site')],
  ])('%s says nothing of it', async (name, folder) => {
    const host = await Host.open(folder(), base);
    const reader = await chromiumReader(/./u);
    try {
      await openCorner(reader, host.origin);
      // Past the answer, or the lack of one: what is said by then is what is said.
      await until(reader, `performance.getEntriesByType('resource').length > 0`);
      await reader.see(`new Promise((done) => setTimeout(done, 1500))`);
      const said = await reader.see<string>(text);
      expect(said).toContain(words.uptime);
      for (const word of [words.server.name, words.server.files, words.server.silent, words.server.restart])
        expect(said).not.toContain(word);
      const asked = host.asked.filter((path) => path.includes('/-/health'));
      expect(asked.length).toBe(name === 'the site' ? 0 : 1);
    } finally {
      await reader.close();
      await host.close();
    }
  });
});
