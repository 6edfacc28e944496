/** What every page owes its readers: one heading of the first rank, named sections, sizes, charts in words, languages named (AX-4, AX-9, AX-13, AX-14, TY-1, TY-6). */
import { expect, test } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { perform } from '../support/scroll-page.ts';
import { kinds, PHONE, story } from '../support/site-under-test.ts';

test.use({ viewport: PHONE });

for (const path of kinds)
  test(`${path}: one h1, no rank left out, every section named, nothing hidden that is only not yet seen, a thumb’s room`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const { ranks, unnamed, hidden, lang } = await page.evaluate(() => ({
      ranks: Array.from(document.querySelectorAll('h1, h2, h3, h4'), (one) => Number(one.tagName[1])),
      unnamed: Array.from(document.querySelectorAll('main section'), (one) => {
        const named = one.getAttribute('aria-labelledby');
        const heading = one.querySelector(':scope > h2, :scope > h3') !== null;
        return heading || (named !== null && document.getElementById(named) !== null)
          ? ''
          : one.id || one.className;
      }).filter(Boolean),
      hidden: Array.from(document.querySelectorAll('main [aria-hidden=true]'))
        .filter((one) => one.querySelector('a, button, input') !== null)
        .map((one) => one.outerHTML.slice(0, 80)),
      lang: document.documentElement.lang,
    }));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks.filter((rank, i) => i > 0 && rank > ranks[i - 1]! + 1)).toEqual([]);
    expect(unnamed).toEqual([]);
    expect(hidden).toEqual([]);
    expect(lang).toBe(story.lang);
    // What a thumb presses is 44 px high, but for links within words.
    const small = await page.locator('button, summary, input:not([type=hidden]), select').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => ({ name: `${one.tagName}.${one.className}`, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && (box.height < 43.5 || box.width < 43.5))
        .map(({ name, box }) => `${name} ${Math.round(box.width)} × ${Math.round(box.height)}`),
    );
    expect([...new Set(small)]).toEqual([]);
  });

test('a chart says in words and in a table what it draws', async ({ page }) => {
  await page.goto('./');
  const charts = page.locator('main figure:has(.chart-data)');
  expect(await charts.count()).toBeGreaterThan(0);
  const poor = await charts.evaluateAll((all) =>
    all
      .filter(
        (one) =>
          (one.querySelector('figcaption')?.textContent?.trim() ?? '') === '' ||
          one.querySelectorAll('.chart-data tbody tr').length === 0 ||
          one.querySelectorAll('.chart-data th[scope]').length === 0,
      )
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(poor).toEqual([]);
});

test('body text: at least 17 px, lines 1.6 to 1.8 high, 17 to 32 characters long on a phone and a desktop', async ({
  page,
}) => {
  await page.goto('./?motion=off');
  for (const viewport of [PHONE, { width: 1440, height: 900 }]) {
    await page.setViewportSize(viewport);
    const { size, line, measure } = await page.evaluate(() => {
      const words = Array.from(document.querySelectorAll<HTMLElement>('.beat-words p:not([class])'));
      const longest = words.reduce((a, b) =>
        (a.textContent ?? '').length > (b.textContent ?? '').length ? a : b,
      );
      const { fontSize, lineHeight } = getComputedStyle(longest);
      const size = parseFloat(fontSize);
      return { size, line: parseFloat(lineHeight) / size, measure: longest.clientWidth / size };
    });
    expect(size).toBeGreaterThanOrEqual(17);
    expect(line).toBeGreaterThanOrEqual(1.6);
    expect(line).toBeLessThanOrEqual(1.8);
    expect(measure).toBeGreaterThanOrEqual(17);
    expect(measure).toBeLessThanOrEqual(32.5);
  }
});

test('quotation marks, dashes and ellipses are as wide as characters: they come from a Chinese face', async ({
  page,
}) => {
  test.skip(!story.lang.startsWith('zh'), 'marks of Chinese');
  await page.goto('./');
  const widths = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.style.setProperty('white-space', 'nowrap');
    probe.style.setProperty('text-spacing-trim', 'space-all');
    document.querySelector('.beat-words p')?.append(probe);
    const size = parseFloat(getComputedStyle(probe).fontSize);
    return ['“”', '——', '……', '《》', '，。'].map((text) => {
      probe.textContent = `中${text}中`;
      return { text, em: probe.getBoundingClientRect().width / size };
    });
  });
  for (const { text, em } of widths) expect(em, text).toBeCloseTo(4, 1);
});

test('axe with the share sheet open, and with the map open over a passage', async ({ page }) => {
  await perform(page);
  await page
    .locator('reader-bar button', { hasText: /分享|Share/u })
    .first()
    .click();
  await expect(page.locator('.share-sheet')).toBeVisible();
  expect(await axeFaults(page), 'share sheet').toEqual([]);
  await page.keyboard.press('Escape');
  const link = page.locator('.beat .map-link-open').first();
  await link.evaluate((one) => one.closest('.beat')?.scrollIntoView({ behavior: 'instant' }));
  await link.click();
  await expect(page.locator('.map-dialog')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await axeFaults(page), 'map').toEqual([]);
});
