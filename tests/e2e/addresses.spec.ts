/** Addresses as they travel: with what share sheets hang on them, with fragments, mistyped; and the order of headings. */
import { expect, test } from '@playwright/test';
import { tags } from '../support/html.ts';
import { everyPage, sections, story } from '../support/site-under-test.ts';

/** What WeChat and others append to an address that is passed on. */
const QUERY = '?from=timeline&isappinstalled=0&utm_source=a%20b&x=%E4%B8%80';

for (const path of ['./', `./s/${sections[0] ?? ''}/`, './facts/'])
  test(`${path} does not mind a query`, async ({ page }) => {
    const plain = await (await page.goto(path))?.text();
    const response = await page.goto(path + QUERY);
    expect(response?.status()).toBe(200);
    expect(await response?.text()).toBe(plain);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).not.toContain('?');
  });

test('a fragment leads to each section, with its heading in sight', async ({ page }) => {
  await page.goto('./');
  for (const id of sections) {
    await page.goto(`./#${id}`);
    await expect(page.locator(`[id="${id}"]`).locator('h2, h3').first(), id).toBeInViewport();
  }
});

test('a wrong address says 404 and shows the way to every chapter', async ({ page }) => {
  const response = await page.goto('./s/no-such-section/');
  expect(response?.status()).toBe(404);
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links).toEqual(story.chapters.map(({ id }) => `/s/${id}/`));
  for (const href of links) expect((await page.request.get(href ?? '')).status(), href ?? '').toBe(200);
});

test('every page is sent with one h1 and no gap in its headings', async ({ request }) => {
  for (const path of everyPage) {
    const levels = tags(await (await request.get(path)).text())
      .filter(({ name }) => /^h[1-6]$/u.test(name))
      .map(({ name }) => Number(name[1]));
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    expect(levels[0], `${path}: first heading`).toBe(1);
    const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? level) + 1);
    expect(jumps, `${path}: ${levels.join(' ')}`).toEqual([]);
  }
});

test('every section is named by its heading', async ({ page }) => {
  await page.goto('./');
  const unnamed = await page
    .locator('section')
    .evaluateAll((all) =>
      all
        .filter(
          (one) => !document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent.trim(),
        )
        .map(({ id }) => id),
    );
  expect(unnamed).toEqual([]);
  expect(await page.locator('main section[id]').count()).toBe(sections.length);
});
