/**
 * Serves `dist/` as a plain host would: directories as pages, 404.html for what is not there, brotli where asked for, the
 * headers of the one table (src/hosting). For preview, tests and benchmarks; not a server for the public.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, normalize, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createBrotliCompress, constants } from 'node:zlib';
import { headersOf, headerTable } from '../src/hosting/headers.ts';
import { contentType, isText } from '../src/hosting/media-types.ts';
import { environment } from '../src/lib/environment.ts';
import { guestsOf } from './hosts/guests.ts';

/** File for a request path, or undefined. Never one outside the root. */
export function fileFor(root: string, base: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(base)) return undefined;
  const file = normalize(join(root, path.slice(base.length)));
  if (file !== root && !file.startsWith(`${root}/`)) return undefined;
  if (existsSync(file) && statSync(file).isFile()) return file;
  const index = join(file, 'index.html');
  return path.endsWith('/') && existsSync(index) ? index : undefined;
}

/** The one part of a file that a player asks for when it seeks; undefined for anything but a plain `bytes=a-b`. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/u.exec(header ?? '');
  if (match === null) return undefined;
  const start = Number(match[1]);
  const end = match[2] === '' ? size - 1 : Math.min(size - 1, Number(match[2]));
  return start <= end ? { start, end } : undefined;
}

/** A request listener over a folder. */
export function handler(root: string, base: string) {
  const table = headerTable(guestsOf(root));
  return (request: IncomingMessage, response: ServerResponse): void => {
    const found = fileFor(root, base, request.url ?? '/');
    const file = found ?? join(root, '404.html');
    const type = contentType(file);
    const headers = headersOf(found === undefined ? undefined : relative(root, found), table);
    const brotli = isText(type) && /\bbr\b/u.test(String(request.headers['accept-encoding']));
    const part =
      found === undefined || brotli ? undefined : rangeOf(request.headers.range, statSync(file).size);
    if (part !== undefined) {
      response.writeHead(206, {
        ...headers,
        'content-type': type,
        'content-length': part.end - part.start + 1,
        'content-range': `bytes ${part.start}-${part.end}/${statSync(file).size}`,
        'accept-ranges': 'bytes',
      });
      return void createReadStream(file, part).pipe(response);
    }
    response.writeHead(found === undefined ? 404 : 200, {
      ...headers,
      'content-type': type,
      ...(brotli ? {} : { 'accept-ranges': 'bytes' }),
      ...(brotli
        ? { 'content-encoding': 'br', vary: 'accept-encoding' }
        : { 'content-length': statSync(file).size }),
    });
    if (request.method === 'HEAD') return void response.end();
    if (!brotli) return void createReadStream(file).pipe(response);
    const squeeze = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    squeeze.pipe(response);
    squeeze.end(readFileSync(file));
  };
}

/** Addresses of this machine in its networks, so that a phone beside it can open the page. */
function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      root: { type: 'string' },
      host: { type: 'boolean', default: false },
    },
  });
  const { outDir, basePath } = environment();
  const root = resolve(values.root ?? outDir);
  if (!existsSync(join(root, 'index.html'))) {
    console.error(`Nothing to serve: ${root} holds no index.html. Run "npm run build" first.`);
    process.exit(1);
  }
  let port = Number(values.port);
  const server = createServer(handler(root, basePath));
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    port += 1;
    server.listen(port, values.host ? undefined : 'localhost');
  });
  server.on('listening', () => {
    console.log(`\n  http://localhost:${port}${basePath}`);
    if (values.host)
      for (const host of networkAddresses()) console.log(`  http://${host}:${port}${basePath}`);
    console.log('');
  });
  server.listen(port, values.host ? undefined : 'localhost');
}
