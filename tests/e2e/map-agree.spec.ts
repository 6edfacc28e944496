/** One thing said four times: the list, the living marks, the still picture and the data name the same places at the same points. */
import { expect, test } from '@playwright/test';
import { environment } from '../../src/lib/environment.ts';
import { within, worldBox } from '../../src/lib/mercator.ts';
import { read } from '../support/dist.ts';
import { livingMarks, openMapPage } from '../support/map-page.ts';
import { DESKTOP, PHONE, story } from '../support/site-under-test.ts';

interface Said {
  id: string;
  lon: number;
  lat: number;
  precision: string;
}

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
const said: Said[] = story.places
  .map(({ id, lon, lat, precision }) => ({ id, lon, lat, precision }))
  .sort(byId);
const box = worldBox(story.bounds ?? [0, 0, 0, 0]);

test('the data says what the story says', () => {
  const { features } = JSON.parse(read(environment().outDir, 'data/places.geojson')) as {
    features: { id: string; geometry: { coordinates: number[] }; properties: { precision: string } }[];
  };
  const data = features.map(({ id, geometry, properties }) => ({
    id,
    lon: geometry.coordinates[0],
    lat: geometry.coordinates[1],
    precision: properties.precision,
  }));
  expect(data.sort(byId)).toEqual(said);
});

test('the list says what the story says', async ({ page }) => {
  await page.goto('./map/');
  const list = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.atlas-place')).map(({ id, dataset }) => ({
      id,
      lon: Number(dataset['lon']),
      lat: Number(dataset['lat']),
      precision: dataset['precision'] ?? '',
    })),
  );
  expect(list.sort(byId)).toEqual(said);
});

test('the still picture has every place at its point, to a thousandth of its width', async ({ page }) => {
  await page.goto('./map/');
  const { marks, width, height } = await page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('.still-map');
    const { width: w, height: h } = svg?.viewBox.baseVal ?? { width: NaN, height: NaN };
    const all = Array.from(document.querySelectorAll<SVGElement>('.still-mark'));
    const found = all.map(({ dataset }) => ({
      id: dataset['place'] ?? '',
      precision: dataset['precision'] ?? '',
      x: Number(dataset['x']),
      y: Number(dataset['y']),
    }));
    return { marks: found, width: w, height: h };
  });
  expect(marks.map(({ id, precision }) => ({ id, precision })).sort(byId)).toEqual(
    said.map(({ id, precision }) => ({ id, precision })),
  );
  for (const { id, x, y } of marks) {
    const { lon = 0, lat = 0 } = said.find((one) => one.id === id) ?? {};
    const [u, v] = within(box, lon, lat);
    expect(Math.abs(x / width - u), id).toBeLessThan(0.001);
    expect(Math.abs(y / height - v), id).toBeLessThan(0.001);
  }
});

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
  test(`the living marks lie where the projection puts them: ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openMapPage(page);
    const marks = (await livingMarks(page)).sort(byId);
    expect(marks.map(({ id, precision }) => ({ id, precision }))).toEqual(
      said.map(({ id, precision }) => ({ id, precision })),
    );
    // Two places far apart give the scale; all others must then lie where it puts them.
    const points = said.map(({ id, lon, lat }) => ({ id, at: within(box, lon, lat) }));
    const single = points.filter(
      ({ at }) => points.filter((one) => String(one.at) === String(at)).length === 1,
    );
    const north = single.reduce((a, b) => (a.at[1] < b.at[1] ? a : b));
    const south = single.reduce((a, b) => (a.at[1] > b.at[1] ? a : b));
    const seen = (id: string) => marks.find((mark) => mark.id === id) ?? { x: NaN, y: NaN };
    const scale = (seen(south.id).y - seen(north.id).y) / (south.at[1] - north.at[1]);
    const across = (scale * box.width) / box.height;
    for (const { id, at } of single) {
      expect(Math.abs(seen(id).y - seen(north.id).y - (at[1] - north.at[1]) * scale), id).toBeLessThan(1.5);
      expect(Math.abs(seen(id).x - seen(north.id).x - (at[0] - north.at[0]) * across), id).toBeLessThan(1.5);
    }
  });

test('filter and search hide and show in the list and on the map alike', async ({ page }) => {
  await openMapPage(page);
  const shown = () =>
    page.locator('.atlas-place:visible').evaluateAll((all) => all.map(({ id }) => id).sort());
  const marked = async () => (await livingMarks(page)).map(({ id }) => id).sort();
  for (const kind of [...new Set(story.places.flatMap((place) => place.kind))]) {
    await page.locator(`.atlas-kinds li[data-kind="${kind}"] button`).click();
    const wanted = story.places.filter((place) => place.kind.includes(kind)).map(({ id }) => id);
    expect(await shown(), kind).toEqual(wanted.sort());
    expect(await marked(), kind).toEqual(wanted);
  }
  await page.locator('.atlas-kinds button').first().click();
  const place = story.places.find(({ county }) => county !== null);
  await page.locator('.atlas-search input').fill(place?.county ?? '');
  expect(await shown()).toContain(place?.id);
  expect(await marked()).toEqual(await shown());
  await page.locator('.atlas-search input').fill('没有这个地方');
  expect(await shown()).toEqual([]);
  expect(await marked()).toEqual([]);
  await expect(page.locator('.atlas-found')).not.toBeEmpty();
});

test('a county that no passage names says so, and shows what holds everywhere', async ({ page }) => {
  await openMapPage(page);
  const county = page.locator('.atlas-county[data-state=untold]').first();
  const name = await county.locator('.county-name').innerText();
  await page.locator('.atlas-search input').fill(name);
  const card = page.locator('.atlas-card');
  await expect(card).toContainText(name);
  await expect(card).toContainText((await county.locator('.county-state').innerText()).split('\n')[0] ?? '');
  for (const id of story.map?.everywhere ?? [])
    await expect(card).toContainText(story.facts.find((fact) => fact.id === id)?.fact ?? '');
});

test('the water is asked for once, with the page; the list is laid out when the map is drawn', async ({
  page,
}) => {
  const asked: string[] = [];
  const warned: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.topo.json')) asked.push(request.url());
  });
  page.on('console', (message) => {
    if (/preload/u.test(message.text())) warned.push(message.text());
  });
  await openMapPage(page);
  await expect(page.locator('.atlas-group:not(.is-laid-out)')).toHaveCount(0);
  expect(asked).toHaveLength(1);
  expect(warned).toEqual([]);
});
