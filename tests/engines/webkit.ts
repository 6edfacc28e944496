/** WebKitGTK by its own driver, on a screen that nobody sees. https://www.w3.org/TR/webdriver2/ */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Key, type WebDriver } from 'selenium-webdriver';
import { findWebKit, type WebKit } from '../../scripts/find-engines.ts';
import { SCREEN, type Engine, type Reader, type Wishes } from './reader.ts';

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts a screen; Xvfb picks a free number and says which. */
async function startScreen(path: string): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(path, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [said] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { screen, display: `:${said.toString().trim()}` };
}

/** GTK's own way of asking for rest. */
function settings(home: string, rest: boolean): void {
  mkdirSync(join(home, 'gtk-3.0'), { recursive: true });
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=${rest ? 0 : 1}\n`);
}

async function connect(port: number, binary: string, script: boolean): Promise<WebDriver> {
  const args = ['--automation', ...(script ? [] : ['--enable-javascript=false'])];
  const builder = new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } });
  for (let tries = 0; ; tries += 1)
    try {
      return await builder.build();
    } catch (error) {
      // The driver needs a moment before it listens.
      if (tries >= 20 || !String(error).includes('ECONNREFUSED')) throw error;
      await new Promise((done) => setTimeout(done, 150));
    }
}

/**
 * The browser itself is gone: its driver says so, or says nothing at all. It was seen once, on a machine that had just built, with
 * the first page and whatever page that was; the next start went well.
 */
const isDead = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'NoSuchSessionError' || (error.name === 'WebDriverError' && error.message === ''));

const KEYS = { Tab: Key.TAB, Enter: Key.ENTER, Space: Key.SPACE, End: Key.END };

const start =
  ({ driver, browser, screen: screenPath }: WebKit) =>
  async ({ rest = false, script }: Wishes = {}): Promise<Reader> => {
    const home = mkdtempSync(join(tmpdir(), 'webkit-'));
    settings(home, rest);
    const { screen, display } = await startScreen(screenPath);
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: display,
      XDG_CONFIG_HOME: home,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      NO_AT_BRIDGE: '1',
    };
    const service = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
    const stop = (): void => {
      service.kill();
      screen.kill();
      rmSync(home, { recursive: true, force: true });
    };
    const begin = async (): Promise<WebDriver> => {
      const window = await connect(port, browser, script !== false);
      await window
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...SCREEN });
      return window;
    };
    try {
      let session = await begin();
      let opened = 0;
      return {
        open: async (url) => {
          opened += 1;
          try {
            await session.get(url);
          } catch (error) {
            if (opened > 1 || !isDead(error)) throw error;
            console.warn('WebKitGTK fell over with its first page: started again, this once.');
            await session.quit().catch(() => undefined);
            session = await begin();
            await session.get(url);
          }
        },
        ask: <T>(expression: string) => session.executeScript<T>(`return (${expression})`),
        press: (key) => session.actions().sendKeys(KEYS[key]).perform(),
        close: async () => {
          await session.quit().catch(() => undefined);
          stop();
        },
      };
    } catch (error) {
      stop();
      throw error;
    }
  };

const found = findWebKit();
export const webkit: Engine =
  typeof found === 'string'
    ? { name: 'WebKitGTK', missing: found }
    : { name: 'WebKitGTK', start: start(found) };
