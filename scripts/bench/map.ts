/**
 * `npm run bench:map`: how long the map takes from being asked for to its first full drawing, beside a bare Leaflet page
 * with the same water and points in the same run; and how 20,000 stations pan and zoom. Builds nothing; measures `dist/`.
 *
 *   --rounds 5       openings of each page
 *   --throttle 4     how many times slower than here
 *   --points 20000   stations
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.ts';
import { bareMap } from './bare-map.ts';
import { fakeStations, frameTimes } from './map-points.ts';
import { openSite } from './site.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    throttle: { type: 'string', default: '4' },
    points: { type: 'string', default: '20000' },
  },
});
const throttle = Number(values.throttle);
const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const PHONE = { width: 390, height: 844 };

async function slow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, bypassCSP: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return page;
}

/** ms from the start of navigation to the mark that the page sets after its first full drawing. */
async function navigation(browser: Browser, url: string): Promise<number> {
  const page = await slow(browser);
  await page.goto(url);
  const drawn = await page.waitForFunction(
    () => performance.getEntriesByName('story:map-drawn')[0]?.startTime,
  );
  const at = (await drawn.jsonValue()) as number;
  await page.context().close();
  return at;
}

/** ms from the press of 展开 on a passage to the first full drawing, with the code fetched ahead as a reader has it. */
async function opening(browser: Browser, url: string): Promise<number> {
  const page = await slow(browser);
  await page.goto(url);
  await page.locator('html[data-performance=scroll]').waitFor();
  const link = page.locator('.beat .map-link-open').first();
  await link.evaluate((element) => element.closest('.beat')?.scrollIntoView({ behavior: 'instant' }));
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  const took = await link.evaluate((element) => {
    const start = performance.now();
    (element as HTMLElement).click();
    return new Promise<number>((done) => {
      const look = (): void => {
        const [mark] = performance.getEntriesByName('story:map-drawn');
        if (mark === undefined) requestAnimationFrame(look);
        else done(mark.startTime - start);
      };
      look();
    });
  });
  await page.context().close();
  return took;
}

const site = await openSite();
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
let failed = false;
const line = (what: string, is: string, wanted: string, ok: boolean): void => {
  failed ||= !ok;
  console.log(`${ok ? '✓' : '✗'} ${what.padEnd(38)} ${is.padEnd(26)} ${wanted}`);
};
try {
  console.log(
    `load of this machine: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}; CPU ÷ ${throttle}\n`,
  );
  const bare = await bareMap(site.root);
  // Once unmeasured: what the servers keep is made at the first asking.
  for (const url of [bare.url, `${site.page}map/`]) await navigation(browser, url);
  const [ours, theirs, opened]: [number[], number[], number[]] = [[], [], []];
  // One after the other, so that whatever else this machine does falls on all alike.
  for (let round = 0; round < Number(values.rounds); round += 1) {
    theirs.push(await navigation(browser, bare.url));
    ours.push(await navigation(browser, `${site.page}map/`));
    opened.push(await opening(browser, site.page));
  }
  const [bareMs, pageMs, openMs] = [median(theirs), median(ours), median(opened)];
  line('bare Leaflet page, first full drawing', ms(bareMs), '(this machine)', true);
  line('/map/, first full drawing', ms(pageMs), '–', true);
  line('  beside the bare page', (pageMs / bareMs).toFixed(2), '≤ 1.5', pageMs / bareMs <= 1.5);
  line('opened over a passage, to full drawing', ms(openMs), '≤ 500 ms', openMs <= 500);
  line('  beside the bare page', (openMs / bareMs).toFixed(2), '≤ 1.5', openMs / bareMs <= 1.5);
  await bare.close();

  const page = await slow(browser);
  await fakeStations(page, Number(values.points));
  const frames = await frameTimes(page, `${site.page}map/`);
  const share = frames.filter((took) => took <= 33.5).length / frames.length;
  line(
    `${values.points} points: frames within 33 ms`,
    `${(share * 100).toFixed(1)} % of ${frames.length}`,
    '≥ 95 %',
    share >= 0.95,
  );
  line('  worst frame', ms(Math.max(...frames)), '–', true);
} finally {
  await browser.close();
  await site.close();
}
process.exitCode = failed ? 1 : 0;
