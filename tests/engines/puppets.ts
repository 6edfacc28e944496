/** Chromium (DevTools) and Firefox (WebDriver BiDi) by puppeteer-core. */
import { launch, type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/find-browser.ts';
import { findFirefox } from '../../scripts/find-engines.ts';
import { SCREEN, type Engine, type Reader, type Wishes } from './reader.ts';

function readerOf(browser: Browser, page: Page): Reader {
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    ask: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    press: (key) => page.keyboard.press(key as KeyInput),
    close: () => browser.close(),
  };
}

async function startChromium({ rest, script }: Wishes = {}): Promise<Reader> {
  const browser = await launch({
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS, ...(rest === true ? ['--force-prefers-reduced-motion'] : [])],
    defaultViewport: SCREEN,
  });
  const page = await browser.newPage();
  if (script === false) await page.setJavaScriptEnabled(false);
  return readerOf(browser, page);
}

const startFirefox =
  (executablePath: string) =>
  async ({ rest, script }: Wishes = {}): Promise<Reader> => {
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      args: [`--width=${SCREEN.width}`, `--height=${SCREEN.height}`],
      defaultViewport: null,
      extraPrefsFirefox: {
        ...(rest === true ? { 'ui.prefersReducedMotion': 1 } : {}),
        ...(script === false ? { 'javascript.enabled': false } : {}),
      },
    });
    return readerOf(browser, await browser.newPage());
  };

export const chromium: Engine = { name: 'Chromium', start: startChromium };

const firefoxPath = findFirefox();
export const firefox: Engine =
  firefoxPath === undefined
    ? { name: 'Firefox', missing: 'firefox-esr' }
    : { name: 'Firefox', start: startFirefox(firefoxPath) };
