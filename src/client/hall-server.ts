/** The program that serves a kiosk edition to this one machine (docs/offline.md), as far as its pages ask it. On the web there is none. */

/** What it says of itself. */
export interface ServerHealth {
  uptimeSeconds: number;
  files: {
    state: 'checking' | 'whole' | 'damaged';
    checked: number;
    total: number;
    damaged: string[];
    missing: string[];
  };
  /** Who keeps the browser on the screen; `none`: nobody does. */
  browser: { state: 'running' | 'waiting' | 'none'; restarts: number; lastReason: string };
  /** Passes messages between a screen and a presenter's phone: the code that admits, and where a phone finds this machine. */
  relay?: { code: string; addresses: string[] };
}

/** It answers at the root, whatever path the story lives under. */
const at = (name: string): string => new URL(`/-/${name}`, location.href).href;

/** What was said, if it is a server of this edition that said it: a page may have been copied to any host. */
export function readHealth(said: unknown): ServerHealth | undefined {
  const { files, browser, uptimeSeconds } = (said ?? {}) as Partial<ServerHealth>;
  const known =
    typeof uptimeSeconds === 'number' &&
    typeof browser?.restarts === 'number' &&
    Array.isArray(files?.damaged) &&
    Array.isArray(files.missing);
  return known ? (said as ServerHealth) : undefined;
}

/** Asks how it does. A page that is not of a kiosk edition asks nobody. @returns undefined where no such server answers */
export async function serverHealth(signal: AbortSignal): Promise<ServerHealth | undefined> {
  if (document.documentElement.dataset['edition'] !== 'kiosk') return undefined;
  try {
    const answer = await fetch(at('health'), { signal, cache: 'no-store' });
    return answer.ok ? readHealth(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** Has the browser ended and begun afresh, and this page with it. @returns whether that was promised */
export async function restartBrowser(): Promise<boolean> {
  try {
    return (await fetch(at('restart'), { method: 'POST' })).status === 202;
  } catch {
    return false;
  }
}
