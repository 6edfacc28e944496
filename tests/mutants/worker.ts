/** A thread that examines one story after another: `herd.ts` sends folders, and ends it when one takes too long. */
import { parentPort } from 'node:worker_threads';
import { examine } from './examine.ts';

export interface Task {
  dir: string;
  cacheDir: string;
}

parentPort?.on('message', ({ dir, cacheDir }: Task) => {
  void examine(dir, cacheDir).then((verdict) => parentPort?.postMessage(verdict));
});
parentPort?.postMessage('ready');
