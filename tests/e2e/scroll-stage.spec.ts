/** The performance: the reader's scroll is the clock, and the same place looks the same whichever way one came. */
import { expect, test, type Page } from '@playwright/test';
import { inOneManner } from '../support/one-manner.ts';
import { beatsOf, DESKTOP, PHONE, story } from '../support/site-under-test.ts';
import { fade, frames, perform, scrollTo, stageOf, toBeat, wordsSeen } from '../support/scroll-page.ts';

const beats = beatsOf(story);
/** A few beats with a crowd, from all over the story. */
const crowded = beats.filter(({ crowd }) => crowd !== undefined);
const some = [0.15, 0.5, 0.85].map((share) => crowded[Math.floor(share * crowded.length)]?.anchor ?? '');

/** Comes to a beat from above, from below, by its address, and turns the window there. */
async function fromEverywhere(
  page: Page,
  anchor: string,
  viewport: { width: number; height: number },
): Promise<void> {
  await scrollTo(page, 0);
  await toBeat(page, anchor);
  const above = await stageOf(page);
  await scrollTo(page, 1e7);
  await toBeat(page, anchor);
  expect(await stageOf(page), `${anchor} from below`).toEqual(above);
  await scrollTo(page, 0);
  await page.evaluate((id) => (location.hash = id), anchor);
  await toBeat(page, anchor);
  expect(await stageOf(page), `${anchor} by link`).toEqual(above);
  await page.setViewportSize({ width: viewport.height, height: viewport.width });
  await frames(page);
  await page.setViewportSize(viewport);
  await toBeat(page, anchor);
  expect(await stageOf(page), `${anchor} after a turn`).toEqual(above);
}

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
  test.describe(size, () => {
    test.use({ viewport });

    test('beat after beat: its words alone, its metres on the line, a crowd on the stage', async ({
      page,
    }) => {
      await perform(page);
      const faults: string[] = [];
      for (const [i, { anchor, metres, crowd }] of beats.entries()) {
        if (i % 3 !== 0 && i !== beats.length - 1) continue;
        await toBeat(page, anchor);
        await fade(page);
        const seen = await stageOf(page);
        const words = await wordsSeen(page);
        if (words.join() !== anchor) faults.push(`${anchor}: words of ${words.join() || 'nobody'}`);
        if (seen.metres !== String(metres)) faults.push(`${anchor}: ${seen.metres}, not ${metres}`);
        if (crowd !== undefined && seen.painted < 50) faults.push(`${anchor}: ${seen.painted} px of crowd`);
      }
      expect(faults).toEqual([]);
      await scrollTo(page, 1e7);
      expect((await stageOf(page)).metres).toBe(String(story.distance.to));
    });

    test('a place looks the same from above, from below, by link, and after a turn there and back', async ({
      page,
    }) => {
      await perform(page);
      for (const anchor of some) await inOneManner(page, () => fromEverywhere(page, anchor, viewport));
    });
  });

test('the crowd moves between two beats, and the picture of one is not that of another', async ({ page }) => {
  await perform(page);
  const looks = new Set<string>();
  for (const anchor of some) {
    await toBeat(page, anchor);
    looks.add((await stageOf(page)).crowd);
    await scrollTo(page, (await page.evaluate(() => scrollY)) - 500);
    looks.add((await stageOf(page)).crowd);
  }
  expect(looks.size).toBeGreaterThan(some.length);
});

test('a picture that is fetched ahead comes in pieces that fit into a frame, unseen, and is whole when it is seen', async ({
  page,
}) => {
  // Within a chapter, where no opening stands between one beat and the next; and not what is seen first.
  const [, ...later] = story.chapters.map(({ scenes }) => scenes.flatMap((scene) => scene.beats));
  const pairs = later.flatMap((all) => all.slice(1).map((beat, i) => [all[i], beat] as const));
  const [before, beat] = pairs.find(([one, next]) => next.art && next.art.name !== one?.art?.name) ?? [];
  await page.setViewportSize(PHONE);
  await perform(page);
  await page.evaluate(() => {
    const pieces: { into: Node; size: number; largest: number; unseen: boolean }[] = [];
    Object.assign(window, { pieces });
    const sizeOf = (node: Node): number => 1 + (node as Element).querySelectorAll('*').length;
    new MutationObserver((changes) => {
      for (const into of new Set(changes.map(({ target }) => target as SVGElement))) {
        const sizes = changes.flatMap(({ target, addedNodes }) =>
          target === into ? Array.from(addedNodes, sizeOf) : [],
        );
        const size = sizes.reduce((sum, one) => sum + one, 0);
        const unseen = into.style.opacity === '0';
        if (size > 0) pieces.push({ into, size, largest: Math.max(...sizes), unseen });
      }
    }).observe(document.querySelector('.stage') as Element, { childList: true, subtree: true });
  });
  await toBeat(page, before?.anchor ?? '');
  interface Piece {
    into: Node;
    size: number;
    largest: number;
    unseen: boolean;
  }
  /** What has come of the picture that was asked for last. */
  const come = (): Promise<Omit<Piece, 'into'>[]> =>
    page.evaluate(() => {
      const newest = Array.from(document.querySelectorAll('.stage-art'), (art) => art.lastElementChild);
      return (window as unknown as { pieces: Piece[] }).pieces
        .filter(({ into }) => newest.includes(into as Element))
        .map(({ size, largest, unseen }) => ({ size, largest, unseen }));
    });
  const file = await (await page.request.get(`art/${beat?.art?.name ?? ''}-phone.svg`)).text();
  const drawn = file.match(/<[a-z](?!vg\b)(?! id="crowd")/gu)?.length;
  await expect
    .poll(async () => (await come()).reduce((sum, { size }) => sum + size, 0), 'all of it comes')
    .toBe(drawn);
  const pieces = await come();
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.filter(({ size, largest, unseen }) => !unseen || size >= 24 + largest)).toEqual([]);
});

test('assistive technology is told each number whole, from the start', async ({ page }) => {
  await perform(page);
  await expect(page.locator('.stage')).toHaveAttribute('aria-hidden', 'true');
  expect(
    await page.locator('.stage, .rail, .figure').locator('[aria-live], [role=status], [role=alert]').count(),
  ).toBe(0);
  const hidden = await page
    .locator('.beat-words')
    .evaluateAll((all) => all.filter((one) => one.closest('[aria-hidden=true], [hidden], [inert]')).length);
  expect(hidden).toBe(0);
});

test('a number that counts lies over its digits in one line, also where its own are wider, and leaves nothing', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await perform(page);
  const broken = await page.locator('.figure-hero .figure-digits').evaluateAll((all) =>
    all.flatMap((digits) => {
      const text = digits.textContent ?? '';
      if (!/^\d{2,}/u.test(text)) return [];
      const over = Object.assign(document.createElement('span'), {
        className: 'figure-count',
        textContent: text.replace(/\d/gu, '8'),
      });
      over.style.width = `${(digits as HTMLElement).offsetWidth}px`;
      digits.after(over);
      const range = document.createRange();
      range.selectNodeContents(over);
      const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
      over.remove();
      return lines.size === 1 ? [] : [text];
    }),
  );
  expect(broken, 'one line, and there at all').toEqual([]);
  const heroes = page.locator('.beat:has(.figure-hero .figure-digits)');
  const counted: string[] = [];
  for (const hero of await heroes.all()) {
    const digits = hero.locator('.figure-hero .figure-digits');
    const text = (await digits.textContent()) ?? '';
    if (!/^\d{2,}$/u.test(text)) continue;
    // Measured in the moment in which it comes: it is there for less than a second.
    const off = await hero.evaluate(
      (beat) =>
        new Promise<number>((resolve) => {
          const watch = new MutationObserver(() => {
            const over = beat.querySelector<HTMLElement>('.figure-count');
            const under = over?.previousElementSibling ?? null;
            if (over === null || under === null) return;
            watch.disconnect();
            const [a, b] = [under.getBoundingClientRect(), over.getBoundingClientRect()];
            resolve(Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top)));
          });
          watch.observe(beat, { childList: true, subtree: true });
          beat.scrollIntoView({ block: 'start' });
        }),
    );
    expect(off, `${text} lies over its digits`).toBeLessThanOrEqual(1);
    expect(await digits.textContent(), 'what is told is the true number').toBe(text);
    await expect(page.locator('.figure-count, .is-counting')).toHaveCount(0);
    counted.push(text);
    // One is as good as another: six of them are enough.
    if (counted.length === 6) break;
  }
  expect(counted).toHaveLength(6);
});

test('at rest nothing ticks', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { ticks: number };
    counted.ticks = 0;
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) => ask((now) => ((counted.ticks += 1), callback(now)));
  });
  await perform(page);
  await scrollTo(page, 9000);
  const ticks = () => page.evaluate(() => (globalThis as unknown as { ticks: number }).ticks);
  expect(await ticks(), 'the count counts').toBeGreaterThan(0);
  await page.waitForTimeout(1500);
  const before = await ticks();
  await page.waitForTimeout(3000);
  expect((await ticks()) - before).toBeLessThanOrEqual(3);
});
