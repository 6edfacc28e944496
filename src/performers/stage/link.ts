/**
 * The line between a screen and a presenter's view. Two windows of one browser need nothing else (BroadcastChannel). Two
 * machines need somebody in between: who joins a room also sends through the server the pages came from (docs/offline.md):
 *
 *     POST relay/<room>   a message as JSON            → 204
 *     GET  relay/<room>   text/event-stream            → every message posted to the room, one a `data:` line
 */
import { address } from '../../lib/address.ts';
import { readMessage, type Message } from './messages.ts';

export interface Link {
  send(message: Message): void;
  /** Also goes through the server's room. @param opened is called whenever the line stands (again): who was there is to be told */
  join(room: string, opened: () => void): void;
}

const CHANNEL = 'story:stage';
/** Messages whose second coming, by another line, is known. */
const REMEMBERED = 64;
/** Messages that wait for a server that does not answer; more are lost. */
const WAITING = 16;

/** The room that the address of the page names, if it does. */
export function roomOf(search: string): string | undefined {
  const room = new URLSearchParams(search).get('relay') ?? '';
  return /^[a-z0-9-]{1,32}$/u.test(room) ? room : undefined;
}

type Line = (text: string) => void;
type Take = (data: unknown) => void;

/** @param hear is called with every message of the other side, once, and with whether it came through the server */
export function openLink(hear: (message: Message, far: boolean) => void, signal: AbortSignal): Link {
  const own = Math.random().toString(36).slice(2);
  const known: string[] = [];
  let sent = 0;
  const isNew = (id: unknown): boolean => {
    if (typeof id !== 'string') return true;
    if (known.includes(id)) return false;
    known.push(id);
    if (known.length > REMEMBERED) known.shift();
    return true;
  };
  const take =
    (far: boolean): Take =>
    (data) => {
      const message = readMessage(data);
      if (message === undefined || signal.aborted || !isNew((data as { id?: unknown }).id)) return;
      hear(message, far);
    };
  const lines = [channelLine(take(false), signal)];
  return {
    send: (message) => {
      const id = `${own}.${sent}`;
      sent += 1;
      // A room says everything to everybody, to who said it too.
      isNew(id);
      const text = JSON.stringify({ ...message, id });
      lines.forEach((line) => line?.(text));
    },
    join: (room, opened) => lines.push(relayLine(room, take(true), opened, signal)),
  };
}

function channelLine(take: Take, signal: AbortSignal): Line | undefined {
  if (!('BroadcastChannel' in window)) return undefined;
  // eslint-disable-next-line compat/compat -- asked for above; Safari 14 has none, and then there is one window
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => take(parsed(data)), { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
  return (text) => channel.postMessage(text);
}

function relayLine(room: string, take: Take, opened: () => void, signal: AbortSignal): Line {
  const url = address(`relay/${room}`);
  const source = new EventSource(url);
  source.addEventListener('open', opened, { signal });
  source.addEventListener('message', ({ data }) => take(parsed(data)), { signal });
  signal.addEventListener('abort', () => source.close(), { once: true });
  // One after the other: what is shown now must not be overtaken by what was shown before.
  let last = Promise.resolve();
  let waiting = 0;
  const post = async (body: string): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    await fetch(url, { method: 'POST', body, headers, keepalive: true }).catch(() => undefined);
    waiting -= 1;
  };
  return (text) => {
    if (waiting >= WAITING) return;
    waiting += 1;
    last = last.then(() => post(text));
  };
}

/** Anything may come over a line. */
function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
