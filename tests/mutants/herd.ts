/** Examines many mutants in a few threads, each with a time limit: a thread that hangs is ended, and a new one goes on. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Verdict } from './examine.ts';
import { writeFolder } from './folder.ts';
import { judge } from './judge.ts';
import { makeMutant, type Mutant } from './mutant.ts';
import type { Task } from './worker.ts';

/** No story may keep an author waiting longer, ms. */
export const PATIENCE = 20_000;

export interface Examined {
  mutant: Omit<Mutant, 'folder'>;
  outcome: Verdict['outcome'] | 'hung';
  /** ms */
  took: number;
  message: string;
  /** What is wrong with how the engine took it; undefined when it did well. */
  fault: string | undefined;
}

/** A thread that has loaded the engine: the time that takes is nobody's fault. */
async function spawn(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    env: { ...process.env, STORY_MESSAGES: 'en' },
  });
  await once(worker, 'message');
  return worker;
}

/** One question to one thread. */
function ask(worker: Worker, task: Task): Promise<Pick<Examined, 'outcome' | 'message'>> {
  return new Promise((done) => {
    const end = (answer: Pick<Examined, 'outcome' | 'message'>): void => {
      clearTimeout(timer);
      worker.off('message', heard);
      worker.off('error', failed);
      done(answer);
    };
    const heard = (verdict: Verdict): void => end(verdict);
    const failed = (error: unknown): void => end({ outcome: 'crashed', message: String(error) });
    const timer = setTimeout(() => end({ outcome: 'hung', message: '' }), PATIENCE);
    worker.on('message', heard);
    worker.on('error', failed);
    worker.postMessage(task);
  });
}

/**
 * @param seeds of the mutants
 * @param told is called as each is done
 */
export async function examineAll(
  seeds: readonly number[],
  told: (one: Examined) => void,
  threads = 2,
): Promise<Examined[]> {
  const room = mkdtempSync(join(tmpdir(), 'mutants-'));
  const queue = [...seeds];
  const results: Examined[] = [];
  const work = async (): Promise<void> => {
    let worker = await spawn();
    for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) {
      const { folder, ...mutant } = makeMutant(seed);
      const dir = join(room, `story-${seed}`);
      writeFolder(dir, folder);
      const start = performance.now();
      const answer = await ask(worker, { dir, cacheDir: join(room, 'cache') });
      const took = performance.now() - start;
      if (answer.outcome === 'hung' || worker.threadId < 0) {
        await worker.terminate();
        worker = await spawn();
      }
      const result = { mutant, ...answer, took, fault: judge(answer, folder) };
      results.push(result);
      told(result);
      rmSync(dir, { recursive: true, force: true });
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: threads }, work));
  rmSync(room, { recursive: true, force: true });
  return results.sort((a, b) => a.mutant.seed - b.mutant.seed);
}
