/** Chromium as somebody who double-clicks starts it: no flag that relaxes what a file may do. */
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.ts';
import type { FolderReader } from './folder-reader.ts';

/** @param flags beside those that a container needs */
export async function chromiumReader(
  inside: RegExp = /^(file|data|blob):/u,
  flags: string[] = [],
): Promise<FolderReader> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', ...flags],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!inside.test(request.url())) outside.push(request.url());
  });
  return {
    name: 'Chromium',
    open: async (url) => void (await page.goto(url)),
    see: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    press: (selector) => page.click(selector),
    complaints: () => complaints,
    outside: () => outside,
    close: () => browser.close(),
  };
}
