/** Whatever fails, the words and the still pictures stay: nothing is hidden, and at most one line is logged. */
import { expect, test, type Page, type Route } from '@playwright/test';
import { beatsOf, PHONE, story } from '../support/site-under-test.ts';
import {
  arrived,
  complaints,
  frames,
  perform,
  performing,
  scrollTo,
  toBeat,
  wordsSeen,
} from '../support/scroll-page.ts';

test.use({ viewport: PHONE });

const broken = (route: Route) => route.fulfill({ status: 404, body: 'not here' });
const says = (body: string, contentType: string) => (route: Route) => route.fulfill({ body, contentType });
const drawn = beatsOf(story).filter(({ art }) => art !== undefined);

/** Words that cannot be seen, pictures that are not shown, where the page stands still. */
async function hiddenOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (one: Element): boolean =>
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const all = Array.from(
      document.querySelectorAll(
        '.beat-words, .beat-picture, .milestone, .chapter-title, .scene-title, .cover-title',
      ),
    );
    if (all.length < 100) return [`only ${all.length} things to see`];
    return all
      .filter((one) => !shown(one))
      .map((one) => `${one.className} of ${one.closest('[id]')?.id ?? '?'}`);
  });
}

for (const [what, url, answer] of [
  ['the performer is not there', /_astro\/play\.[^/]*\.js/u, broken],
  [
    'the performer throws as it starts',
    /_astro\/play\.[^/]*\.js/u,
    says('throw new Error("broken")', 'text/javascript'),
  ],
  ['the performer is no script', /_astro\/play\.[^/]*\.js/u, says('<html>login</html>', 'text/javascript')],
  [
    'the page’s own script throws',
    /_astro\/Document[^/]*\.js/u,
    says('throw new Error("broken")', 'text/javascript'),
  ],
  ['no script of the page comes', /_astro\/[^/]*\.js/u, broken],
  ['the score is not there', /data\/stage\.json/u, broken],
  ['the score is garbage', /data\/stage\.json/u, says('<html>login</html>', 'text/html')],
  ['the score is some other JSON', /data\/stage\.json/u, says('{"beats":3}', 'application/json')],
] as const)
  test(what, async ({ page }) => {
    const said = complaints(page);
    let asked = 0;
    await page.route(url, (route) => ((asked += 1), answer(route)));
    await page.goto('./');
    await page.waitForLoadState('networkidle');
    await scrollTo(page, 3000);
    await page.waitForTimeout(400);
    expect(asked, 'what fails is asked for').toBeGreaterThan(0);
    await expect(page.locator('html')).not.toHaveAttribute('data-performance', /./u);
    expect(await hiddenOf(page)).toEqual([]);
    expect(await page.locator('canvas').count()).toBe(0);
    const picture = page.locator('.beat-picture img').nth(3);
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    expect(said.length, said.join('\n')).toBeLessThanOrEqual(1);
  });

test('a slow score: still pictures until it is there, then the performance, where one was', async ({
  page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route(/data\/stage\.json/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  const anchor = drawn[2]?.anchor ?? '';
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), anchor);
  await page.waitForTimeout(800);
  expect(await hiddenOf(page)).toEqual([]);
  release();
  await performing(page);
  await arrived(page, anchor);
});

for (const [what, answer] of [
  ['not there', broken],
  ['garbage', says('<html><p>login', 'image/svg+xml')],
] as const)
  test(`a drawing that is ${what} is missed, nothing else`, async ({ page }) => {
    const said = complaints(page);
    const asked: string[] = [];
    await page.route(/\/art\/[^/]+\.svg/u, (route) => {
      asked.push(route.request().url());
      return answer(route);
    });
    await perform(page);
    for (const { anchor } of drawn.slice(0, 3)) {
      await toBeat(page, anchor);
      await page.waitForTimeout(300);
      expect(await wordsSeen(page)).toEqual([anchor]);
    }
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length, 'each is asked for once').toBe(new Set(asked).size);
    // A browser tells of bad XML in a document of its own, whose style the policy refuses: its line, not ours.
    const own = said.filter((line) => !line.startsWith('Applying inline style'));
    expect(own.length, own.join('\n')).toBeLessThanOrEqual(asked.length);
    expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
    await frames(page);
    await expect(page.locator('html')).toHaveAttribute('data-performance', 'scroll');
  });
