/** The parts of `npm run bench`: each measures, and gives its rows beside their goals (issue: trust and speed). */
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.ts';
import { idleCpu } from './idle.ts';
import { medianLoad, startLighthouse, type Load } from './lighthouse.ts';
import { loops } from './loops.ts';
import { median, percentile, slope } from './numbers.ts';
import { readThrough, type Reading } from './read-through.ts';
import { row, type Goal, type Row } from './rows.ts';

/** Addresses of what is measured. */
export type Pages = Record<'whole' | 'bare' | 'section' | 'bareSection' | 'map' | 'listen' | 'facts', string>;
interface Measured {
  rows: Row[];
  notes?: string[];
  machine?: Record<string, string | number>;
}
type Measure = (pages: Pages, rounds: number) => Promise<Measured>;

/** What the reader's phone is slowed down by. */
const THROTTLE = 4;
const THUMB = { speed: 800, reach: 560, pause: 60 };

const WHOLE: Partial<Record<keyof Load, Goal>> = {
  fcp: { ratio: 1.15 },
  lcp: { ratio: 1.35 },
  tbt: { most: 30 },
  cls: { most: 0 },
  speedIndex: { ratio: 1.4 },
  bytes: { most: 160 },
};
const SECTION: Partial<Record<keyof Load, Goal>> = {
  lcp: { ratio: 1.2 },
  tbt: { most: 30 },
  cls: { most: 0 },
};

function loadRows(name: string, ours: Load, bare: Load, goals: Partial<Record<keyof Load, Goal>>): Row[] {
  const one = (key: keyof Load, what: string, unit: string, by = 1): Row =>
    row(`${name} ${what}`, unit, ours[key] / by, bare[key] / by, goals[key]);
  return [
    one('fcp', 'first contentful paint', 'ms'),
    one('lcp', 'largest contentful paint', 'ms'),
    one('tbt', 'total blocking time', 'ms'),
    one('cls', 'layout shift', ''),
    one('speedIndex', 'speed index', 'ms'),
    one('bytes', 'bytes before the reader acts', 'kB', 1000),
    one('requests', 'requests', ''),
  ];
}

async function load(pages: Pages, rounds: number): Promise<Measured> {
  const lighthouse = await startLighthouse();
  const seen = { whole: [] as Load[], bare: [] as Load[], section: [] as Load[], bareSection: [] as Load[] };
  try {
    // One after the other, so that whatever else this machine does falls on all alike.
    for (let round = 0; round < rounds; round += 1)
      for (const key of Object.keys(seen) as (keyof typeof seen)[])
        seen[key].push(await lighthouse.load(pages[key]));
    const of = (key: keyof typeof seen): Load => medianLoad(seen[key]);
    return {
      rows: [
        ...loadRows('/', of('whole'), of('bare'), WHOLE),
        ...loadRows('section', of('section'), of('bareSection'), SECTION),
      ],
      machine: { browser: lighthouse.version, lighthouse: lighthouse.own },
    };
  } finally {
    await lighthouse.close();
  }
}

async function scores(pages: Pages): Promise<Measured> {
  const lighthouse = await startLighthouse();
  const [rows, notes]: [Row[], string[]] = [[], []];
  try {
    for (const key of ['whole', 'section', 'map', 'listen', 'facts'] as const)
      for (const desktop of [false, true]) {
        const { scores: found, lost } = await lighthouse.score(pages[key], desktop);
        const where = `${new URL(pages[key]).pathname} ${desktop ? 'desktop' : 'phone'}`;
        for (const [kind, score] of Object.entries(found))
          rows.push(row(`${where} ${kind}`, '', score, undefined, { least: 100 }));
        for (const one of lost) notes.push(`${where} ${one}`);
      }
    return { rows, notes };
  } finally {
    await lighthouse.close();
  }
}

/** A browser for the parts that Lighthouse does not know. */
async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

const scroll: Measure = (pages) =>
  withBrowser(async (browser) => {
    const read = (url: string): Promise<Reading> =>
      readThrough(browser, url, { throttle: THROTTLE, thumb: THUMB });
    const [bare, ours] = [await read(pages.bare), await read(pages.whole)];
    const longest = (reading: Reading): number => reading.tasks[0]?.duration ?? 0;
    const delay = ({ taps }: Reading): number =>
      percentile(
        taps.map((tap) => tap.delay),
        0.98,
      );
    const shown = ({ taps }: Reading): number => median(taps.map((tap) => tap.shown));
    return {
      rows: [
        row('frames within 20 ms', '%', ours.share * 100, bare.share * 100, { least: 97 }),
        row('slowest frame', 'ms', ours.worst[0]?.took ?? 0, bare.worst[0]?.took ?? 0),
        row('longest task', 'ms', longest(ours), longest(bare), { most: 100 }),
        row('long tasks', '', ours.tasks.length, bare.tasks.length),
        row('input delay, 98th percentile', 'ms', delay(ours), delay(bare), { most: 50 }),
        row('tap after scroll, until shown', 'ms', shown(ours), shown(bare), { ratio: 1.5 }),
        row('main thread, per 1,000 px', 'ms', ours.busy, bare.busy, { ratio: 2.5 }),
        row('heap at the foot', 'kB', ours.heap / 1000, bare.heap / 1000),
      ],
      notes: [`${ours.frames.length} frames, ${ours.taps.length} taps, CPU ÷ ${THROTTLE}`],
    };
  });

const idle: Measure = (pages) =>
  withBrowser(async (browser) => {
    const [bare, ours]: [number[], number[]] = [[], []];
    for (let round = 0; round < 3; round += 1) {
      bare.push(await idleCpu(browser, pages.bare));
      ours.push(await idleCpu(browser, pages.whole));
    }
    return { rows: [row('processor, 10 s at rest', '%', median(ours), median(bare), { above: 0.5 })] };
  });

const loopsPart: Measure = (pages) =>
  withBrowser(async (browser) => {
    const kept = await loops(browser, pages.whole);
    // The first journeys fetch all pictures and form all crowds.
    const settled = kept.slice(5);
    const [first, last] = [settled[0]!, settled[settled.length - 1]!];
    return {
      rows: [
        row('heap, slope a journey', 'kB', slope(settled.map(({ heap }) => heap / 1000)), undefined, {
          most: 1,
        }),
        row('nodes gained', '', last.nodes - first.nodes, undefined, { most: 0 }),
        row('listeners gained', '', last.listeners - first.listeners, undefined, { most: 0 }),
        row('heap at the end', 'kB', last.heap / 1000),
      ],
      notes: [`heap after each journey, kB: ${kept.map(({ heap }) => Math.round(heap / 1000)).join(' ')}`],
    };
  });

export const PARTS: Record<string, Measure> = { load, scores, scroll, idle, loops: loopsPart };
