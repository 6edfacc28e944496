/** The share sheet: the section one is in, every tap with a result, whatever the browser can or cannot do. */
import { expect, test, type Page } from '@playwright/test';
import { environment } from '../../src/lib/environment.ts';
import { axeFaults } from '../support/axe.ts';
import { PHONE, sections, story } from '../support/site-under-test.ts';

const { siteUrl, basePath } = environment();
const root = siteUrl + basePath;
const scene = story.chapters[2]?.scenes.at(-1) ?? story.chapters[0]!.scenes[0]!;
const WECHAT =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.44';

test.use({ viewport: PHONE });

const sheet = (page: Page) => page.locator('#share-sheet');
const openSheet = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(分享|Share)$/u })
    .first()
    .press('Enter');
  await expect(sheet(page)).toBeVisible();
};

/** Takes the ways of a browser away, and notes what it is asked to share or copy. */
async function limit(
  page: Page,
  can: { share?: 'yes' | 'refused' | 'broken'; clipboard?: boolean; command?: boolean },
): Promise<void> {
  await page.addInitScript((allowed) => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    const answers: Record<string, () => Promise<void>> = {
      yes: () => Promise.resolve(),
      refused: () => Promise.reject(new DOMException('no', 'AbortError')),
      broken: () => Promise.reject(new TypeError('no')),
    };
    const share =
      allowed.share === undefined
        ? undefined
        : (data: unknown) => (asked.push(data), answers[allowed.share!]!());
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    const writeText = (text: string) => (asked.push(text), Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', {
      value: allowed.clipboard ? { writeText } : undefined,
      configurable: true,
    });
    document.execCommand = (name: string) => (asked.push(name), allowed.command === true);
  }, can);
}
const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: unknown[] }).asked);

for (const motion of ['on', 'off'])
  test(`shares the section one is in, motion ${motion}`, async ({ page }) => {
    await page.goto(`./?motion=${motion}&from=singlemessage&isappinstalled=0`);
    if (motion === 'on') await expect(page.locator('html')).toHaveAttribute('data-performance', 'scroll');
    await openSheet(page);
    await expect(sheet(page).getByRole('textbox')).toHaveValue(root);
    await page.keyboard.press('Escape');
    await page.locator(`[id="${scene.beats[0]!.anchor}"]`).evaluate((beat) => beat.scrollIntoView());
    const { y = -1 } = (await page.getByRole('button', { name: /^(分享|Share)$/u }).boundingBox()) ?? {};
    expect(y, 'the button is at hand, wherever one is').toBeGreaterThanOrEqual(0);
    await page.getByRole('button', { name: /^(分享|Share)$/u }).click();
    await expect(sheet(page)).toBeVisible();
    await expect(sheet(page).locator('.share-title')).toContainText(scene.title);
    await expect(sheet(page).getByRole('textbox')).toHaveValue(`${root}s/${scene.id}/`);
  });

test.describe('on a section’s own page', () => {
  const path = `./s/${scene.id}/?from=timeline&isappinstalled=0#x`;
  const url = `${root}s/${scene.id}/`;
  const status = (page: Page) => sheet(page).getByRole('status');

  test('the system gets title and address and no text', async ({ page }) => {
    await limit(page, { share: 'yes', clipboard: true });
    await page.goto(path);
    await openSheet(page);
    await sheet(page).locator('[data-way=system]').click();
    await expect(status(page)).not.toBeEmpty();
    expect(await asked(page)).toEqual([{ title: scene.title, url }]);
  });

  test('who changes their mind is told so, and nothing is copied', async ({ page }) => {
    await limit(page, { share: 'refused', clipboard: true });
    await page.goto(path);
    await openSheet(page);
    await sheet(page).locator('[data-way=system]').click();
    await expect(status(page)).not.toBeEmpty();
    expect(await asked(page)).toHaveLength(1);
  });

  test('a system that fails: the address is copied instead', async ({ page }) => {
    await limit(page, { share: 'broken', clipboard: true });
    await page.goto(path);
    await openSheet(page);
    await sheet(page).locator('[data-way=system]').click();
    await expect(status(page)).not.toBeEmpty();
    expect((await asked(page)).at(-1)).toBe(url);
  });

  test('no system, no clipboard: the old command', async ({ page }) => {
    await limit(page, { command: true });
    await page.goto(path);
    await openSheet(page);
    await expect(sheet(page).locator('[data-way=system]')).toBeHidden();
    await sheet(page).locator('[data-way=copy]').click();
    await expect(status(page)).not.toBeEmpty();
    expect(await asked(page)).toEqual(['copy']);
  });

  test('nothing at all: the address stands selected in its field', async ({ page }) => {
    await limit(page, {});
    await page.goto(path);
    await openSheet(page);
    await sheet(page).locator('[data-way=copy]').click();
    await expect(status(page)).not.toBeEmpty();
    const field = sheet(page).getByRole('textbox');
    await expect(field).toBeFocused();
    expect(
      await field.evaluate((one: HTMLInputElement) =>
        one.value.slice(one.selectionStart ?? 0, one.selectionEnd ?? 0),
      ),
    ).toBe(url);
  });

  test('poster and code are pictures that a long press can take', async ({ page }) => {
    await page.goto(path);
    await openSheet(page);
    for (const [way, least] of [
      ['poster', 180],
      ['qr', 180],
    ] as const) {
      await sheet(page).locator(`[data-way=${way}]`).click();
      const img = sheet(page).locator('.share-picture img');
      await expect(img).toHaveAttribute('data-kind', way);
      await expect.poll(() => img.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(300);
      expect((await img.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(least);
      const { alt, select } = await img.evaluate((one: HTMLImageElement) => ({
        alt: one.alt,
        select: getComputedStyle(one).userSelect,
      }));
      expect(alt).toContain(scene.title);
      expect(select).not.toBe('none');
    }
  });

  test('the keyboard opens, walks and closes it, and is back where it was', async ({ page }) => {
    await page.goto(path);
    await openSheet(page);
    const inside = () => page.evaluate(() => document.activeElement?.closest('#share-sheet') !== null);
    for (let i = 0; i < 6; i += 1) {
      expect(await inside()).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await expect(page.getByRole('button', { name: /^(分享|Share)$/u })).toBeFocused();
  });

  test('axe finds nothing in the open sheet', async ({ page }) => {
    await page.goto(path);
    await openSheet(page);
    await sheet(page).locator('[data-way=poster]').click();
    expect(await axeFaults(page, '#share-sheet')).toEqual([]);
  });

  test('networks are plain links, encoded, to the clean address', async ({ page }) => {
    await page.goto(path);
    await openSheet(page);
    for (const link of await page.locator('a[target=_blank]').all()) {
      const href = new URL((await link.getAttribute('href')) ?? '');
      expect(href.searchParams.get('url')).toBe(url);
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    }
    expect(await page.locator('a[target=_blank]').count()).toBe(4);
  });
});

test.describe('inside WeChat', () => {
  test.use({ userAgent: WECHAT });
  test('the sheet points to the menu and shows the poster at once', async ({ page }) => {
    await page.goto(`./s/${scene.id}/`);
    await openSheet(page);
    await expect(sheet(page).locator('.share-wechat')).toBeVisible();
    const img = sheet(page).locator('.share-picture img');
    await expect(img).toHaveAttribute('src', new RegExp(`/posters/${scene.id}\\.png$`, 'u'));
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('poster, code and address stand on the page, and each scene of the whole leads there', async ({
    page,
  }) => {
    await page.goto(`./s/${scene.id}/`);
    const poster = await page.locator('.share-bar a').first().getAttribute('href');
    expect((await page.request.get(poster ?? '')).headers()['content-type']).toBe('image/png');
    await expect(page.locator('.share-bar-address')).toHaveText(`${root}s/${scene.id}/`);
    await expect(sheet(page)).toBeHidden();
    await page.goto('./');
    const links = await page
      .locator('.scene-nav a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const own = sections.filter((id) => story.chapters.every((chapter) => chapter.id !== id));
    expect(links.filter((href) => href.includes('/s/'))).toEqual(own.map((id) => `${basePath}s/${id}/`));
  });
});

test('the whole goes on at the very beat, from the section’s page', async ({ page }) => {
  await page.goto(`./s/${scene.id}/?motion=on`);
  const anchor = scene.beats[0]!.anchor;
  await page.locator(`.section-nav a[href$="#${anchor}"]`).click();
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
  await expect(page.locator('html')).toHaveAttribute('data-performance', 'scroll', { timeout: 20_000 });
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
});
