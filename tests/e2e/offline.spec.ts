/** The copy that a browser keeps: whole or not at all, read without a network, and given up only when the reader says so. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { writeServiceWorker } from '../../src/build/service-worker.ts';
import { environment } from '../../src/lib/environment.ts';
import { FAULTS, Host } from '../support/host.ts';
import { story } from '../support/site-under-test.ts';

const { outDir: dist, basePath: base } = environment();
test.use({ serviceWorkers: 'allow' });
let host: Host;
let at: string;
test.beforeEach(async () => {
  host = await Host.open(dist, base);
  at = host.origin + base;
});
test.afterEach(() => host.close());

/** Begins to read, and waits until the browser has its copy, or has given up. */
async function read(page: Page, wish: 'kept' | 'refused' = 'kept'): Promise<void> {
  await page.goto(at);
  await page.mouse.wheel(0, 300);
  const state = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? 'none');
  if (wish === 'kept') await expect.poll(state, { timeout: 30_000 }).toBe('activated');
  else {
    await expect
      .poll(() => host.asked.some((path) => path.endsWith('sw.js')), { timeout: 20_000 })
      .toBe(true);
    await page.waitForTimeout(3000);
    expect(await state()).toBe('none');
  }
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  return complaints;
}

test('nothing is asked for before somebody reads', async ({ page }) => {
  await page.goto(at);
  await page.waitForTimeout(2500);
  expect(host.asked.filter((path) => path.endsWith('sw.js'))).toEqual([]);
});

test('the whole story is read without a network, and the nearest page stands in for those not kept', async ({
  page,
}) => {
  await read(page);
  expect(await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).toBe(at);
  await host.close();
  const complaints = complaintsOf(page);
  await page.goto(`${at}?from=singlemessage`);
  await expect(page.locator('html')).toHaveAttribute('data-performance', 'scroll');
  await expect(page.locator('main [data-stop]').first()).toBeVisible();
  await page.goto(`${at}s/${story.chapters[1]?.id ?? ''}/`);
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(`${at}map/`);
  await expect(page.locator('story-map')).toHaveAttribute('data-live', '');
  await page.goto(`${at}f/${story.facts[0]?.id ?? ''}/`);
  await expect(page).toHaveTitle(
    readFileSync(join(dist, 'facts/index.html'), 'utf8').match(/<title>(.*?)<\/title>/u)?.[1] ?? '',
  );
  expect(complaints.filter((one) => !/ERR_CONNECTION_REFUSED|ERR_FAILED/u.test(one))).toEqual([]);
});

test('sound that was heard is heard offline, from where one likes', async ({ page }) => {
  await read(page);
  await page.goto(`${at}listen/`);
  const hear = (share: number) =>
    page.evaluate(async (share) => {
      const audio = new Audio(document.querySelector<HTMLSourceElement>('source[type*=webm]')?.src);
      audio.muted = true;
      const [once, failed] = ['seeked', 'error'].map(
        (name) => new Promise((done) => audio.addEventListener(name, done)),
      );
      await new Promise((done) => audio.addEventListener('loadedmetadata', done));
      audio.currentTime = audio.duration * share;
      await Promise.race([once, failed]);
      const end = audio.seekable.length === 0 ? 0 : audio.seekable.end(0);
      return { at: audio.currentTime / audio.duration, seekable: end / audio.duration };
    }, share);
  await hear(0);
  const keptSounds = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('story-media'));
      const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().filter(({ url }) => url.includes('/audio/')).length;
    });
  await expect.poll(keptSounds).toBeGreaterThan(0);
  await host.close();
  await page.reload();
  const { at: where, seekable } = await hear(0.66);
  expect(where).toBeCloseTo(0.66, 1);
  expect(seekable).toBeCloseTo(1, 1);
  const part = await page.evaluate(async () => {
    const url = document.querySelector<HTMLSourceElement>('source[type*=webm]')?.src ?? '';
    const ask = async (range: string) => {
      const answer = await fetch(url, { headers: { range } });
      return [answer.status, answer.headers.get('content-range'), (await answer.arrayBuffer()).byteLength];
    };
    const size = Number(String((await ask('bytes=0-'))[1]).split('/')[1]);
    return {
      size,
      some: await ask('bytes=100-199'),
      last: await ask('bytes=-10'),
      beyond: (await ask(`bytes=${size}-`))[0],
    };
  });
  expect(part.some).toEqual([206, `bytes 100-199/${part.size}`, 100]);
  expect(part.last).toEqual([206, `bytes ${part.size - 10}-${part.size - 1}/${part.size}`, 10]);
  expect(part.beyond).toBe(416);
});

for (const [name, answer] of Object.entries(FAULTS))
  test(`a shell with one file that is ${name} is not kept, and nobody notices`, async ({ page }) => {
    host.fault = { path: /listen\/$/u, answer };
    const complaints = complaintsOf(page);
    await read(page, 'refused');
    await expect(page.locator('html')).toHaveAttribute('data-performance', 'scroll');
    // What Chromium itself prints of a refused file is not the page's.
    expect(complaints.filter((one) => !/Failed to load resource|integrity/u.test(one))).toEqual([]);
  });

test('a picture and a sound that fail are no reason to keep nothing', async ({ page }) => {
  host.fault = { path: /\/(?:pictures|audio|art)\//u, answer: (response) => response.writeHead(404).end() };
  await read(page);
});

test.describe('a new version', () => {
  let next: string;
  test.beforeEach(async () => {
    next = mkdtempSync(join(tmpdir(), 'story-next-'));
    cpSync(dist, next, { recursive: true });
    const index = join(next, 'index.html');
    writeFileSync(index, readFileSync(index, 'utf8').replace('<title>', '<title>NEXT '));
  });
  test.afterEach(() => rmSync(next, { recursive: true, force: true }));

  test('waits until the reader says so; until then everything is of the old one', async ({ page }) => {
    await read(page);
    await page.reload();
    await writeServiceWorker(next, true);
    host.root = next;
    const failed: string[] = [];
    page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
    await page.reload();
    const notice = page.locator('.update-notice');
    await expect(notice).toBeVisible({ timeout: 40_000 });
    await page.goto(`${at}facts/`);
    await page.goto(at);
    expect(await page.title()).not.toContain('NEXT');
    await notice.click();
    // Also where the old worker does not leave: after three seconds the page goes on without it.
    await expect(page).toHaveTitle(/^NEXT/u, { timeout: 20_000 });
    expect(failed).toEqual([]);
    await expect(notice).toHaveCount(0);
  });

  /** Whether the worker has gone, and how many caches are left. */
  const left = (page: Page) =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistration()) === undefined,
      (await caches.keys()).length,
    ]);

  test('may be a worker that clears what was kept and leaves', async ({ page }) => {
    await read(page);
    await writeServiceWorker(next, false);
    host.root = next;
    await page.goto(at);
    await expect.poll(() => left(page), { timeout: 40_000 }).toEqual([true, 0]);
    await page.goto(at);
    await expect(page).toHaveTitle(/^NEXT/u);
  });

  test('that leaves is not called back by the page it has kept', async ({ page }) => {
    await read(page);
    await writeServiceWorker(next, false);
    host.root = next;
    await page.goto(at);
    // The browser may look for it before the page does.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => left(page), { timeout: 20_000 }).toEqual([true, 0]);
    // The page sees to its copy when its reader has stood for a while (keep-copy.ts).
    await page.waitForTimeout(5000);
    expect(await left(page)).toEqual([true, 0]);
  });
});

for (const [name, stub] of Object.entries({
  'no service worker': () =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }),
  'one that may not be registered': () =>
    (ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('no', 'SecurityError'))),
  'no storage': () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const key of ['caches', 'localStorage', 'indexedDB'])
      Object.defineProperty(window, key, { get: refuse });
  },
  'saved data': () =>
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }),
}))
  test(`with ${name} the page is as it is online, and says nothing`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.addInitScript(stub);
    await page.goto(at);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(2500);
    await expect(page.locator('html')).toHaveAttribute('data-performance', 'scroll');
    expect(complaints).toEqual([]);
  });
