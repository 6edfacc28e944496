/**
 * Passes messages between the screen and a presenter's phone, to whoever listens at that moment, and keeps none. Only who knows the
 * code may send or hear; it is drawn anew at each start and told to pages of this machine alone.
 */
import { randomInt } from 'node:crypto';
import { networkInterfaces } from 'node:os';

/** Signs nobody takes for one another. Eight of them: nobody finds a code by trying. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const BODY = 4096;
const LISTENERS = 16;
/** A listener that is so far behind is gone; its browser will ask again. */
const BEHIND = 65_536;
/** Networks between programs of one machine. */
const INNER = /^(?:docker|br-|veth|virbr)/u;

const code = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
const listeners = new Set();

/** What pages of this machine are told. @param open whether the network may ask at all */
export const relayHealth = (port, open) => ({ code, addresses: open ? addresses(port) : [] });

function addresses(port) {
  return Object.entries(networkInterfaces())
    .filter(([name]) => !INNER.test(name))
    .flatMap(([, all = []]) => all.filter(({ family, internal }) => family === 'IPv4' && !internal))
    .map(({ address }) => `http://${address}:${port}`);
}

function listen(response) {
  // The newest may listen: a phone that was reloaded has left its old line behind.
  if (listeners.size >= LISTENERS) listeners.values().next().value.destroy();
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(':\n\n');
  listeners.add(response);
  const timer = setInterval(() => response.write(':\n\n'), 5000);
  response.on('close', () => {
    clearInterval(timer);
    listeners.delete(response);
  });
}

function tell(line) {
  for (const response of listeners) {
    if (response.writableLength > BEHIND) response.destroy();
    else response.write(`data: ${line}\n\n`);
  }
}

function take(request, end) {
  const parts = [];
  let size = 0;
  request.on('data', (part) => {
    size += part.length;
    if (size <= BODY) parts.push(part);
  });
  request.on('end', () => {
    if (size > BODY) return end(413);
    try {
      // Written afresh, a message is one line whatever it was.
      tell(JSON.stringify(JSON.parse(Buffer.concat(parts).toString('utf8'))));
      end(204);
    } catch {
      end(400);
    }
  });
}

/** @param end answers with a status and nothing else */
export function relay(request, response, given, end) {
  if (given !== code) return end(404);
  if (request.method === 'GET') return listen(response);
  if (request.method === 'POST') return take(request, end);
  return end(501);
}
