/** Thousands of invented points, for the measure alone, and the frames while one pans and zooms among them. */
import type { Page } from '@playwright/test';

/** Answers for a table of stations that the story has not got. The same points on every run. */
export async function fakeStations(page: Page, many: number): Promise<void> {
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  await page.route(/\/map\/$/u, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const [west = 0, south = 0, east = 0, north = 0] = (/data-bounds="([^"]*)"/u.exec(html)?.[1] ?? '')
      .split(' ')
      .map(Number);
    const at = Array.from({ length: many }, () => [
      Math.round((west + random() * (east - west)) * 1e5),
      Math.round((south + random() * (north - south)) * 1e5),
    ]);
    const steps = (axis: 0 | 1): number[] =>
      at.map((point, i) => (point[axis] ?? 0) - (at[i - 1]?.[axis] ?? 0));
    const body = JSON.stringify({ lon: steps(0), lat: steps(1), name: at.map((_, i) => `point ${i}`) });
    await page.route(/stations\.json$/u, (request) =>
      request.fulfill({ body, contentType: 'application/json' }),
    );
    await route.fulfill({
      response,
      body: html.replace('<story-map', '<story-map data-stations="/data/stations.json"'),
    });
  });
}

/** Times of all frames, ms, while the opened map is dragged about and zoomed in and out. */
export async function frameTimes(page: Page, url: string): Promise<number[]> {
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('story:map-drawn').length > 0);
  await page.locator('.map-stations').waitFor({ state: 'attached' });
  await page.locator('.atlas-expand').click();
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const seen: number[] = [];
    (globalThis as unknown as { frames: number[] }).frames = seen;
    let last = performance.now();
    const tick = (now: number): void => {
      seen.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const zoom = page.locator('.atlas-buttons button');
  for (const step of [0, 0, 0, 1, 0, 1, 1]) {
    await zoom.nth(step).click();
    await page.waitForTimeout(500);
    await page.mouse.move(200, 260);
    await page.mouse.down();
    for (let i = 1; i <= 20; i += 1) await page.mouse.move(200 - 5 * i, 260 + 4 * i);
    await page.mouse.up();
    await page.waitForTimeout(500);
  }
  return page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames.slice(2));
}
