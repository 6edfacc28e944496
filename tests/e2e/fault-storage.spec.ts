/** Storage that throws, is full, or holds what an older version or somebody else put there: the page works, and forgets. */
import { expect, test, type Page } from '@playwright/test';
import { PHONE } from '../support/site-under-test.ts';
import { expectWords } from '../support/faults.ts';
import { complaints, perform, scrollTo } from '../support/scroll-page.ts';

test.use({ viewport: PHONE });

const STORAGES: Readonly<Record<string, () => void>> = {
  'throws when it is touched': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  },
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'is not there': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { configurable: true, value: undefined });
  },
  'holds another version’s values': () => {
    const kept = {
      'story:place': '{"v":0,"scene":12}',
      'story:mode': 'paper',
      'story:text': '900',
      'story:sound': 'true',
      place: '<img src=x onerror=alert(1)>',
    };
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
  },
  'holds megabytes of noise': () => {
    for (const key of ['story:place', 'story:mode', 'story:text'])
      localStorage.setItem(key, '\u0000\ud800'.repeat(100_000));
  },
  'remembers a place that is no more': () => localStorage.setItem('story:place', 'a-chapter-that-was'),
};

async function chooses(page: Page): Promise<void> {
  const [mode, size] = [
    page.locator('.reader-button[aria-pressed]'),
    page.locator('.reader-button:not([aria-pressed])').first(),
  ];
  await mode.click();
  await expect(page.locator('html')).not.toHaveAttribute('data-performance', /./u);
  await mode.click();
  await expect(page.locator('html')).toHaveAttribute('data-performance', 'scroll', { timeout: 15_000 });
  await size.click();
}

for (const [what, spoil] of Object.entries(STORAGES))
  test(`storage ${what}`, async ({ page }) => {
    const said = complaints(page);
    await page.addInitScript(spoil);
    await perform(page);
    await scrollTo(page, 2500);
    await expectWords(page);
    await chooses(page);
    await page.waitForTimeout(500);
    expect(said).toEqual([]);
  });
