/** Twenty times there and back: what a page keeps of each journey. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { PHONE } from './read-through.ts';

export interface Kept {
  /** Bytes of script objects after the rubbish has been taken out. */
  heap: number;
  nodes: number;
  listeners: number;
}

async function keptBy(session: CDPSession): Promise<Kept> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = (await session.send('Performance.getMetrics')) as {
    metrics: { name: string; value: number }[];
  };
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** From the head to the foot of the page and back, a screen a frame. */
async function thereAndBack(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const foot = document.documentElement.scrollHeight - innerHeight;
    const step = innerHeight * 0.9;
    for (let y = 0; y < foot; y += step) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    for (let y = foot; y > 0; y -= step) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await frame();
  });
}

/** @returns what is kept after each journey */
export async function loops(browser: Browser, url: string, many = 20): Promise<Kept[]> {
  const context = await browser.newContext({ ...PHONE, ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(3000);
    const kept: Kept[] = [];
    for (let i = 0; i < many; i += 1) {
      await thereAndBack(page);
      await page.waitForTimeout(500);
      kept.push(await keptBy(session));
    }
    return kept;
  } finally {
    await context.close();
  }
}
