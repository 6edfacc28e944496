/**
 * WebKit as the MiniBrowser of WebKitGTK, through its own driver: no flag relaxes what a file may do. Its engine is that of Safari.
 * Debian: apt-get install webkit2gtk-driver xvfb.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { FolderReader } from './folder-reader.ts';

const LIBRARIES = '/usr/lib/x86_64-linux-gnu';
/** Key of an element in the WebDriver protocol (W3C, 12.2). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const programs = (): { driver: string; screen: string; browser: string | undefined } => ({
  driver: '/usr/bin/WebKitWebDriver',
  screen: '/usr/bin/Xvfb',
  browser: (existsSync(LIBRARIES) ? readdirSync(LIBRARIES) : [])
    .filter((name) => name.startsWith('webkit2gtk-4'))
    .map((name) => `${LIBRARIES}/${name}/MiniBrowser`)
    .find((path) => existsSync(path)),
});

/** Why there is no WebKit here, in words; undefined when there is one. */
export function noWebKit(): string | undefined {
  const { driver, screen, browser } = programs();
  if (existsSync(driver) && existsSync(screen) && browser !== undefined) return undefined;
  return 'WebKitGTK is not on this machine (Debian: apt-get install webkit2gtk-driver xvfb)';
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Under automation WebKitGTK keeps its console to itself: the page is asked to remember what is complained of. */
const LISTEN = `(() => {
  if (window.complaints) return;
  const complaints = (window.complaints = []);
  addEventListener('error', (e) => complaints.push(e.message || 'not loaded: ' + (e.target.src || e.target.href)), true);
  addEventListener('unhandledrejection', (e) => complaints.push(String(e.reason)));
  for (const kind of ['error', 'warn']) console[kind] = (...all) => complaints.push(all.map(String).join(' '));
})()`;

/** A screen that nobody sees. */
export function openScreen(): { env: NodeJS.ProcessEnv; close: () => void } {
  const display = `:${90 + Math.floor(Math.random() * 9000)}`;
  const xvfb = spawn(programs().screen, [display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
  return { env, close: () => void xvfb.kill() };
}

/**
 * What WebKit's own console says while a page loads and comes to rest, without automation.
 * @param awaited what it is sure to say, if it is: then there is no more to wait for
 */
export async function webkitConsole(url: string, milliseconds = 4000, awaited?: RegExp): Promise<string[]> {
  const { env, close } = openScreen();
  await new Promise((done) => setTimeout(done, 500));
  const child = spawn(programs().browser ?? '', ['--enable-write-console-messages-to-stdout=true', url], {
    env,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const end = performance.now() + milliseconds;
  while (performance.now() < end && awaited?.test(said) !== true)
    await new Promise((done) => setTimeout(done, 100));
  child.kill();
  close();
  return said.split('\n').filter((line) => /CONSOLE (?:.*ERROR|.*WARN)/u.test(line));
}

export async function webkitReader(): Promise<FolderReader> {
  const { driver, browser = '' } = programs();
  const complaints: string[] = [];
  const gather = async (): Promise<void> => {
    const script = 'return (window.complaints || []).splice(0)';
    complaints.push(...(await ask<string[]>('POST', `${session}/execute/sync`, { script, args: [] })));
  };
  const { env, close } = openScreen();
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`WebKit: ${path}: ${value.error ?? ''} ${value.message ?? ''}`);
    return value;
  };
  const start = async (tries = 50): Promise<string> => {
    try {
      const capabilities = {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
      };
      return (await ask<{ sessionId: string }>('POST', '/session', { capabilities })).sessionId;
    } catch (error) {
      // The driver or the screen is not up yet.
      if (tries === 0) throw error;
      await new Promise((done) => setTimeout(done, 200));
      return start(tries - 1);
    }
  };
  const session = `/session/${await start()}`;
  return {
    name: 'WebKit',
    open: async (url) => {
      await gather().catch(() => undefined);
      await ask('POST', `${session}/url`, { url });
      await ask('POST', `${session}/execute/sync`, { script: LISTEN, args: [] });
    },
    see: (expression) =>
      ask('POST', `${session}/execute/async`, {
        script: `Promise.resolve(${expression}).then(arguments[0], e => arguments[0]('error: ' + e))`,
        args: [],
      }),
    press: async (selector) => {
      const using = { using: 'css selector', value: selector };
      const element = await ask<Record<string, string>>('POST', `${session}/element`, using);
      await ask('POST', `${session}/element/${element[ELEMENT] ?? ''}/click`, {});
    },
    complaints: () => complaints,
    close: async () => {
      await ask('DELETE', session).catch(() => undefined);
      child.kill();
      close();
    },
  };
}
