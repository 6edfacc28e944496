/** The watch over a hall's browser: whatever happens to it, the page is back. Times are printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { kioskFolder } from '../support/kiosk-folder.ts';
import { Kiosk, processesOf, SERVERS, type Health } from '../support/kiosk-run.ts';

const place = kioskFolder('watch', '');

/** Flags that a hall's browser is started with (requirements/exhibition.md, KI-19). */
const KIOSK_FLAGS =
  '--kiosk --no-first-run --no-default-browser-check --noerrdialogs --disable-infobars --disable-session-crashed-bubble ' +
  '--hide-crash-restore-bubble --autoplay-policy=no-user-gesture-required --disable-pinch --overscroll-history-navigation=0 ' +
  '--disable-features=Translate --disable-component-update --check-for-update-interval=31536000 --password-store=basic';
/** What a machine without a screen needs. */
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu'];
const kill = (pids: number[], signal: NodeJS.Signals = 'SIGKILL'): void =>
  pids.forEach((pid) => process.kill(pid, signal));
const shown = ({ page, browser }: Health): boolean =>
  browser.state === 'running' && page.lines > 0 && page.beatSecondsAgo !== null;

/** On Windows the watch is the same in PowerShell; its processes cannot be looked at from here. */
const WATCHES = [
  ...SERVERS.filter(({ name }) => name !== 'powershell'),
  // What a hall starts: a loop around the first of them.
  { name: 'start.sh', command: ['sh', 'start.sh'], here: true },
];

describe.each(WATCHES)('the watch in $name', ({ name, command, here }) => {
  const state = (): string => join(place().workshop, `state-${name}`);
  let kiosk: Kiosk;
  beforeAll(async () => {
    const settings = { browser: findBrowser(), flags: FLAGS, hungSeconds: 8 };
    if (here) kiosk = await Kiosk.start(place().dir, command, state(), settings);
  });
  afterAll(() => kiosk?.stop());

  /** Does harm and waits for the page. @returns milliseconds without it */
  async function backAfter(
    harm: () => void,
    anew: (before: Health, now: Health) => boolean,
  ): Promise<number> {
    await kiosk.until(shown);
    const before = await kiosk.health();
    harm();
    const away = await kiosk.until((now) => anew(before, now) && shown(now), 40_000);
    const { lastReason } = (await kiosk.health()).browser;
    console.log(`${name}: ${lastReason || 'the watch itself ended'}, back after ${Math.round(away)} ms`);
    return away;
  }
  const restarted = (before: Health, now: Health): boolean => now.browser.restarts > before.browser.restarts;
  const reason = async (): Promise<string> => (await kiosk.health()).browser.lastReason;

  it.skipIf(!here)('gives the browser every flag of a kiosk and a profile of its own', async () => {
    await kiosk.until(shown);
    const [pid = 0] = processesOf(state(), 'browser');
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const flags = [...KIOSK_FLAGS.split(' '), `--user-data-dir=${state()}/profile`];
    expect(flags.filter((flag) => !line.includes(flag))).toEqual([]);
  });

  it.skipIf(!here)('brings back a browser that was killed, within 15 s', async () => {
    const away = await backAfter(() => kill(processesOf(state(), 'browser')), restarted);
    expect(away).toBeLessThan(15_000);
    expect(await reason()).toBe('the browser ended');
  });

  it.skipIf(!here || name === 'start.sh')('brings back a page whose renderer died, within 15 s', async () => {
    const away = await backAfter(() => kill(processesOf(state(), 'renderer')), restarted);
    expect(away).toBeLessThan(15_000);
    expect(await reason()).toBe('the page is gone');
  });

  it.skipIf(!here || name === 'start.sh')(
    'brings back a page that hangs, after the time set for it',
    async () => {
      await backAfter(() => kill(processesOf(state(), 'renderer'), 'SIGSTOP'), restarted);
      expect(await reason()).toBe('the page hangs');
    },
  );

  it.skipIf(!here)('starts afresh when the staff ask for it', async () => {
    await backAfter(() => void fetch(`${kiosk.origin}/-/restart`, { method: 'POST' }), restarted);
    expect(await reason()).toBe('asked for');
  });

  it.skipIf(name !== 'start.sh')(
    'is itself brought back when it is killed, and takes the screen over',
    async () => {
      const away = await backAfter(
        () => kill(kiosk.children()),
        (before, now) => now.uptimeSeconds < before.uptimeSeconds,
      );
      expect(away).toBeLessThan(15_000);
    },
  );
});
