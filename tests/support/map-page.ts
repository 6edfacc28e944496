/** The map as a reader meets it: how to get there, and what it shows. */
import { expect, type Page } from '@playwright/test';

export interface Shown {
  id: string;
  x: number;
  y: number;
  precision: string;
}

/** Opens the map's page and waits until the living map is drawn. */
export async function openMapPage(page: Page, path = './map/'): Promise<void> {
  await page.goto(path);
  await drawn(page);
}

export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('story-map[data-live]')).toBeAttached({ timeout: 15_000 });
  // Not waitForFunction: it evaluates a string in every frame, which the policy of the pages refuses.
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('story:map-drawn').length))
    .toBeGreaterThan(0);
}

/** Points that the living marks stand for, px of the screen: their middles, less how far they were moved apart. */
export const livingMarks = (page: Page): Promise<Shown[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.map-mark')).map((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      const { place = '', precision = '' } = mark.dataset;
      const [dx = 0, dy = 0] = (mark.dataset['shift'] ?? '').split(' ').map(Number);
      return { id: place, precision, x: left + width / 2 - dx, y: top + height / 2 - dy };
    }),
  );

/** The policy as a build with these tiles would have it. */
function letTiles(policy: string, tiles: string | undefined): string {
  if (tiles === undefined) return policy;
  const { origin } = new URL((JSON.parse(tiles) as { url: string }).url);
  return policy.replace(/img-src [^;]*/u, `$& ${origin}`);
}

/** Changes the map's own element before any script of the page sees it. */
export async function withMapData(page: Page, data: Record<string, string>): Promise<void> {
  await page.route(/\/map\/$/u, async (route) => {
    const response = await route.fetch();
    const attributes = Object.entries(data)
      .map(([key, value]) => ` data-${key}="${value.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;')}"`)
      .join('');
    const html = (await response.text()).replace('<story-map', `<story-map${attributes}`);
    const name = 'content-security-policy';
    const headers = {
      ...response.headers(),
      [name]: letTiles(response.headers()[name] ?? '', data['tiles']),
    };
    await route.fulfill({ response, headers, body: letTiles(html, data['tiles']) });
  });
}
