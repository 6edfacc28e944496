/** The controls at the head of a page lie beside each other and never over each other, whatever they say and however large the words are. */
import { expect, test, type Page } from '@playwright/test';
import { frames } from '../support/scroll-page.ts';
import { scenes, story } from '../support/site-under-test.ts';

const WIDTHS = [
  [360, 740],
  [390, 844],
  [1024, 768],
  [1280, 720],
  [1440, 900],
] as const;
const SIZES = ['', '&text=2', '&text=3'];

/** Faults of the controls in sight: pairs whose boxes meet, boxes that leave the screen, and middles where something else is hit. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = Array.from(document.querySelectorAll<HTMLElement>('button, a[href], input, [tabindex]'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(
        ({ element, box }) =>
          box.width > 1 &&
          box.height > 1 &&
          box.bottom > 0 &&
          box.top < innerHeight &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches('[tabindex="-1"], .skip'),
      );
    const bar = all.filter(({ element }) => element.closest('reader-bar') !== null);
    const name = ({ element }: { element: HTMLElement }): string =>
      (element.textContent ?? '').trim() || element.className;
    const found: string[] = [];
    bar.forEach((one, i) => {
      if (one.box.left < -0.5 || one.box.right > innerWidth + 0.5)
        found.push(`${name(one)} leaves the screen`);
      for (const two of bar.slice(i + 1)) {
        const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
        const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
        if (across > 0.5 && down > 0.5) found.push(`${name(one)} and ${name(two)} meet`);
      }
    });
    for (const one of all) {
      const [x, y] = [(one.box.left + one.box.right) / 2, (one.box.top + one.box.bottom) / 2];
      const hit =
        x > 0 && y > 0 && x < innerWidth && y < innerHeight ? document.elementFromPoint(x, y) : null;
      // Words of a link that is broken over lines need not cover the middle of its box.
      const other = hit?.closest('button, a[href], input');
      if (other && other !== one.element && !one.element.contains(other) && !other.contains(one.element))
        found.push(`on ${name(one)} lies ${(other.textContent ?? '').trim()}`);
    }
    return found;
  });

/** What the switch for sound can say: its own words in each state, as its script sets them. */
async function sound(page: Page, state: 'off' | 'on' | 'tap' | 'failed'): Promise<void> {
  await page.locator('sound-switch').evaluate((element, name) => {
    element.dataset['sound'] = name;
    element.querySelector('button')!.textContent = element.dataset[name] ?? '';
  }, state);
}

/** The faults at every width, of a page that is pulled from one to the next. */
async function faultsAtAll(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of WIDTHS) {
    await page.setViewportSize({ width, height });
    await frames(page);
    found.push(...(await faults(page)).map((fault) => `${width} px: ${fault}`));
  }
  return found;
}

for (const size of SIZES)
  test(`the whole, in every state of the sound${size}`, async ({ page }) => {
    await page.goto(`./?motion=off${size}`);
    await expect(page.locator('.reader-share')).toBeVisible();
    await expect(page.locator('.sound-button')).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    for (const state of ['off', 'on', 'tap', 'failed'] as const) {
      await sound(page, state);
      expect(await faultsAtAll(page), state).toEqual([]);
    }
  });

test('the whole, with sound really on and the way back to where one stopped', async ({ page }) => {
  await page.goto('./');
  await page.evaluate((id) => localStorage.setItem('story:place', id), scenes[2]?.id ?? '');
  await page.goto('./?motion=off');
  await page.locator('.sound-button').click();
  await expect(page.locator('sound-switch')).toHaveAttribute('data-sound', 'on');
  expect(await faultsAtAll(page)).toEqual([]);
});

test('a section’s own page', async ({ page }) => {
  await page.goto(`./s/${story.chapters[1]?.scenes[0]?.id ?? ''}/`);
  await page.evaluate(() => document.fonts.ready);
  expect(await faultsAtAll(page)).toEqual([]);
});
