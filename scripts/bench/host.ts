/**
 * The built site as a real host serves it: HTTP/2, everything that is text compressed beforehand with brotli at its best,
 * hashed files for ever. Beside it bare pages, which are kept in memory.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import { contentType, isText } from '../../src/hosting/media-types.ts';
import { environment } from '../../src/lib/environment.ts';
import { fileFor } from '../serve.ts';
import { tool, type SelfSigned } from './tools.ts';

export interface Host {
  /** Folder of the built site. */
  root: string;
  /** Address of `/`, with the base path. */
  url: string;
  close(): Promise<void>;
}

interface Answer {
  type: string;
  body: Buffer;
  brotli: boolean;
}

/** Compressed at 11, as a build step of a host does it once. */
export function squeeze(body: Buffer): Buffer {
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

function answerWith(type: string, body: Buffer): Answer {
  const brotli = isText(type);
  return { type, body: brotli ? squeeze(body) : body, brotli };
}

/**
 * Serves on a free port with a certificate of its own making: the browser must be told to accept it.
 * @param extra pages that are not on disk: path below the base path → HTML
 * @throws Error when nothing has been built
 */
export async function openHost(extra: Record<string, string> = {}): Promise<Host> {
  const { outDir: root, basePath: base } = environment();
  if (!existsSync(root))
    throw new Error(`Nothing to measure: ${root} is not there. Run "npm run build" first.`);
  const kept = new Map<string, Answer | undefined>();
  for (const [path, html] of Object.entries(extra))
    kept.set(base + path, answerWith(contentType('x.html'), Buffer.from(html)));
  const answer = (path: string): Answer | undefined => {
    if (!kept.has(path)) {
      const file = fileFor(root, base, path);
      kept.set(path, file === undefined ? undefined : answerWith(contentType(file), readFileSync(file)));
    }
    return kept.get(path);
  };

  // Compressed before anybody asks: the time of it is no part of any answer.
  for (const file of await readdir(root, { recursive: true }))
    if (isText(contentType(file))) answer(base + file.replace(/(^|\/)index\.html$/u, '$1'));

  const { generate } = await tool<SelfSigned>('selfsigned');
  const pair = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
  const server = createSecureServer(
    { key: pair.private, cert: pair.cert, allowHTTP1: true },
    (request, response) => {
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
      const found = answer(path);
      if (found === undefined) return void response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': found.type,
        'content-length': found.body.length,
        'cache-control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(found.brotli ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
      });
      response.end(found.body);
    },
  );
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    root,
    url: `https://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((done) => {
        for (const session of sessions) session.destroy();
        server.close(() => done());
      }),
  };
}
