/** The map that cannot fail: whatever does not arrive, the list and the words are there and a line says what is missing. */
import { expect, test, type Page, type Route } from '@playwright/test';
import { complaints, perform } from '../support/scroll-page.ts';
import { drawn, withMapData } from '../support/map-page.ts';
import { story } from '../support/site-under-test.ts';

const broken = (route: Route) => route.fulfill({ status: 404, body: 'not here' });
const gone = (route: Route) => route.abort();
const says =
  (body: string, contentType = 'application/json') =>
  (route: Route) =>
    route.fulfill({ body, contentType });

/** The list is whole. */
async function listIsThere(page: Page): Promise<void> {
  await expect(page.locator('.atlas-place:visible')).toHaveCount(story.places.length);
  expect(await page.locator('.atlas-county:visible').count()).toBe(100);
}

for (const [what, url, answer] of [
  ['the water is not there', /water\.topo\.json/u, broken],
  ['the network is cut before the water', /water\.topo\.json/u, gone],
  ['the water is half a file', /water\.topo\.json/u, says('{"lakes":{"type":"Topology","arcs":[[')],
  ['the water is other JSON', /water\.topo\.json/u, says('{"type":"FeatureCollection"}')],
  [
    'an arc of the water is missing',
    /water\.topo\.json/u,
    says(
      '{"lakes":{"type":"Topology","arcs":[],"objects":{"lakes":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[7]]}]}}}}',
    ),
  ],
] as const)
  test(`${what}: the map is there without it, and says so`, async ({ page }) => {
    const said = complaints(page);
    await page.route(url, answer);
    await page.goto('./map/');
    await drawn(page);
    await expect(page.locator('.map-mark')).toHaveCount(story.places.length);
    await expect(page.locator('.atlas-lack')).toHaveCount(1);
    await expect(page.locator('.atlas-lack')).not.toBeEmpty();
    await listIsThere(page);
    expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
    expect(said.length).toBeLessThanOrEqual(1);
  });

for (const [what, answer] of [
  ['is not there', broken],
  ['throws', says('throw new Error("broken")', 'text/javascript')],
] as const)
  test(`the map’s code ${what}: the still picture stands, and a line says so`, async ({ page }) => {
    const said = complaints(page);
    await page.route(/_astro\/living-map[^/]*\.js/u, answer);
    await page.goto('./map/');
    await expect(page.locator('.atlas-lack')).not.toBeEmpty();
    await expect(page.locator('.still-map')).toBeVisible();
    expect(await page.locator('.still-mark').count()).toBe(story.places.length);
    await listIsThere(page);
    await page.locator('.atlas-search input').fill(story.places[0]?.name ?? '');
    await expect(page.locator(`.atlas-place#${story.places[0]?.id ?? ''}`)).toBeVisible();
    expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });

test('a dead host of tiles: the base is drawn at once, and nothing is said', async ({ page }) => {
  const said = complaints(page);
  let asked = 0;
  await page.route(/tiles\.invalid/u, (route) => ((asked += 1), route.abort()));
  const tiles = {
    url: 'https://tiles.invalid/{z}/{x}/{y}.png',
    attribution: 'Nobody',
    crs: 'gcj02',
    maxZoom: 18,
    timeout: 1,
  };
  await withMapData(page, { tiles: JSON.stringify(tiles) });
  await page.goto('./map/');
  await drawn(page);
  await expect.poll(() => asked).toBeGreaterThan(0);
  await page.waitForTimeout(1500);
  await expect(page.locator('.map-tile')).toHaveCount(0);
  await expect(page.locator('.atlas-lack')).toHaveCount(0);
  await expect(page.locator('.map-mark')).toHaveCount(story.places.length);
  await listIsThere(page);
  expect(said).toEqual([]);
});

test('a living host of tiles: its pictures lie under the map, and whose they are is printed', async ({
  page,
}) => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.route(/tiles\.invalid/u, (route) => route.fulfill({ body: pixel, contentType: 'image/png' }));
  const tiles = {
    url: 'https://tiles.invalid/{z}/{x}/{y}.png',
    attribution: 'Tiles by Nobody',
    crs: 'gcj02',
    maxZoom: 18,
    timeout: 4,
  };
  await withMapData(page, { tiles: JSON.stringify(tiles) });
  await page.goto('./map/');
  await drawn(page);
  await expect(page.locator('.atlas-note')).toContainText('Tiles by Nobody');
  expect(await page.locator('img.leaflet-tile').count()).toBeGreaterThan(3);
});

test('stations that do not arrive: a line says so, the numbers are in the list', async ({ page }) => {
  await page.route(/stations\.json/u, says('{"lon":[1],"lat":[],"name":["x","y"]}'));
  await withMapData(page, { stations: '/data/stations.json' });
  await page.goto('./map/');
  await drawn(page);
  await expect(page.locator('.atlas-lack')).toHaveCount(1);
  await expect(page.locator('.map-stations')).toHaveCount(0);
  await listIsThere(page);
});

for (const [what, url] of [
  ['page', /\/map\/$/u],
  ['code', /_astro\/(?:living-map|story-map)[^/]*\.js/u],
] as const)
  test(`over the story, the map’s ${what} does not arrive: the words stay, and a line says so`, async ({
    page,
  }) => {
    const said = complaints(page);
    await page.route(url, gone);
    await perform(page);
    const link = page.locator('.map-link-open').first();
    await link.scrollIntoViewIfNeeded();
    await link.click();
    await expect(page.locator('.map-dialog')).toBeVisible();
    await expect(page.locator('.map-dialog-line, .map-dialog .atlas-lack').first()).not.toBeEmpty({
      timeout: 10_000,
    });
    await page.keyboard.press('Escape');
    await expect(page.locator('.map-dialog')).toHaveCount(0);
    expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
