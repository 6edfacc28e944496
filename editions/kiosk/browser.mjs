/** Starts the browser and starts it afresh whenever its page is gone: ended, crashed, or hanging. */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const now = () => performance.now() / 1000;

function stateDir() {
  const { KIOSK_STATE, XDG_STATE_HOME } = process.env;
  const dir = KIOSK_STATE || join(XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'story-kiosk');
  mkdirSync(dir, { recursive: true });
  return dir;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findBrowser(settings) {
  const named = process.env.KIOSK_BROWSER || settings.browser;
  if (named) return named;
  const dirs = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => dirs.map((dir) => join(dir, name))).find(isProgram);
}

function flagsFor(browser, settings, edition, here, profile) {
  const lists = JSON.parse(readFileSync(join(here, 'flags.json'), 'utf8'));
  const own = basename(browser).includes('edge') ? lists.edge : [];
  const page = `http://127.0.0.1:${settings.port}${edition.base}${settings.page}`;
  return [...lists.all, ...own, ...settings.flags, `--user-data-dir=${profile}`, page];
}

/** Ends a browser with all its processes, at once: a hanging one does not listen. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** Ends the browser of an earlier run that still has the profile: a second one would hand over to it and leave. */
async function endOrphan(pidFile, profile) {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) return;
    endGroup(pid);
    await sleep(500);
  } catch {
    // None is there.
  }
}

/** Lets the browser go when this program is asked to: nothing stays on the screen that nobody watches. */
function endWith(pid) {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      endGroup(pid);
      process.exit(0);
    });
  }
}

/** Why the page has to be brought back, in words; undefined while all is well. */
function trouble(state, settings, born) {
  if (state.restart) return 'asked for';
  if (state.beat === undefined)
    return now() - born > settings.startSeconds ? 'the page never came' : undefined;
  if (state.lines === 0 && state.lineLost !== undefined && now() - state.lineLost > settings.lostSeconds)
    return 'the page is gone';
  return now() - state.beat > settings.hungSeconds ? 'the page hangs' : undefined;
}

/** Never resolves. Waits 1 s before a new start, and twice as long each time it did not live a minute. */
export async function keepBrowser(state, settings, edition, here) {
  const dir = stateDir();
  const [profile, pidFile] = [join(dir, 'profile'), join(dir, 'browser.pid')];
  await endOrphan(pidFile, profile);
  let wait = 1;
  for (;;) {
    const browser = findBrowser(settings);
    if (browser === undefined) {
      Object.assign(state.browser, { state: 'none', lastReason: 'no Chromium, Chrome or Edge was found' });
      console.log('找不到浏览器。No browser: install Chromium, or name one in settings.json ("browser").');
      await sleep(10_000);
      continue;
    }
    Object.assign(state, { lineLost: undefined, beat: undefined, restart: false });
    const born = now();
    let ended = false;
    const child = spawn(browser, flagsFor(browser, settings, edition, here, profile), {
      detached: true,
      stdio: 'ignore',
    });
    child.on('exit', () => (ended = true)).on('error', () => (ended = true));
    writeFileSync(pidFile, String(child.pid));
    if (child.pid !== undefined) endWith(child.pid);
    state.browser.state = 'running';
    let reason;
    while (reason === undefined) {
      await sleep(500);
      reason = ended ? 'the browser ended' : trouble(state, settings, born);
    }
    if (child.pid !== undefined) endGroup(child.pid);
    if (now() - born > 60) wait = 1;
    state.browser.state = 'waiting';
    state.browser.restarts += 1;
    state.browser.lastReason = reason;
    console.log(`${new Date().toISOString()}: ${reason}, again in ${wait} s`);
    await sleep(wait * 1000);
    wait = Math.min(30, wait * 2);
  }
}
