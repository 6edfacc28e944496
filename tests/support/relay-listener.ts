/** Somebody who listens in a room of a kiosk server, as an EventSource does. */
import { get } from 'node:http';

export interface Listener {
  /** The next message, waited for. @throws Error when none comes */
  next(): Promise<string>;
  /** The server has let go of the line. */
  readonly closed: boolean;
  close(): void;
}

/** Resolves when the line stands. */
export function listenIn(url: string): Promise<Listener> {
  const messages: string[] = [];
  let closed = false;
  return new Promise((done, fail) => {
    const call = get(url, { agent: false }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('error', () => undefined).on('close', () => (closed = true));
      const next = async (): Promise<string> => {
        for (const start = performance.now(); performance.now() - start < 10_000;) {
          const message = messages.shift();
          if (message !== undefined) return message;
          await new Promise((wake) => setTimeout(wake, 20));
        }
        throw new Error(`no message came, status ${answer.statusCode ?? 0}`);
      };
      answer.on('data', (text: string) => {
        const parts = (rest + text).split('\n\n');
        rest = parts.pop() ?? '';
        messages.push(...parts.filter((part) => part.startsWith('data: ')).map((part) => part.slice(6)));
        done({
          next,
          close: () => call.destroy(),
          get closed() {
            return closed;
          },
        });
      });
    });
    call.on('error', fail);
  });
}
