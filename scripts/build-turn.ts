/**
 * One build at a time in this folder: Astro keeps its half-made pages in `.astro/.prerender`, where two builds would take each
 * other's away.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Holds the number of the process whose turn it is. */
const LOCK = resolve('node_modules/.build-turn');

/** Whether a process is there. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, but not ours to signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Frees the turn of a process that died without giving it back. */
function clearStale(): void {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    if (pid > 0 && !lives(pid)) rmSync(LOCK, { force: true });
  } catch {
    // Given back in this very moment.
  }
}

/** Waits until no other build runs here. @returns gives the turn back */
export async function takeTurn(): Promise<() => void> {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(LOCK, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    clearStale();
    await sleep(200);
  }
}
