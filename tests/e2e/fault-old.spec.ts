/** Old engines, made by taking away what they did not have: the finished page, no code that moves, no uncaught error (BR-4, BR-6). */
import { expect, test } from '@playwright/test';
import { PHONE } from '../support/site-under-test.ts';
import { coverage } from '../support/faults.ts';
import { complaints, performing, scrollTo } from '../support/scroll-page.ts';

test.use({ viewport: PHONE });

/** What an engine lacks, and whether the page moves without it. */
const ENGINES: Readonly<Record<string, { lacks: () => void; moves: boolean }>> = {
  'of 2020, with nothing that came later': {
    lacks: () => {
      for (const name of ['structuredClone', 'requestIdleCallback', 'reportError', 'scheduler'])
        Reflect.deleteProperty(window, name);
      for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with'])
        Reflect.deleteProperty(Array.prototype, name);
      for (const name of ['at', 'replaceAll']) Reflect.deleteProperty(String.prototype, name);
      for (const name of ['hasOwn', 'groupBy']) Reflect.deleteProperty(Object, name);
      for (const name of ['any', 'timeout']) Reflect.deleteProperty(AbortSignal, name);
      for (const name of ['share', 'clipboard', 'wakeLock', 'mediaSession'])
        Reflect.deleteProperty(Navigator.prototype, name);
      Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    },
    moves: true,
  },
  'that cannot watch what is in sight': {
    lacks: () => Reflect.deleteProperty(window, 'IntersectionObserver'),
    moves: false,
  },
  'that cannot watch sizes': { lacks: () => Reflect.deleteProperty(window, 'ResizeObserver'), moves: false },
  'that cannot animate': { lacks: () => Reflect.deleteProperty(Element.prototype, 'animate'), moves: false },
  'that knows no shapes of boxes': {
    lacks: () => {
      const knows = CSS.supports.bind(CSS);
      CSS.supports = (...asked: [string, string?]) =>
        asked[0] !== 'aspect-ratio' && knows(...(asked as [string, string]));
    },
    moves: false,
  },
};

for (const [what, { lacks, moves }] of Object.entries(ENGINES))
  test(`an engine ${what}`, async ({ page }) => {
    const said = complaints(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(lacks);
    await page.goto('./');
    if (moves) await performing(page);
    else {
      await scrollTo(page, 3000);
      await page.waitForTimeout(1800);
      await expect(page.locator('html')).toHaveClass(/grade-x/u);
      await expect(page.locator('html')).not.toHaveAttribute('data-performance', /./u);
      expect(await coverage(page)).toBeGreaterThanOrEqual(0.99);
      expect(asked.filter((url) => /\/_astro\/play\./u.test(url))).toEqual([]);
    }
    expect(said.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
