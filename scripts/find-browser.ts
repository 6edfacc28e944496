/**
 * Finds a Chromium for tests and contact sheets, in this order: CHROME_PATH, an installed Chrome or Chromium,
 * Playwright's own, and only then tries to install one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What to do when no browser is to be had. */
export const NO_BROWSER = `No Chromium was found and none could be installed. Do one of these, then run the command again:
  - install Google Chrome or Chromium (Debian/Ubuntu: sudo apt-get install chromium)
  - npx playwright install chromium
  - set CHROME_PATH to the program file of a Chrome, Chromium or Edge`;

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser that is already here, or undefined. */
export function installedBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return (
    [...onPath, ...FIXED].find(executable) ?? [chromium.executablePath()].find((path) => existsSync(path))
  );
}

/** Tries Playwright's download, then Debian's package when we are root there. */
function install(): void {
  console.log('No Chromium here; trying to install one …');
  const playwright = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  if (playwright.status === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: 'inherit' });
}

/** Path of a Chromium. @throws Error that says what to do. */
export function findBrowser(): string {
  const here = installedBrowser();
  if (here !== undefined) return here;
  install();
  const path = installedBrowser();
  if (path === undefined) throw new Error(NO_BROWSER);
  execFileSync(path, ['--version'], { stdio: 'ignore' });
  return path;
}

/**
 * Features of a browser that nobody who drives it needs. A whole Chromium draws the list under its address bar as a page of its own,
 * in a process of its own, with every window it opens: half of what it costs to open a page. And it keeps a process ready for a page
 * that may come, which on two cores is in the way of the page that is there.
 *
 * Of two lists the browser obeys the last, so Playwright's own is said again: what calls home, and what holds back a picture.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Flags for a browser that must not call home and may run as root in a container. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];
