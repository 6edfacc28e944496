/** Lighthouse: what it measures of a page on a slow phone (medians), and its four scores. */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.ts';
import { median } from './numbers.ts';
import { tool, type LighthouseModule, type LighthouseResult } from './tools.ts';

/** Medians of several loads. Times in ms, bytes as they travelled. */
export interface Load {
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  speedIndex: number;
  bytes: number;
  requests: number;
}
export type Scores = Record<string, number>;

/** Where the browser takes its orders from Lighthouse. */
const PORT = 9_000 + (process.pid % 900);

export interface Lighthouse {
  /** Of the browser, and Lighthouse's own. */
  version: string;
  own: string;
  /** One load on Lighthouse's own slow phone. */
  load(url: string): Promise<Load>;
  /** Scores of all four kinds, 0–100, and the audits that cost points, as `id: title`. */
  score(url: string, desktop: boolean): Promise<{ scores: Scores; lost: string[] }>;
  close(): Promise<void>;
}

const audit = (result: LighthouseResult, id: string): number => result.audits[id]?.numericValue ?? NaN;

function loadOf(result: LighthouseResult): Load {
  const items = (result.audits['network-requests']?.details?.items ?? []) as { transferSize?: number }[];
  return {
    fcp: audit(result, 'first-contentful-paint'),
    lcp: audit(result, 'largest-contentful-paint'),
    tbt: audit(result, 'total-blocking-time'),
    cls: audit(result, 'cumulative-layout-shift'),
    speedIndex: audit(result, 'speed-index'),
    bytes: items.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
    requests: items.length,
  };
}

/** Audits with weight that did not get all of it. */
function lostIn(result: LighthouseResult): string[] {
  return Object.entries(result.categories).flatMap(([kind, { auditRefs }]) =>
    auditRefs.flatMap(({ id, weight }) => {
      const found = result.audits[id];
      const lost = weight > 0 && found !== undefined && found.score !== null && found.score < 0.9;
      return lost ? [`${kind}: ${id} (${found.title})`] : [];
    }),
  );
}

/** Each value by itself: the middle one of all loads. */
export function medianLoad(loads: Load[]): Load {
  const of = (key: keyof Load): number => median(loads.map((load) => load[key]));
  return {
    fcp: of('fcp'),
    lcp: of('lcp'),
    tbt: of('tbt'),
    cls: of('cls'),
    speedIndex: of('speedIndex'),
    bytes: of('bytes'),
    requests: of('requests'),
  };
}

/** Starts a browser for Lighthouse and answers for it. */
export async function startLighthouse(): Promise<Lighthouse> {
  const { default: lighthouse, desktopConfig } = await tool<LighthouseModule>('lighthouse');
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS, '--ignore-certificate-errors', `--remote-debugging-port=${PORT}`],
  });
  let own = '';
  const run = async (url: string, flags: object, config?: object): Promise<LighthouseResult> => {
    const result = await lighthouse(url, { port: PORT, logLevel: 'error', ...flags }, config);
    if (result === undefined || result.lhr.runtimeError !== undefined)
      throw new Error(
        `Lighthouse could not measure ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
      );
    own = result.lhr.lighthouseVersion;
    await sleep(300);
    return result.lhr;
  };
  return {
    version: browser.version(),
    get own() {
      return own;
    },
    load: async (url) =>
      loadOf(await run(url, { onlyCategories: ['performance'], disableFullPageScreenshot: true })),
    score: async (url, desktop) => {
      const result = await run(url, { disableFullPageScreenshot: true }, desktop ? desktopConfig : undefined);
      const scores = Object.fromEntries(
        Object.entries(result.categories).map(([kind, { score }]) => [kind, Math.round((score ?? 0) * 100)]),
      );
      return { scores, lost: lostIn(result) };
    },
    close: () => browser.close(),
  };
}
