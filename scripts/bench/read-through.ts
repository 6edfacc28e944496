/** A thumb that reads the whole page: swipe after swipe on a slow phone, every frame on the way timed. */
import type { Browser, CDPSession, Page } from '@playwright/test';

export interface Frame {
  /** End of the frame, ms since navigation. */
  at: number;
  /** Since the frame before, ms. */
  took: number;
  y: number;
}

/** A slow phone's screen. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

export interface Reading {
  frames: Frame[];
  /** Frames that came within 20 ms, of those in which the page moved; 0–1. */
  share: number;
  /** The slowest frames, slowest first. */
  worst: Frame[];
  /** Long tasks since the page was loaded and at rest, longest first. */
  tasks: { start: number; duration: number }[];
  seconds: number;
  /** Time the page's own thread worked, ms for each 1,000 px that were scrolled. */
  busy: number;
  /** Taps between the swipes: how long each waited to be dealt with, and until the frame after it, ms. */
  taps: Tap[];
  /** Bytes of script objects at the end. */
  heap: number;
  /** Names of the script files that came on the way. */
  scripts: string[];
}

export interface Tap {
  delay: number;
  shown: number;
}

interface Log {
  frames: Frame[];
  taps: Tap[];
  tasks: { start: number; duration: number }[];
}

/** Runs in the page: notes each frame in which the page has moved, and every long task. */
function note(): void {
  const log: Log = { frames: [], taps: [], tasks: [] };
  (globalThis as unknown as { log: Log }).log = log;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) log.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      const delay = performance.now() - timeStamp;
      requestAnimationFrame(() =>
        setTimeout(() => log.taps.push({ delay, shown: performance.now() - timeStamp })),
      );
    },
    { capture: true, passive: true },
  );
  let before = 0;
  let y = scrollY;
  let moved = false;
  // Asked for in a frame's script, after others have written, it would have the page laid out once more: the measure's own doing.
  const look = (): void => {
    if (scrollY === y) return;
    y = scrollY;
    moved = true;
  };
  addEventListener('scroll', look, { capture: true, passive: true });
  const tick = (now: number): void => {
    // A frame counts when the page moved in it: pauses would only flatter.
    if (before > 0 && moved) log.frames.push({ at: now, took: now - before, y });
    moved = false;
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

export interface Thumb {
  /** CSS px a second. */
  speed: number;
  /** CSS px a swipe. */
  reach: number;
  /** Between swipes, ms. */
  pause: number;
}

/** A finger that touches and is taken away by the system: felt by the page, and nothing is opened. */
async function tap(session: CDPSession): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 195, y: 420 }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = (await session.send('Performance.getMetrics')) as {
    metrics: { name: string; value: number }[];
  };
  return metrics.find((one) => one.name === name)?.value ?? NaN;
}

/** Swipes until the foot of the page, a tap after every third swipe. */
async function swipe(
  page: Page,
  session: CDPSession,
  { speed, reach, pause }: Thumb,
  until = Infinity,
): Promise<void> {
  for (let last = -1; ;) {
    await session.send('Input.synthesizeScrollGesture', {
      x: 195,
      y: 700,
      yDistance: -reach,
      speed,
      // Small wheel steps, one a frame: a synthetic finger does not scroll in a headless Chromium.
      gestureSourceType: 'mouse',
      preventFling: true,
      repeatCount: 2,
      repeatDelayMs: pause,
    });
    await tap(session);
    const y = await page.evaluate(() => scrollY);
    if (y === last || y > until) return;
    last = y;
  }
}

export interface ReadingOptions {
  throttle: number;
  thumb: Thumb;
  /** Called when the page is loaded and at rest. Its result is called at the end. */
  record?: (session: CDPSession) => Promise<() => Promise<void>>;
  /** Where to begin, px; what is on the way there is not read. The head of the page by default. */
  from?: number;
  /** Where to stop, px; the foot of the page by default. */
  until?: number;
}

export async function readThrough(
  browser: Browser,
  url: string,
  { throttle, thumb, record, from = 0, until }: ReadingOptions,
): Promise<Reading> {
  const context = await browser.newContext({
    ...PHONE,
    ignoreHTTPSErrors: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForTimeout(3000);
    if (from > 0) {
      await page.evaluate((y) => scrollTo(0, y), from);
      // Whoever stands so long has the copy for offline reading made, which is not what is measured.
      await page.evaluate(() =>
        Promise.race([navigator.serviceWorker?.ready, new Promise((d) => setTimeout(d, 20_000))]),
      );
      await page.waitForTimeout(3000);
    }
    await page.evaluate(note);
    const rested = await page.evaluate(() => performance.now());
    await session.send('Performance.enable');
    const stop = await record?.(session);
    const start = Date.now();
    const worked = await metric(session, 'TaskDuration');
    await swipe(page, session, thumb, until);
    const busy = (await metric(session, 'TaskDuration')) - worked;
    const seconds = (Date.now() - start) / 1000;
    await stop?.();
    await session.send('HeapProfiler.collectGarbage');
    const heap = await metric(session, 'JSHeapUsedSize');
    const { frames, taps, tasks } = await page.evaluate(() => (globalThis as unknown as { log: Log }).log);
    const late = tasks.filter((task) => task.start > rested).sort((a, b) => b.duration - a.duration);
    return {
      frames,
      share: frames.filter(({ took }) => took <= 20).length / Math.max(1, frames.length),
      worst: [...frames].sort((a, b) => b.took - a.took).slice(0, 12),
      tasks: late,
      seconds,
      busy: (busy * 1e6) / Math.max(1, (await page.evaluate(() => scrollY)) - from),
      taps,
      heap,
      scripts: await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => /\/_astro\/([\w.-]+\.js)$/u.exec(name)?.[1] ?? '')
          .filter((name) => name !== ''),
      ),
    };
  } finally {
    await context.close();
  }
}
