/**
 * Every page and everything a reader does, under the headers of the table with Trusted Types enforced: nothing is refused.
 * Served by a real nginx where there is one, as a host would; else by the project's own server.
 */
import { expect, test, type Page } from '@playwright/test';
import { guestsOf } from '../../scripts/hosts/guests.ts';
import { headerTable } from '../../src/hosting/headers.ts';
import { environment } from '../../src/lib/environment.ts';
import { drawn } from '../support/map-page.ts';
import { programOf, startHost, type RealHost } from '../support/real-hosts.ts';
import { complaints, perform, toBeat } from '../support/scroll-page.ts';
import { beatsOf, DESKTOP, everyPage, kinds, PHONE, story } from '../support/site-under-test.ts';
import { violations } from '../support/violations.ts';

const { outDir, basePath } = environment();
const nginx = programOf('nginx') !== undefined;
let host: RealHost | undefined;

test.beforeAll(async () => {
  if (nginx)
    host = await startHost('nginx', { table: headerTable(guestsOf(outDir)), basePath, folder: outDir });
});
test.afterAll(() => host?.stop());

/** Address of a page on the server under test. */
const on = (path: string): string =>
  host === undefined ? path : `${host.origin}${basePath}${path.replace(/^\.\//u, '')}`;

/** Watches a page for what is refused, for what its scripts say, and for requests to anybody else. */
async function watched(page: Page): Promise<() => void> {
  const refused = await violations(page);
  const said = complaints(page);
  const foreign: string[] = [];
  const own = /^(?:https?:\/\/(?:localhost|127\.0\.0\.1)[:/]|data:|blob:)/u;
  page.on('request', (request) => void (own.test(request.url()) || foreign.push(request.url())));
  return () => {
    expect(refused, 'refused by the policy').toEqual([]);
    expect(said, 'said on the console').toEqual([]);
    expect(foreign, 'asked of another server').toEqual([]);
  };
}

const end = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const step = innerHeight * 0.8;
    for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 25));
    }
  });
  await page.waitForLoadState('networkidle');
};

test(`every page, opened (${nginx ? 'nginx' : 'the project’s server: nginx is not installed here'})`, async ({
  page,
}) => {
  test.setTimeout(240_000);
  const expectQuiet = await watched(page);
  for (const path of everyPage) await page.goto(on(path), { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  expectQuiet();
});

for (const path of kinds)
  test(`${path} read to its end`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    const expectQuiet = await watched(page);
    await page.goto(on(path));
    await end(page);
    expectQuiet();
  });

test('the story performs, with a map over it, sound, a share sheet and things in a picture', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize(PHONE);
  const expectQuiet = await watched(page);
  await perform(page, on('./'));
  await page
    .getByRole('button', { name: /声音|Sound/u })
    .first()
    .click();
  await end(page);
  const mapped = beatsOf(story).find(({ view }) => view !== undefined);
  await toBeat(page, mapped?.anchor ?? '');
  await page.locator(`[id="${mapped?.anchor ?? ''}"] .map-link-open`).click();
  await expect(page.locator('.map-dialog story-map[data-live]')).toBeVisible({ timeout: 15_000 });
  await page.locator('.map-dialog-close').click();
  const shown = beatsOf(story).find(({ blocks }) => blocks.some(({ type }) => type === 'objects'));
  await toBeat(page, shown?.anchor ?? '');
  await page
    .locator(`[id="${shown?.anchor ?? ''}"] .object-button`)
    .first()
    .click();
  await page
    .getByRole('button', { name: /^(分享|Share)$/u })
    .first()
    .click();
  await expect(page.locator('#share-sheet')).toBeVisible();
  await page.locator('#share-sheet [data-way=copy]').click();
  await expect(page.locator('#share-sheet').getByRole('status')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  expectQuiet();
});

test('the map: marks, a card, the search, the wheel', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  const expectQuiet = await watched(page);
  await page.goto(on('./map/'));
  await drawn(page);
  for (const mark of (await page.locator('.map-mark').all()).slice(0, 4)) await mark.press('Enter');
  await page.getByRole('searchbox').first().fill('n');
  const box = page.locator('story-map[data-live] .leaflet-container').first();
  await box.hover();
  await page.mouse.wheel(0, -400);
  await box.press('+');
  await box.press('ArrowLeft');
  await page.waitForTimeout(600);
  expectQuiet();
});

test('the album: opened, turned, zoomed, closed', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  const expectQuiet = await watched(page);
  await page.goto(on('./?motion=off'));
  await page.locator('photo-album a.photo-frame').nth(1).click();
  await expect(page.locator('.pswp--open')).toBeVisible();
  await page.waitForTimeout(500);
  // Our own signs, for the viewer's are markup: each button has one.
  for (const name of ['close', 'zoom', 'arrow--prev', 'arrow--next'])
    await expect(page.locator(`.pswp__button--${name} svg.pswp__icn path`).first()).toBeAttached();
  await page.locator('.pswp__button--arrow--next').click();
  await page.locator('.pswp__button--arrow--prev').click();
  await page.locator('.pswp__button--zoom').click();
  await page.waitForTimeout(500);
  await page.locator('.pswp__button--close').click();
  await expect(page.locator('.pswp')).toHaveCount(0);
  expectQuiet();
});

test('a clip: played, and played on', async ({ page }) => {
  const expectQuiet = await watched(page);
  await page.goto(on('./listen/'));
  const clips = page.locator('clip-player .player-play:visible');
  await clips.nth(0).click();
  await page.waitForTimeout(700);
  await clips.nth(1).click();
  await page.waitForTimeout(700);
  expectQuiet();
});

test('Trusted Types: strings do not become markup or script, before the policy of the site is there and after', async ({
  page,
}) => {
  const refused = await violations(page);
  await page.goto(on('./map/'));
  await drawn(page);
  const tried = await page.evaluate(() => {
    const attempt = (act: () => void): string => {
      try {
        act();
        return 'passed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const div = document.createElement('div');
    const script = document.createElement('script');
    return {
      constant: attempt(() => (div.innerHTML = '<svg/>')),
      longer: attempt(() => (div.innerHTML = '<svg/> ')),
      image: attempt(() => (div.innerHTML = '<img src=x>')),
      script: attempt(() => (script.src = '/_astro/other.js')),
      worker: attempt(() => (script.src = 'sw.js')),
      text: attempt(() => (script.text = '1')),
      second: attempt(() => {
        const types = (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes;
        types.createPolicy('default', {});
      }),
    };
  });
  expect(tried).toMatchObject({
    constant: 'passed',
    longer: 'TypeError',
    image: 'TypeError',
    script: 'TypeError',
    text: 'TypeError',
    second: 'TypeError',
  });
  // The five that were refused are told as violations too: what the tests above listen to is heard.
  await expect.poll(() => refused.length).toBeGreaterThanOrEqual(4);
  await page.goto(on('./facts/'));
  const before = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<svg/>';
      return 'passed';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(before).toBe('TypeError');
});
