/** From a passage to the map and back: nothing of it is fetched before it is near, and nothing is left behind. */
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { complaints, fade, frames, perform, readNow, toBeat } from '../support/scroll-page.ts';
import { beatsOf, DESKTOP, PHONE, story } from '../support/site-under-test.ts';

const mapped = beatsOf(story).filter(({ view }) => view !== undefined);
const anchor = mapped[0]?.anchor ?? '';

test('nothing of the map is asked for before a passage with one is near', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/living-map|story-map|open-map|leaflet|map\.[\w-]+\.css|\/map\/|topo\.json/u.test(request.url()))
      asked.push(request.url());
  });
  await perform(page);
  await page.waitForTimeout(1500);
  expect(asked).toEqual([]);
  await toBeat(page, anchor);
  await expect.poll(() => asked.some((url) => /living-map/u.test(url))).toBe(true);
});

async function open(page: Page, beat: string): Promise<void> {
  await page.locator(`[id="${beat}"] .map-link-open`).click();
  await expect(page.locator('.map-dialog story-map[data-live]')).toBeVisible({ timeout: 15_000 });
}

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
  test(`opens over the passage and gives back focus and scroll: ${size}`, async ({ page }) => {
    const said = complaints(page);
    await page.setViewportSize(viewport);
    await perform(page);
    await toBeat(page, anchor);
    // Playwright scrolls to what it cannot click at once, as long as the words still rise: it does so now, and not after the look.
    await page.locator(`[id="${anchor}"] .map-link-open`).click({ trial: true });
    await fade(page);
    const before = await readNow(page);
    await open(page, anchor);
    const chapter = story.chapters.find(({ scenes }) =>
      scenes.some(({ beats }) => beats.some((one) => one.anchor === anchor)),
    );
    await expect(page.locator('.map-dialog')).toHaveAttribute('data-light', chapter?.id ?? '-');
    await expect(page.locator('.map-dialog .map-mark')).toHaveCount(story.places.length);
    expect(await axeFaults(page)).toEqual([]);
    await page.mouse.move(viewport.width / 3, 200);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(300);
    await page.locator('.map-dialog-close').click();
    await expect(page.locator('.map-dialog')).toHaveCount(0);
    await expect(page.locator(`[id="${anchor}"] .map-link-open`)).toBeFocused();
    await frames(page);
    expect(await readNow(page)).toEqual(before);
    expect(said).toEqual([]);
  });

test('a place in a passage leads to its mark, and its card back into a passage', async ({ page }) => {
  await perform(page);
  await toBeat(page, anchor);
  const id = mapped[0]?.view?.places[1] ?? '';
  await page.locator(`[id="${anchor}"] .map-link a[data-at="${id}"]`).click();
  await expect(page.locator(`.map-dialog .map-mark.is-chosen[data-place="${id}"]`)).toBeVisible({
    timeout: 15_000,
  });
  const link = page.locator('.map-dialog .atlas-card .place-told a').last();
  const target = ((await link.getAttribute('href')) ?? '').split('#')[1] ?? '';
  await link.click();
  await expect(page.locator('.map-dialog')).toHaveCount(0);
  await expect(page.locator(`[id="${target}"].is-current`)).toBeAttached();
});

async function kept(session: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

test('opened and closed fifty times: heap, nodes and listeners are flat', async ({ page }) => {
  test.setTimeout(240_000);
  await perform(page);
  await toBeat(page, anchor);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  /** Opens and closes, so many times, each as soon as the one before is done. */
  const turns = (many: number): Promise<void> =>
    page.evaluate(
      async ([beat, count]) => {
        const until = async (holds: () => boolean): Promise<void> => {
          while (!holds()) await new Promise(requestAnimationFrame);
        };
        const tap = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
        for (let i = 0; i < count; i += 1) {
          tap(`[id="${beat}"] .map-link-open`);
          await until(() => document.querySelector('.map-dialog story-map[data-live] .map-mark') !== null);
          tap('.map-dialog-close');
          await until(() => document.querySelector('.map-dialog') === null);
        }
      },
      [anchor, many] as const,
    );
  await turns(5);
  await page.waitForTimeout(400);
  const first = await kept(session);
  await turns(50);
  await page.waitForTimeout(400);
  const last = await kept(session);
  const told = JSON.stringify([first, last]);
  expect(last.listeners - first.listeners, told).toBeLessThanOrEqual(2);
  expect(last.nodes - first.nodes, told).toBeLessThanOrEqual(60);
  // 20 kB a turn is the wavering of the engine; a map that stays is a megabyte.
  expect((last.heap - first.heap) / 50, told).toBeLessThan(20 * 1024);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the way leads to the map’s page, which is whole', async ({ page }) => {
    await page.goto('./');
    await page.locator(`[id="${anchor}"] .map-link-open`).click();
    await expect(page).toHaveURL(/\/map\/$/u);
    await expect(page.locator('.still-map')).toBeVisible();
    await expect(page.locator('.atlas-place')).toHaveCount(story.places.length);
    await page.locator('.still-mark').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#[a-z-]+$/u);
  });
});
