/**
 * Lets the unattended screen run and looks what it holds: `npm run soak -- --cycles 500` with its clock sped up (KI-25), or
 * `npm run soak -- --minutes 60` in real time (KI-26). Needs a built site. Exit 1 when something grows, fails or loads itself anew.
 *
 * Time is driven by the page's own parameter `clock` (src/performers/loop/timekeeper.ts): every timer of the loop runs that many
 * times faster, while frames, transitions and sounds keep the world's time, so that a cycle is harder on the page than in a hall.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type {} from '../src/performers/screen/hall-screen.ts';
import { chromium, type Page } from '@playwright/test';
import { environment } from '../src/lib/environment.ts';
import { BROWSER_FLAGS, findBrowser } from './find-browser.ts';
import { handler } from './serve.ts';
import { countContexts, framesPerSecond, held } from './soak/measure.ts';
import { judge, type Sample } from './soak/verdict.ts';
import { visit, waitForPhase } from './soak/visitor.ts';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '500' },
    minutes: { type: 'string' },
    clock: { type: 'string', default: '40' },
    size: { type: 'string', default: '1920x1080' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
const cycles = minutes === undefined ? Number(values.cycles) : Infinity;
const clock = minutes === undefined ? Number(values.clock) : 1;
const [width = 1920, height = 1080] = values.size.split('x').map(Number);

/** Numbers in [0, 1), the same for the same seed: a soak that fails can be run again. https://en.wikipedia.org/wiki/Linear_congruential_generator */
let state = Number(values.seed) >>> 0;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

const { outDir, basePath } = environment();
const server = createServer(handler(outDir, basePath)).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...BROWSER_FLAGS, '--autoplay-policy=no-user-gesture-required', '--enable-precise-memory-info'],
});
const page = await browser.newPage({ viewport: { width, height } });
const samples: Sample[] = [];
let errors = 0;
let loads = -1;
page.on('load', () => (loads += 1));
page.on('pageerror', (error) => {
  errors += 1;
  console.log(`  page error: ${error.message}`);
});
page.on('crash', () => {
  errors += 1;
  console.log('  the renderer crashed');
});

const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;

/** Real time: every few minutes somebody comes. Sped up: as soon as the screen has gone on twice by itself. */
async function oneCycle(target: Page): Promise<void> {
  await target.waitForTimeout(minutes === undefined ? 30_000 / clock : 30_000 + random() * 120_000);
  await visit(target, random, minutes === undefined ? 40 : 1500);
  await waitForPhase(target, 'attract', 60_000 + 60_000 / clock);
}

try {
  await page.addInitScript(countContexts);
  const query = `idle=15&warning=5&sound=visit&counters=on&reload=72&cycles=10000&clock=${clock}`;
  await page.goto(`http://127.0.0.1:${port}${basePath}exhibit/loop/?${query}`);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'loop');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  // Everything is shown once before anything is counted: drawings that have been decoded stay, and are not a leak.
  const faces = await page.evaluate(() => document.querySelector('hall-screen')?.faces.length ?? 0);
  for (let face = 0; face < faces; face += 1) {
    await page.evaluate((index) => document.querySelector('hall-screen')?.showBeat(index), face);
    await page.waitForTimeout(250);
  }
  const every = minutes === undefined ? Math.max(1, Math.round(cycles / 20)) : 1;
  const from = minutes === undefined ? Math.min(50, Math.round(cycles / 10)) : 3;
  console.log(
    'cycle  s      heap MB  code MB  nodes  listeners  docs  audio  canvases  fps  errors  reloads',
  );
  for (let cycle = 0; cycle <= cycles && (minutes === undefined || seconds() < minutes * 60); cycle += 1) {
    if (cycle > 0) await oneCycle(page);
    if (cycle % every !== 0 && cycle !== cycles) continue;
    const now = await held(page, cdp);
    const fps = minutes === undefined ? undefined : await framesPerSecond(page);
    const sample = {
      cycle,
      seconds: seconds(),
      ...now,
      errors,
      reloads: loads,
      ...(fps === undefined ? {} : { fps }),
    };
    samples.push(sample);
    const cells = [
      cycle,
      sample.seconds.toFixed(0),
      ...[now.heap, now.code].map((bytes) => (bytes / 1e6).toFixed(2)),
    ];
    console.log(
      [
        ...cells,
        now.nodes,
        now.listeners,
        now.documents,
        now.audio,
        now.canvases,
        fps?.toFixed(0) ?? '–',
        errors,
        loads,
      ].join('\t'),
    );
  }
  const { lines, failed } = judge(samples, from);
  console.log(`\n${lines.join('\n')}`);
  if (failed) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
