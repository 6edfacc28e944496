/** A site under a sub-path on a real server, in a real browser: every page arrives whole and its policy refuses nothing. */
import { createServer, type Server } from 'node:http';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/find-browser.ts';
import { guestsOf } from '../../scripts/hosts/guests.ts';
import { handler } from '../../scripts/serve.ts';
import { headerTable } from '../../src/hosting/headers.ts';
import { builtOnce } from '../support/built-once.ts';
import { htmlOf } from '../support/dist.ts';
import { freePort } from '../support/free-port.ts';
import { programOf, startHost, type HostName } from '../support/real-hosts.ts';
import { violations } from '../support/violations.ts';

const BASE = '/a/story/';
const HOSTS = (['nginx', 'caddy'] as const satisfies readonly HostName[]).filter(
  (name) => programOf(name) !== undefined,
);

/** The project's own server, where no other is installed. */
async function ownServer(dist: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const port = await freePort();
  const server: Server = createServer(handler(dist, BASE));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

describe(`under ${BASE}`, () => {
  let dist: string;
  let browser: Browser;
  beforeAll(async () => {
    dist = await builtOnce('everything', BASE);
    browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  });
  afterAll(() => browser?.close());

  it.each(
    HOSTS.length > 0
      ? HOSTS
      : (['the project’s server (neither nginx nor Caddy is installed here)'] as const),
  )('%s', async (name) => {
    const host =
      name === 'nginx' || name === 'caddy'
        ? await startHost(name, { table: headerTable(guestsOf(dist)), basePath: BASE, folder: dist })
        : await ownServer(dist);
    try {
      const refused: string[] = [];
      const failed: string[] = [];
      const waiting = htmlOf(dist).map((path) => path.replace(/index\.html$/u, ''));
      /** Reads pages to their ends until none is left. Most of the time goes by waiting for the network to rest. */
      const read = async (): Promise<void> => {
        const page = await browser.newPage();
        const own = await violations(page);
        page.on('response', (answer) => answer.status() >= 400 && failed.push(answer.url()));
        page.on('pageerror', (error) => failed.push(error.message));
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          await page.goto(`${host.origin}${BASE}${path}`, { waitUntil: 'networkidle' });
          await page.evaluate(() =>
            scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
          );
          if (path === 'map/') await page.locator('story-map[data-live]').waitFor();
          await page.waitForLoadState('networkidle');
        }
        await page.close();
        refused.push(...own);
      };
      await Promise.all(Array.from({ length: 4 }, read));
      expect(refused).toEqual([]);
      expect(failed).toEqual([]);
    } finally {
      await host.stop();
    }
  });
});
