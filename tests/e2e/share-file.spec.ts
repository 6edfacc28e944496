/** The poster as a file: offered only where the system says that it takes files; else the picture and how to keep it (SH-16). */
import { expect, test, type Page } from '@playwright/test';
import { PHONE, story } from '../support/site-under-test.ts';

const scene = story.chapters[2]?.scenes.at(-1) ?? story.chapters[0]!.scenes[0]!;
const poster = new RegExp(`/posters/${scene.id}\\.png$`, 'u');
const sheet = (page: Page) => page.locator('#share-sheet');
const fileButton = (page: Page) => sheet(page).locator('[data-way=file]');
const status = (page: Page) => sheet(page).getByRole('status');
const said = (page: Page, name: string) => sheet(page).getAttribute(`data-${name}`);

test.use({ viewport: PHONE });

interface Asked {
  keys: string[];
  files: { name: string; type: string; size: number }[];
}

/** A system that takes files, takes none, or has never heard of them; notes what it is given. */
async function system(page: Page, takes: 'files' | 'none' | 'unknown', ends = ''): Promise<void> {
  await page.addInitScript(
    ([how, error]) => {
      const asked: Asked[] = [];
      Object.assign(window, { asked });
      const canShare = ({ files }: ShareData): boolean => how === 'files' || files === undefined;
      const share = (data: ShareData): Promise<void> => {
        const files = (data.files ?? []).map(({ name, type, size }) => ({ name, type, size }));
        asked.push({ keys: Object.keys(data), files });
        return error === '' ? Promise.resolve() : Promise.reject(new DOMException('no', error));
      };
      const set = (name: string, value: unknown): void =>
        void Object.defineProperty(navigator, name, { value, configurable: true });
      set('share', share);
      set('canShare', how === 'unknown' ? undefined : canShare);
    },
    [takes, ends] as const,
  );
}
const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: Asked[] }).asked);

/** Opens the sheet of a scene's page at its poster. */
async function openPoster(page: Page): Promise<void> {
  await page.goto(`./s/${scene.id}/`);
  await page
    .getByRole('button', { name: /^(分享|Share)$/u })
    .first()
    .press('Enter');
  await sheet(page).locator('[data-way=poster]').click();
  await expect(sheet(page).locator('.share-picture img')).toHaveAttribute('src', poster);
}

test('a system that takes files is given the poster, and nothing beside it', async ({ page }) => {
  await system(page, 'files');
  await openPoster(page);
  await fileButton(page).click();
  await expect(status(page)).toHaveText((await said(page, 'shared')) ?? '-');
  const bytes = (await (await page.request.get(`./posters/${scene.id}.png`)).body()).length;
  const files = [{ name: `${scene.id}.png`, type: 'image/png', size: bytes }];
  expect(await asked(page)).toEqual([{ keys: ['files'], files }]);
  // Another picture is no poster: the offer goes with it.
  await sheet(page).locator('[data-way=qr]').click();
  await expect(fileButton(page)).toBeHidden();
});

test('who changes their mind is told that nothing was shared', async ({ page }) => {
  await system(page, 'files', 'AbortError');
  await openPoster(page);
  await fileButton(page).click();
  await expect(status(page)).toHaveText((await said(page, 'dismissed')) ?? '-');
  expect(await asked(page)).toHaveLength(1);
});

for (const takes of ['none', 'unknown'] as const)
  test(`a system that takes no files (${takes}): the picture and how to keep it, no offer, no second fetch`, async ({
    page,
  }) => {
    await system(page, takes);
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (poster.test(request.url())) fetched.push(request.resourceType());
    });
    await openPoster(page);
    const hint = sheet(page).locator('[data-part=save]');
    await expect(hint).toBeVisible();
    await expect(status(page)).toHaveText(await hint.innerText());
    await expect
      .poll(() =>
        sheet(page)
          .locator('.share-picture img')
          .evaluate((img: HTMLImageElement) => img.naturalWidth),
      )
      .toBe(1080);
    await expect(fileButton(page)).toBeHidden();
    expect(fetched).toEqual(['image']);
  });

test('a poster that does not come is not offered as a file', async ({ page }) => {
  await system(page, 'files');
  const gone: string[] = [];
  await page.route(poster, (route) => {
    if (route.request().resourceType() === 'image') return route.continue();
    gone.push(route.request().url());
    return route.fulfill({ status: 503 });
  });
  const refused = page.waitForResponse((answer) => answer.status() === 503);
  await openPoster(page);
  await refused;
  // What it made of the answer is there in the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(gone).toHaveLength(1);
  await expect(sheet(page).locator('[data-part=save]')).toBeVisible();
  await expect(fileButton(page)).toBeHidden();
});
