/**
 * The site under measure: `dist/` as a plain host serves it, text squeezed beforehand (`npm run hosts -- --squeeze`), and beside it
 * the same words as a bare page. A server that squeezes each answer anew would be measured with it: 0.1 to 0.4 s of a page.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { headersOf, headerTable } from '../../src/hosting/headers.ts';
import { contentType, isText } from '../../src/hosting/media-types.ts';
import { environment } from '../../src/lib/environment.ts';
import { guestsOf } from '../hosts/guests.ts';
import { fileFor, handler } from '../serve.ts';
import { bareWords } from './bare.ts';
import { squeeze } from './host.ts';

/** Path of the bare page below the base. */
const BARE = 'bare-words.html';

export interface Site {
  root: string;
  page: string;
  bare: string;
  close(): Promise<void>;
}

/** Answers as the preview's server does, but text as it was squeezed at the beginning. */
function keeping(root: string, base: string): RequestListener {
  const plain = handler(root, base);
  const table = headerTable(guestsOf(root));
  // Before anybody asks: beside a reading it would take a processor from the page for seconds.
  const kept = new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => isText(contentType(file)))
      .map((file) => [join(root, file), squeeze(readFileSync(join(root, file)))]),
  );
  return (request, response) => {
    const file = fileFor(root, base, request.url ?? '/');
    const body = file === undefined ? undefined : kept.get(file);
    if (file === undefined || body === undefined) return plain(request, response);
    response.writeHead(200, {
      ...headersOf(relative(root, file), table),
      'content-type': contentType(file),
      'content-encoding': 'br',
      'content-length': body.length,
      vary: 'accept-encoding',
    });
    response.end(body);
  };
}

/** Serves the built site on a free port. @throws Error when nothing has been built. */
export async function openSite(): Promise<Site> {
  const { outDir: root, basePath } = environment();
  const index = join(root, 'index.html');
  if (!existsSync(index))
    throw new Error(`Nothing to measure: ${root} holds no index.html. Run "npm run build" first.`);
  const bare = squeeze(Buffer.from(bareWords(readFileSync(index, 'utf8'))));
  const site = keeping(root, basePath);
  const server = createServer((request, response) => {
    if (!(request.url ?? '').endsWith(BARE)) return site(request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' });
    response.end(bare);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}${basePath}`;
  return {
    root,
    page: origin,
    bare: origin + BARE,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
