/** What the staff corner says of the program that serves this screen: nothing where there is none (docs/offline.md). */
import { serverHealth, type ServerHealth } from '../../client/hall-server.ts';
import type { HallServerWords } from '../../ui/hall-loop-words.ts';
import { duration, fill } from './format.ts';

/** Has answered once and does so no more. */
export type ServerNow = ServerHealth | 'silent';

const EVERY = 5000;
/** Names of bad files in a row; the log and the server's own window have all. */
const NAMED = 3;

/** Asks again and again while the corner is open. @param tell is called with every answer; never, where nobody answers */
export function followServer(tell: (now: ServerNow) => void, signal: AbortSignal): void {
  let known = false;
  let timer = 0;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  const ask = async (): Promise<void> => {
    const health = await serverHealth(signal);
    if (signal.aborted) return;
    if (health !== undefined) tell(health);
    else if (known) tell('silent');
    else return;
    known = true;
    timer = window.setTimeout(() => void ask(), EVERY);
  };
  void ask();
}

/** Whether somebody would hear the wish to have the browser begun afresh. */
export const canRestart = (now: ServerNow): boolean => now !== 'silent' && now.browser.state === 'running';

/** Rows of the list. Pure. */
export function serverRows(now: ServerNow | undefined, words: HallServerWords): [string, string][] {
  if (now === undefined) return [];
  if (now === 'silent') return [[words.name, words.silent]];
  const { uptimeSeconds, files, browser } = now;
  const bad = [...files.damaged, ...files.missing];
  const list = bad.slice(0, NAMED).join(' · ') + (bad.length > NAMED ? ' …' : '');
  const { restarts, lastReason } = browser;
  const reason = lastReason === '' ? '' : ` · ${words.reasons[lastReason] ?? lastReason}`;
  return [
    [words.name, fill(words.running, { time: duration(uptimeSeconds * 1000) })],
    [
      words.files,
      fill(words.filesAre[files.state], {
        checked: files.checked,
        total: files.total,
        bad: bad.length,
        list,
      }),
    ],
    [words.browser, fill(words.browserIs[browser.state], { n: restarts }) + reason],
  ];
}
