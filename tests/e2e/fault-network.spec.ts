/** Networks as they are: gone at the start, gone midway, behind a login page, breaking every other connection. */
import { expect, test } from '@playwright/test';
import { PHONE, sections } from '../support/site-under-test.ts';
import { coverage, expectWords, FAULTS } from '../support/faults.ts';
import { complaints, frames, perform, scrollTo } from '../support/scroll-page.ts';

test.use({ viewport: PHONE });

const path = `./s/${sections[2] ?? ''}/`;
const documents = ['./', path, './facts/', './map/', './listen/'];

test('the network goes when the words have come: the page is text, and says nothing', async ({ page }) => {
  const said = complaints(page);
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort('internetdisconnected'),
  );
  for (const one of documents) {
    await page.goto(one);
    await frames(page);
    if (one === './') expect(await coverage(page)).toBeGreaterThanOrEqual(0.99);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.locator('main').evaluate((main) => main.textContent.length)).toBeGreaterThan(200);
  }
  expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
});

test('the network goes while one reads: the story is read to its end, and every button answers', async ({
  page,
  context,
}) => {
  await perform(page);
  await scrollTo(page, 2000);
  const said = complaints(page);
  await context.setOffline(true);
  await expectWords(page);
  await page.locator('.reader-button[aria-pressed]').click();
  await expect(page.locator('html')).not.toHaveAttribute('data-performance', /./u);
  expect(await coverage(page)).toBeGreaterThanOrEqual(0.99);
  await page.locator('.sound-button').click();
  await expect(page.locator('sound-switch')).toHaveAttribute('data-sound', 'failed', { timeout: 15_000 });
  await page
    .getByRole('button', { name: /^(分享|Share)$/u })
    .first()
    .click();
  await frames(page);
  expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  await context.setOffline(false);
  await page.reload();
  await expectWords(page);
});

test('a login page in place of every script and every datum', async ({ page }) => {
  const said = complaints(page);
  await page.route(/\.(?:js|json|geojson|webmanifest)(?:\?|$)/u, FAULTS['a login page']!);
  for (const one of documents) {
    await page.goto(one);
    await page.waitForLoadState('networkidle');
    if (one === './') expect(await coverage(page)).toBeGreaterThanOrEqual(0.99);
    expect(await page.locator('main').evaluate((main) => main.textContent.length)).toBeGreaterThan(200);
  }
  expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
});

for (const start of [0, 1])
  test(`every other connection breaks, from the ${start === 0 ? 'first' : 'second'} on`, async ({ page }) => {
    const said = complaints(page);
    let count = start;
    await page.route('**/*', (route) => {
      if (route.request().resourceType() === 'document') return route.continue();
      count += 1;
      return count % 2 === 0 ? route.continue() : route.abort('connectionreset');
    });
    await page.goto('./');
    for (const y of [800, 3000, 6000]) await scrollTo(page, y);
    await page.waitForTimeout(400);
    await expectWords(page);
    await page.goto('./map/');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.atlas-place:visible').count()).toBeGreaterThan(10);
    expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });

test('a score that does not come, asked for again by the switch: one line each time, and the words stay', async ({
  page,
}) => {
  const said = complaints(page);
  await page.route(/data\/stage\.json/u, FAULTS['missing']!);
  await page.goto('./?motion=off');
  const mode = page.locator('.reader-button[aria-pressed]');
  for (let i = 1; i <= 2; i += 1) {
    await mode.click();
    await expect.poll(() => said.length).toBe(i);
    await expect(page.locator('html')).not.toHaveAttribute('data-performance', /./u);
    await mode.click();
  }
  expect(await coverage(page)).toBeGreaterThanOrEqual(0.99);
  expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
});
