/** What a page costs that nobody touches: processor time of its own process. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { PHONE } from './read-through.ts';

interface ProcessTime {
  type: string;
  id: number;
  cpuTime: number;
}

/**
 * Loads a page, scrolls it to its middle, lets it come to rest and watches it.
 * @returns per cent of one processor core
 */
export async function idleCpu(browser: Browser, url: string, seconds = 10): Promise<number> {
  const context = await browser.newContext({ ...PHONE, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const session = await browser.newBrowserCDPSession();
  const spent = async (): Promise<number> => {
    const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
      processInfo: ProcessTime[];
    };
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  try {
    await page.goto(url, { waitUntil: 'load' });
    await sleep(3000);
    await page.evaluate(() =>
      scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }),
    );
    await sleep(4000);
    const before = await spent();
    await sleep(seconds * 1000);
    return ((await spent()) - before) * (100 / seconds);
  } finally {
    await session.detach();
    await context.close();
  }
}
