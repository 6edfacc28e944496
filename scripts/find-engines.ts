/** The other two engines, where they are installed: Firefox, and WebKitGTK with its driver and a screen to draw on. */
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A program that can be run, or undefined. */
function onPath(names: readonly string[]): string | undefined {
  const dirs = (process.env['PATH'] ?? '').split(delimiter);
  return dirs.flatMap((dir) => names.map((name) => join(dir, name))).find(canRun);
}

/** Where distributions put WebKitGTK's own small browser: in its library's folder, off the path. */
function miniBrowser(): string | undefined {
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].flatMap((dir) => {
    try {
      const inside = readdirSync(dir).map((name) => join(dir, name));
      const deeper = inside
        .filter((path) => /-linux-gnu[^/]*$/u.test(path))
        .flatMap((path) => readdirSync(path).map((name) => join(path, name)));
      return [...inside, ...deeper]
        .filter((path) => /webkit(?:2)?gtk-[\d.]+$/u.test(path))
        .sort()
        .reverse();
    } catch {
      return [];
    }
  });
  return folders.map((dir) => join(dir, 'MiniBrowser')).find(canRun);
}

export interface WebKit {
  driver: string;
  browser: string;
  screen: string;
}

/** A Firefox; undefined when there is none. FIREFOX_PATH names one that lies elsewhere. */
export const findFirefox = (): string | undefined =>
  process.env['FIREFOX_PATH'] || onPath(['firefox-esr', 'firefox']);

/** WebKitGTK with all it takes to drive it, or the name of what is missing. */
export function findWebKit(): WebKit | string {
  const found = { driver: onPath(['WebKitWebDriver']), browser: miniBrowser(), screen: onPath(['Xvfb']) };
  if (found.driver === undefined || found.browser === undefined) return 'webkit2gtk-driver';
  return found.screen === undefined ? 'xvfb' : (found as WebKit);
}
