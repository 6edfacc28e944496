/**
 * `npm run bench:builds -- one/dist other/dist`: reads two built sites in turns on a slow phone, so that whatever else the machine does
 * falls on both alike. For the question whether a change made scrolling better; both are served from `/`.
 *
 *   --rounds 3  --throttle 4  --from 0  --until 9000   how often, how slow, and from where to where each is read, px
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.ts';
import { median } from './numbers.ts';
import { readThrough, type Reading } from './read-through.ts';
import { openSite, type Site } from './site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    throttle: { type: 'string', default: '4' },
    from: { type: 'string', default: '0' },
    until: { type: 'string', default: '9000' },
  },
});
if (positionals.length !== 2) throw new Error('give the folders of two built sites');
const thumb = { speed: 800, reach: 560, pause: 60 };
const options = {
  throttle: Number(values.throttle),
  thumb,
  from: Number(values.from),
  until: Number(values.until),
};
const builds: { folder: string; site: Site; readings: Reading[] }[] = [];

const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
try {
  for (const folder of positionals) {
    process.env['OUT_DIR'] = folder;
    builds.push({ folder, site: await openSite(), readings: [] });
  }
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const { site, readings } of builds) readings.push(await readThrough(browser, site.page, options));
} finally {
  await browser.close();
  for (const { site } of builds) await site.close();
}
const load = loadavg().map((one) => one.toFixed(1));
console.log(
  `medians of ${values.rounds} readings from ${values.from} to ${values.until} px, load ${load.join(' ')}`,
);
console.log('frames ≤ 20 ms  ms of the thread a 1,000 px  long tasks  longest, ms');
for (const { folder, readings } of builds) {
  const of = (tell: (reading: Reading) => number): number => median(readings.map(tell));
  const cells = [
    `${(of(({ share }) => share) * 100).toFixed(1)} %`.padEnd(15),
    of(({ busy }) => busy)
      .toFixed(0)
      .padEnd(29),
    String(of(({ tasks }) => tasks.length)).padEnd(11),
    of(({ tasks }) => tasks[0]?.duration ?? 0)
      .toFixed(0)
      .padEnd(11),
  ];
  console.log(`${cells.join(' ')} ${folder}`);
}
