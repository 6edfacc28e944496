/** A kiosk folder that runs as a hall runs it: its own server, its own browser, and the health it tells of. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Health {
  build: string;
  uptimeSeconds: number;
  files: { state: string; checked: number; total: number; damaged: string[]; missing: string[] };
  page: { lines: number; beatSecondsAgo: number | null };
  browser: { state: string; restarts: number; lastReason: string };
  relay: { code: string; addresses: string[] };
}

/** Servers of the edition that this machine can run. */
export const SERVERS = (
  [
    { name: 'python3', command: ['python3', 'kiosk.py'] },
    { name: 'node', command: ['node', 'kiosk.mjs'] },
    { name: 'powershell', command: ['pwsh', '-File', 'kiosk.ps1'] },
  ] as const
).map((one) => ({ ...one, here: spawnSync(one.command[0], ['--version']).status === 0 }));

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

export class Kiosk {
  readonly origin: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** @param state folder for the browser's profile */
  static async start(
    dir: string,
    command: readonly string[],
    state: string,
    settings: Record<string, unknown> = {},
  ): Promise<Kiosk> {
    const port = await freePort();
    const file = join(dir, 'settings.json');
    const before = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...before, ...settings, port }));
    const [program = '', ...args] = command;
    const env = { ...process.env, KIOSK_STATE: state, PYTHONDONTWRITEBYTECODE: '1' };
    const child = spawn(program, args, { cwd: dir, env, stdio: 'ignore' });
    const kiosk = new Kiosk(child, port);
    await kiosk.until(() => true);
    return kiosk;
  }

  async health(): Promise<Health> {
    return (await fetch(`${this.origin}/-/health`)).json() as Promise<Health>;
  }

  /** Waits for a state of health. @returns how long it took, ms. @throws Error with the last one seen */
  async until(wish: (health: Health) => boolean, patience = 20_000): Promise<number> {
    const start = performance.now();
    for (let last: unknown; ;) {
      try {
        const health = await this.health();
        last = health;
        if (wish(health)) return performance.now() - start;
      } catch (error) {
        last = error;
      }
      if (performance.now() - start > patience) throw new Error(`the kiosk stays ${JSON.stringify(last)}`);
      await sleep(100);
    }
  }

  /** Processes that it started itself, without their own. */
  children(): number[] {
    const { pid = 0 } = this.#child;
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  }

  /** Ends it; one that has ended already has ended. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill('SIGTERM');
    await ended;
  }
}

/** Processes of the browser whose number is in the kiosk's state folder: `browser` itself, or its renderers. */
export function processesOf(state: string, kind: 'browser' | 'renderer'): number[] {
  const leader = Number(readFileSync(join(state, 'browser.pid'), 'utf8'));
  if (kind === 'browser') return [leader];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      try {
        const session = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /u, '')
          .split(' ')[3];
        return (
          Number(session) === leader &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}
