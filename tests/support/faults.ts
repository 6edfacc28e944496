/** Ways in which what a page asks for can fail to come, and what must be true of the page all the same. */
import { expect, type Page, type Route } from '@playwright/test';
import { beatsOf, story } from './site-under-test.ts';
import { squeeze } from './told.ts';

type Answer = (route: Route) => Promise<void>;

/** Bytes that are the same in every run and no file of any kind. */
const NOISE = Buffer.from(Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 251));

/** Half of what the host would have sent, under its own type. */
async function half(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({
    contentType: response.headers()['content-type'] ?? '',
    body: body.subarray(0, body.length >> 1),
  });
}

async function typed(route: Route, body: Buffer | string): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ contentType: response.headers()['content-type'] ?? '', body });
}

/** The page that a hotel's network sends for everything. */
const PORTAL = '<!doctype html><title>Login</title><p>Please log in to use this network.</p>';

export const FAULTS: Readonly<Record<string, Answer>> = {
  missing: (route) => route.fulfill({ status: 404, body: 'not here' }),
  'refused by the host': (route) => route.fulfill({ status: 503, body: '' }),
  reset: (route) => route.abort('connectionreset'),
  empty: (route) => typed(route, ''),
  noise: (route) => typed(route, NOISE),
  'cut off': half,
  'a login page': (route) => route.fulfill({ contentType: 'text/html', body: PORTAL }),
};

/** Lines of the story as they are printed, without white space. */
const lines = beatsOf(story).flatMap(({ blocks }) =>
  blocks
    .filter(({ type }) => type === 'paragraph' || type === 'list')
    .flatMap((block) => [...JSON.stringify(block).matchAll(/"value":"((?:[^"\\]|\\.)*)"/gu)])
    .map(([, text]) => squeeze(JSON.parse(`"${text ?? ''}"`) as string))
    .filter((text) => text !== ''),
);

/** Whether the page performs, and the share of the story's words that can be seen on the whole of it, 0–1: asked in one breath. */
async function look(page: Page): Promise<{ performs: boolean; share: number }> {
  const { performs, seen } = await page.evaluate(() => ({
    performs: document.documentElement.dataset['performance'] === 'scroll',
    seen: Array.from(document.querySelectorAll('main .beat-words'))
      .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((one) => one.textContent)
      .join('\n'),
  }));
  const text = squeeze(seen);
  const all = lines.reduce((sum, { length }) => sum + length, 0);
  const there = lines.filter((line) => text.includes(line)).reduce((sum, { length }) => sum + length, 0);
  return { performs, share: there / all };
}

/** Share of the story's words that can be seen on the whole page, 0–1. */
export const coverage = async (page: Page): Promise<number> => (await look(page)).share;

/** Where the page stands still, all words are there. @returns whether it does */
export async function expectWordsAtRest(page: Page): Promise<boolean> {
  const { performs, share } = await look(page);
  if (!performs) expect(share).toBeGreaterThanOrEqual(0.99);
  return !performs;
}

/** Some beats, spread over the story. */
const beats = beatsOf(story);
const samples = [0.1, 0.5, 0.9].map((share) => beats[Math.floor(share * beats.length)]?.anchor ?? '');

/** The words are there for a reader: all of them where the page stands still, each in its turn where it performs. */
export async function expectWords(page: Page): Promise<void> {
  if (await expectWordsAtRest(page)) return;
  for (const anchor of samples) {
    await page.evaluate(
      (id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'start' }),
      anchor,
    );
    const words = page.locator(`[id="${anchor}"] .beat-words`).first();
    await expect(words, anchor).toBeInViewport();
    await expect
      .poll(() => words.evaluate((one) => Number(getComputedStyle(one).opacity)), anchor)
      .toBeGreaterThan(0.9);
  }
}
