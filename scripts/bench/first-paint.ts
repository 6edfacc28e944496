/** First sight of a page on a slow phone: when its largest words are painted, and how long it will not listen. */
import type { Browser, CDPSession } from '@playwright/test';

export interface FirstPaint {
  /** ms after navigation began. */
  lcp: number;
  /** What was largest. */
  element: string;
  /** Time beyond 50 ms of every long task after the first paint, until all that loads by itself is there, ms. */
  tbt: number;
  /** Long tasks that count in it: start and length, ms. */
  tasks: { start: number; duration: number }[];
  /** Layout shift, score. */
  cls: number;
}

/** Slow 4G, as Lighthouse has it. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

interface Seen {
  lcp: { at: number; element: string };
  fcp: number;
  cls: number;
  tasks: { start: number; duration: number }[];
}

/** Runs in the page before anything else of it. */
function watch(): void {
  const seen: Seen = { lcp: { at: 0, element: '' }, fcp: 0, cls: 0, tasks: [] };
  (globalThis as unknown as { seen: Seen }).seen = seen;
  const on = <T>(type: string, use: (entry: T) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => use(entry as T))).observe({
      type,
      buffered: true,
    });
  on<PerformanceEntry & { element: Element | null }>('largest-contentful-paint', ({ startTime, element }) => {
    seen.lcp = { at: startTime, element: `${element?.tagName ?? '?'}.${element?.className ?? ''}` };
  });
  on<PerformanceEntry>('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  on<PerformanceEntry & { value: number }>('layout-shift', ({ value }) => (seen.cls += value));
  on<PerformanceEntry>('longtask', ({ startTime, duration }) =>
    seen.tasks.push({ start: startTime, duration }),
  );
}

export async function slowPhone(session: CDPSession, throttle: number): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
}

/** Loads a page once, cold, and waits until it has been quiet for `rest` ms. */
export async function firstPaint(
  browser: Browser,
  url: string,
  throttle: number,
  rest = 4000,
): Promise<FirstPaint> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    await slowPhone(await context.newCDPSession(page), throttle);
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForTimeout(rest);
    const { lcp, fcp, cls, tasks } = await page.evaluate(
      () => (globalThis as unknown as { seen: Seen }).seen,
    );
    const after = tasks.filter(({ start, duration }) => start + duration > fcp);
    return {
      lcp: lcp.at,
      element: lcp.element,
      tbt: after.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      tasks: after,
      cls,
    };
  } finally {
    await context.close();
  }
}
