/**
 * `npm run bench:scroll`: how the built story moves on a slow phone (390 × 844, two pixels a px, CPU at a quarter), what it
 * weighs and when it is first seen beside the same words as a bare page. Builds nothing; measures `dist/`.
 *
 *   --profile        also says where the time goes (a second reading, traced: its own frames are not counted)
 *   --rounds 5       loads of each page for the first sight
 *   --speed 800      of the thumb, px a second
 *   --throttle 4     how many times slower than here
 *   --skip-reading   first sight and weight only
 *   --until 9000     reads only so many px of the page: for a first look, or a profile
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.ts';
import { firstPaint, type FirstPaint } from './first-paint.ts';
import { readThrough, type Reading } from './read-through.ts';
import { openSite } from './site.ts';
import { explain, traceFrom, type Cost, type Profile } from './trace.ts';
import { weighScripts } from './weigh.ts';

const { values } = parseArgs({
  options: {
    profile: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    speed: { type: 'string', default: '800' },
    throttle: { type: 'string', default: '4' },
    'skip-reading': { type: 'boolean', default: false },
    until: { type: 'string', default: 'Infinity' },
  },
});
const throttle = Number(values.throttle);
const thumb = { speed: Number(values.speed), reach: 560, pause: 60 };
const until = Number(values.until);
const FOLDER = '.cache/bench';

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const costs = (list: Cost[]): string => list.map((cost) => `${cost.name} ${ms(cost.ms)}`).join(', ');

interface Line {
  what: string;
  is: string;
  wanted: string;
  ok: boolean;
}
const lines: Line[] = [];
const line = (what: string, is: string, wanted: string, ok: boolean): void =>
  void lines.push({ what, is, wanted, ok });

function tell(reading: Reading, still: Reading): void {
  const [worst] = reading.worst;
  const [task] = reading.tasks;
  line(
    'frames within 20 ms',
    `${(reading.share * 100).toFixed(2)} % of ${reading.frames.length}`,
    '≥ 97 %',
    reading.share >= 0.97,
  );
  line(
    '  the same, still page',
    `${(still.share * 100).toFixed(2)} % of ${still.frames.length}`,
    '(this machine)',
    true,
  );
  line('worst frame', `${ms(worst?.took ?? 0)} at y ${worst?.y ?? 0}`, '–', true);
  line(
    'long tasks after load',
    `${reading.tasks.length}, longest ${ms(task?.duration ?? 0)}`,
    '≤ 100 ms',
    (task?.duration ?? 0) <= 100,
  );
}

function show({ tasks, kinds, functions }: Profile): void {
  console.log('\nOwn time of the whole reading');
  console.log(`  ${costs(kinds)}`);
  for (const { name, ms: own } of functions) console.log(`  ${ms(own).padStart(9)}  ${name}`);
  console.log('\nLongest tasks');
  for (const task of tasks)
    console.log(
      `  ${ms(task.ms)} at ${(task.at / 1000).toFixed(1)} s: ${costs(task.kinds)}\n      ${costs(task.functions)}`,
    );
}

const site = await openSite();
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
try {
  console.log(
    `load of this machine: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}\n`,
  );
  const weight = weighScripts(site.root);
  line('script at once, brotli', `${weight.eager} B`, '≤ 6144 B', weight.eager <= 6144);

  // One after the other, so that whatever else this machine does falls on both alike.
  const [page, bare]: [FirstPaint[], FirstPaint[]] = [[], []];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    bare.push(await firstPaint(browser, site.bare, throttle));
    page.push(await firstPaint(browser, site.page, throttle));
  }
  const lcp = [page, bare].map((list) => median(list.map((one) => one.lcp))) as [number, number];
  const tbt = median(page.map((one) => one.tbt));
  line('LCP', `${ms(lcp[0])} (${page[0]?.element ?? ''})`, '', true);
  line('LCP of the bare words', ms(lcp[1]), '', true);
  line('  the one by the other', (lcp[0] / lcp[1]).toFixed(2), '≤ 1.35', lcp[0] / lcp[1] <= 1.35);
  line('total blocking time', ms(tbt), '≤ 30 ms', tbt <= 30);
  line('  of the bare words', ms(median(bare.map((one) => one.tbt))), '(this machine)', true);
  line(
    'layout shift',
    Math.max(...page.map((one) => one.cls)).toFixed(4),
    '0',
    page.every((one) => one.cls < 0.001),
  );

  let reading: Reading | undefined;
  let still: Reading | undefined;
  let profile: Profile | undefined;
  if (!values['skip-reading']) {
    reading = await readThrough(browser, site.page, { throttle, thumb, until });
    still = await readThrough(browser, `${site.page}?motion=off`, { throttle, thumb, until });
    tell(reading, still);
    // Howler and the album's viewer come at a wish; all have limits of their own (tests/site/budgets.test.ts).
    const fetched = new Set(reading.scripts);
    const came = (ofMap: boolean): number =>
      weight.files
        .filter(({ path }) => fetched.has(path) && /^(?:living|story|open)-map\./u.test(path) === ofMap)
        .reduce((sum, { bytes }) => sum + bytes, 0);
    line('script that reading fetches', `${came(false)} B`, '≤ 76800 B', came(false) <= 76_800);
    line('  and that of the map', `${came(true)} B`, '≤ 61440 B', came(true) <= 61_440);
    if (values.profile)
      await readThrough(browser, site.page, {
        throttle,
        thumb,
        until,
        record: async (session) => {
          const stop = await traceFrom(session);
          return async () => void (profile = explain(await stop()));
        },
      });
  }
  for (const { what, is, wanted, ok } of lines)
    console.log(`${ok ? ' ' : '✗'} ${what.padEnd(28)} ${is.padEnd(46)} ${wanted}`);
  if (profile !== undefined) show(profile);
  mkdirSync(FOLDER, { recursive: true });
  const { frames: _, ...kept } = reading ?? { frames: [] };
  const file = join(FOLDER, 'latest-scroll.json');
  writeFileSync(
    file,
    JSON.stringify(
      { throttle, thumb, load: loadavg(), lines, weight, page, bare, reading: kept, profile },
      null,
      1,
    ),
  );
  console.log(`\n${file}`);
  if (lines.some(({ ok }) => !ok)) process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
}
