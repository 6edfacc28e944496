/** The command that starts a browser as a kiosk on one page, ready to be pasted (KI-19). */

export type KioskSystem = 'windows' | 'linux';
export type KioskBrowser = 'edge' | 'chrome' | 'chromium';

/** A system with a browser on it: what can be asked for. */
export interface KioskTarget {
  system: KioskSystem;
  browser: KioskBrowser;
}

/**
 * Flags that every Chromium of a kiosk gets: the page fills the screen, nothing asks, nothing pops up, sound needs no click, fingers
 * neither zoom nor turn pages, and nothing is fetched for the browser itself.
 * https://peter.sh/experiments/chromium-command-line-switches/
 */
export const KIOSK_FLAGS: readonly string[] = [
  '--kiosk',
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--disable-infobars',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--disable-features=Translate',
  '--disable-component-update',
  '--check-for-update-interval=31536000',
  '--password-store=basic',
];

/** Edge has a kiosk of its own: without the type it opens its InPrivate home, without the 0 it ends itself when nobody touches. */
export const EDGE_FLAGS: readonly string[] = [
  '--edge-kiosk-type=fullscreen',
  '--kiosk-idle-timeout-minutes=0',
];

const PROGRAMS: Record<KioskSystem, Record<KioskBrowser, string>> = {
  windows: { edge: 'msedge.exe', chrome: 'chrome.exe', chromium: 'chromium.exe' },
  linux: { edge: 'microsoft-edge', chrome: 'google-chrome', chromium: 'chromium' },
};

/** A profile of its own: the screen neither sees nor spoils anybody's browser. */
const PROFILES: Record<KioskSystem, string> = {
  windows: '--user-data-dir="%LOCALAPPDATA%\\hall-screen"',
  linux: '--user-data-dir="$HOME/.hall-screen"',
};

/**
 * An address as one word of the system's shell. Windows: in double quotes, with `%` doubled where it could be a variable's name
 * (a percent-encoded address in a .bat). Linux: in single quotes.
 */
export function quoted(address: string, system: KioskSystem, inBatch = false): string {
  // A quotation mark cannot stand in an address; should one be there, it must not end the word.
  if (system === 'linux') return `'${address.replace(/'/g, '%27')}'`;
  const safe = address.replace(/"/g, '%22');
  return `"${inBatch ? safe.replace(/%/g, '%%') : safe}"`;
}

/** One line. Windows: for Win+R or a shortcut. Linux: for a terminal or an autostart entry. */
export function kioskCommand(address: string, { system, browser }: KioskTarget): string {
  const flags = browser === 'edge' ? [...KIOSK_FLAGS, ...EDGE_FLAGS] : KIOSK_FLAGS;
  return [PROGRAMS[system][browser], ...flags, PROFILES[system], quoted(address, system)].join(' ');
}

/** What the launcher shows, the likeliest first. */
export const KIOSK_TARGETS: readonly KioskTarget[] = [
  { system: 'windows', browser: 'edge' },
  { system: 'windows', browser: 'chrome' },
  { system: 'linux', browser: 'chromium' },
  { system: 'linux', browser: 'edge' },
];
